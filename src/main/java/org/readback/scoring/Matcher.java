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

	private static final Wording AS_IT_IS = new Wording(List.of(), "", "");

	private final Map<String, List<Start>> byTerm = new HashMap<>();

	private final Map<String, List<Start>> marked = new HashMap<>();

	/** How many phrases have parts that must meet. */
	private final int meetings;

	Matcher(List<Phrase> phrases) {
		int meeting = 0;
		for (Phrase phrase : phrases) {
			for (int part = 0; part < phrase.parts().size(); part++) {
				add(meeting, phrase, part);
			}
			meeting += (phrase.parts().size() > 1) ? 1 : 0;
		}
		this.meetings = meeting;
	}

	/**
	 * Every place where a phrase stands; they may overlap. Those that count only where
	 * they are marked are not looked for elsewhere.
	 */
	List<Match> find(Token[] tokens, Segments segments, @Nullable Sign[] signs) {
		List<Match> matches = new ArrayList<>();
		Meetings meetings = new Meetings(this.meetings, segments, matches);
		for (int at = 0; at < tokens.length; at++) {
			String term = tokens[at].terms().get(0);
			find(this.byTerm.get(term), at, tokens, segments, matches, meetings);
			if (signs[at] != null) {
				find(this.marked.get(term), at, tokens, segments, matches, meetings);
			}
		}
		meetings.meet();
		return matches;
	}

	private static void find(@Nullable List<Start> starts, int at, Token[] tokens, Segments segments,
			List<Match> matches, Meetings meetings) {
		if (starts == null) {
			return;
		}
		int next = Start.next(tokens, at);
		for (int i = 0; i < starts.size(); i++) {
			Start start = starts.get(i);
			int end = start.endIn(tokens, segments, at, next);
			if (end > at) {
				if (start.phrase().parts().size() == 1) {
					matches.add(new Match(start.phrase(), List.of(new Span(at, end)), List.of(start.wording())));
				}
				else {
					meetings.add(start, at, end);
				}
			}
		}
	}

	private void add(int number, Phrase phrase, int part) {
		Map<String, List<Start>> starts = (phrase.use() == Phrase.Use.KEYWORD) ? this.byTerm : this.marked;
		for (Exact exact : phrase.parts().get(part).exacts()) {
			Start start = new Start(number, phrase, part, AS_IT_IS, exact, Start.ANYTHING);
			exact.terms().forEach((term) -> starts.computeIfAbsent(term, (key) -> new ArrayList<>()).add(start));
		}
		for (Wording wording : phrase.parts().get(part).wordings()) {
			starts.computeIfAbsent(wording.terms().get(0), (key) -> new ArrayList<>())
				.add(Start.of(number, phrase, part, wording));
		}
	}

}
