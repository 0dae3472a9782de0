package org.readback.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Exact;
import org.readback.scoring.Phrase.Wording;

/** Finds the phrases of one rubric in texts, by their first word. */
final class Matcher {

	/** So many stop words in a row are no notes, and would make matching slow. */
	private static final int STOP_WORDS_IN_A_ROW = 4;

	private static final Wording AS_IT_IS = new Wording(List.of(), "", "");

	private final Map<String, List<Start>> byTerm = new HashMap<>();

	private final Map<String, List<Start>> byWord = new HashMap<>();

	private final Map<String, List<Start>> marked = new HashMap<>();

	private final int phrases;

	Matcher(List<Phrase> phrases) {
		this.phrases = phrases.size();
		for (int number = 0; number < phrases.size(); number++) {
			for (int part = 0; part < phrases.get(number).parts().size(); part++) {
				add(number, phrases.get(number), part);
			}
		}
	}

	/**
	 * Every place where a phrase stands; they may overlap. Those that count only where
	 * they are marked are not looked for elsewhere.
	 */
	List<Match> find(Token[] tokens, Segments segments, @Nullable Sign[] signs) {
		List<Match> matches = new ArrayList<>();
		@Nullable Meeting[] meetings = new Meeting[this.phrases];
		for (int at = 0; at < tokens.length; at++) {
			String term = tokens[at].terms().get(0);
			find(this.byTerm.get(term), at, tokens, segments, matches, meetings);
			find(this.byWord.get(tokens[at].folded()), at, tokens, segments, matches, meetings);
			if (signs[at] != null) {
				find(this.marked.get(term), at, tokens, segments, matches, meetings);
			}
		}
		for (Meeting meeting : meetings) {
			if (meeting != null) {
				meeting.meet(matches);
			}
		}
		return matches;
	}

	private static void find(@Nullable List<Start> starts, int at, Token[] tokens, Segments segments,
			List<Match> matches, @Nullable Meeting[] meetings) {
		if (starts == null) {
			return;
		}
		for (int i = 0; i < starts.size(); i++) {
			Start start = starts.get(i);
			int end = start.endIn(tokens, segments, at);
			if (end > at) {
				Span span = new Span(at, end);
				if (start.phrase().parts().size() == 1) {
					matches.add(new Match(start.phrase(), List.of(span), List.of(start.wording())));
				}
				else {
					meeting(start, meetings).add(start.part(), span, start.wording(), segments, matches);
				}
			}
		}
	}

	private static Meeting meeting(Start start, @Nullable Meeting[] meetings) {
		Meeting meeting = meetings[start.number()];
		if (meeting == null) {
			meeting = new Meeting(start.phrase());
			meetings[start.number()] = meeting;
		}
		return meeting;
	}

	private void add(int number, Phrase phrase, int part) {
		for (Exact exact : phrase.parts().get(part).exacts()) {
			String word = Tokenizer.fold(exact.word());
			Start start = new Start(number, phrase, part, AS_IT_IS, exact);
			this.byWord.computeIfAbsent(word, (key) -> new ArrayList<>()).add(start);
			this.byWord.computeIfAbsent(word + "s", (key) -> new ArrayList<>()).add(start);
		}
		for (Wording wording : phrase.parts().get(part).wordings()) {
			Map<String, List<Start>> starts = (phrase.use() == Phrase.Use.KEYWORD) ? this.byTerm : this.marked;
			starts.computeIfAbsent(wording.terms().get(0), (key) -> new ArrayList<>())
				.add(new Start(number, phrase, part, wording, null));
		}
	}

	/** Where a part of a phrase begins to be found. */
	private record Start(int number, Phrase phrase, int part, Wording wording, @Nullable Exact exact) {

		/** The token after the part, or -1 when it does not stand here. */
		int endIn(Token[] tokens, Segments segments, int from) {
			if (this.exact != null) {
				return this.exact.is(tokens[from]) ? from + 1 : -1;
			}
			List<String> terms = this.wording.terms();
			int end = segments.end(from, Break.SENTENCE);
			int at = from;
			int next = 0;
			while (next < terms.size()) {
				at = (next > 0) ? afterStopWords(tokens, at, end, terms.get(next)) : at;
				if (at >= end || !isNext(tokens[at].terms(), terms, next)
						|| (next == 1 && beginsAgain(tokens, from + 1, at))) {
					return -1;
				}
				next += tokens[at++].terms().size();
			}
			return at;
		}

		/** In "nothing on on miss" only the second "on" is of "on miss". */
		private boolean beginsAgain(Token[] tokens, int from, int to) {
			for (int at = from; at < to; at++) {
				if (tokens[at].meant().means(this.wording.terms().get(0))) {
					return true;
				}
			}
			return false;
		}

		private static boolean isNext(List<String> meant, List<String> terms, int next) {
			if (next + meant.size() > terms.size()) {
				return false;
			}
			for (int i = 0; i < meant.size(); i++) {
				if (!meant.get(i).equals(terms.get(next + i))) {
					return false;
				}
			}
			return true;
		}

		private static int afterStopWords(Token[] tokens, int from, int end, String wanted) {
			int at = from;
			while (at < end && at - from < STOP_WORDS_IN_A_ROW && tokens[at].is(Trait.STOP_WORD)
					&& !tokens[at].terms().get(0).equals(wanted)) {
				at++;
			}
			return at;
		}

	}

}
