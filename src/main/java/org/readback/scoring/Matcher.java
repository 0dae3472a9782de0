package org.readback.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Part;

/** Finds the phrases of one rubric in texts, by their first word. */
final class Matcher {

	/** So many stop words in a row are no notes, and would make matching slow. */
	private static final int STOP_WORDS_IN_A_ROW = 4;

	/**
	 * More of the same parts tells nothing new, and would make grading slow.
	 */
	private static final int PAIRS_IN_A_SENTENCE = 4;

	private static final int PAIRS_IN_A_TEXT = 64;

	private final Map<String, List<Start>> starts = new HashMap<>();

	private final List<Phrase> phrases;

	Matcher(List<Phrase> phrases) {
		this.phrases = List.copyOf(phrases);
		for (int i = 0; i < phrases.size(); i++) {
			List<Part> parts = phrases.get(i).parts();
			for (int j = 0; j < parts.size(); j++) {
				add(parts.get(j), i, j);
			}
		}
	}

	/** Every place where a phrase stands; they may overlap. */
	List<Match> find(List<Token> tokens, Segments segments) {
		Map<Integer, List<List<Span>>> found = new TreeMap<>();
		for (int at = 0; at < tokens.size(); at++) {
			for (Start start : startsOf(tokens.get(at))) {
				int end = start.endIn(tokens, segments, at);
				if (end > at) {
					spans(found, start).add(new Span(at, end));
				}
			}
		}
		List<Match> matches = new ArrayList<>();
		found.forEach((phrase, parts) -> matches.addAll(matches(this.phrases.get(phrase), parts, segments)));
		return matches;
	}

	private void add(Part part, int phrase, int slot) {
		if (!part.exact().isEmpty()) {
			this.starts.computeIfAbsent('=' + Tokenizer.fold(part.exact()), (key) -> new ArrayList<>())
				.add(new Start(phrase, slot, part, List.of()));
		}
		for (List<String> terms : part.variants()) {
			this.starts.computeIfAbsent(terms.get(0), (key) -> new ArrayList<>())
				.add(new Start(phrase, slot, part, terms));
		}
	}

	private List<Start> startsOf(Token token) {
		List<Start> result = new ArrayList<>(this.starts.getOrDefault(token.terms().get(0), List.of()));
		String word = token.word();
		result.addAll(this.starts.getOrDefault('=' + word, List.of()));
		if (word.endsWith("s")) {
			result.addAll(this.starts.getOrDefault('=' + word.substring(0, word.length() - 1), List.of()));
		}
		return result;
	}

	private List<Span> spans(Map<Integer, List<List<Span>>> found, Start start) {
		return found
			.computeIfAbsent(start.phrase(),
					(phrase) -> this.phrases.get(phrase)
						.parts()
						.stream()
						.<List<Span>>map((part) -> new ArrayList<>())
						.toList())
			.get(start.slot());
	}

	private static List<Match> matches(Phrase phrase, List<List<Span>> parts, Segments segments) {
		if (parts.size() == 1) {
			return parts.get(0).stream().map((span) -> new Match(phrase, List.of(span))).toList();
		}
		List<NavigableMap<Integer, Span>> others = parts.stream().skip(1).map(Matcher::byStart).toList();
		List<Match> matches = new ArrayList<>();
		int unit = -1;
		int pairs = 0;
		for (Span first : parts.get(0)) {
			int place = unit(first, segments);
			pairs = (place == unit) ? pairs : 0;
			unit = place;
			List<Span> together = (pairs < PAIRS_IN_A_SENTENCE && matches.size() < PAIRS_IN_A_TEXT)
					? together(first, others, segments) : List.of();
			if (together.size() == parts.size()) {
				matches.add(new Match(phrase, together));
				pairs++;
			}
		}
		return matches;
	}

	private static List<Span> together(Span first, List<NavigableMap<Integer, Span>> others, Segments segments) {
		List<Span> together = new ArrayList<>(List.of(first));
		for (NavigableMap<Integer, Span> other : others) {
			Span after = near(other.ceilingEntry(first.to()), first, segments);
			Span before = near(other.lowerEntry(first.from()), first, segments);
			if (after.size() > 0 || before.size() > 0) {
				boolean nearer = before.size() == 0
						|| (after.size() > 0 && after.from() - first.to() <= first.from() - before.to());
				together.add(nearer ? after : before);
			}
		}
		together.sort(Comparator.comparingInt(Span::from));
		return together;
	}

	private static Span near(Map.@Nullable Entry<Integer, Span> entry, Span first, Segments segments) {
		Span nothing = new Span(0, 0);
		if (entry == null) {
			return nothing;
		}
		Span span = entry.getValue();
		boolean overlaps = span.to() > first.from() && span.from() < first.to();
		return !overlaps && unit(span, segments) == unit(first, segments) ? span : nothing;
	}

	/** The sentence, or the whole bullet. */
	private static int unit(Span span, Segments segments) {
		int line = segments.start(span.from(), Break.LINE);
		return segments.before(line).bullet() ? line : segments.start(span.from(), Break.SENTENCE);
	}

	private static NavigableMap<Integer, Span> byStart(List<Span> spans) {
		NavigableMap<Integer, Span> byStart = new TreeMap<>();
		spans.forEach((span) -> byStart.merge(span.from(), span, (one, two) -> (one.size() >= two.size()) ? one : two));
		return byStart;
	}

	/** Where a part of a phrase begins to be found. */
	private record Start(int phrase, int slot, Part part, List<String> terms) {

		/** The token after the part, or -1 when it does not stand here. */
		int endIn(List<Token> tokens, Segments segments, int from) {
			if (this.terms.isEmpty()) {
				return this.part.isExactly(tokens.get(from)) ? from + 1 : -1;
			}
			int lineEnd = segments.end(from, Break.LINE);
			int at = from;
			int next = 0;
			while (at >= 0 && next < this.terms.size()) {
				at = (next > 0) ? afterStopWords(tokens, at, lineEnd, this.terms.get(next)) : at;
				if (next == 1 && beginsAgain(tokens.subList(from + 1, at))) {
					return -1;
				}
				List<String> meant = (at < lineEnd) ? tokens.get(at).terms() : List.of();
				at = isNext(meant, next) ? at + 1 : -1;
				next += meant.size();
			}
			return at;
		}

		/** In "nothing on on miss" only the second "on" is of "on miss". */
		private boolean beginsAgain(List<Token> skipped) {
			return skipped.stream().anyMatch((token) -> token.terms().equals(this.terms.subList(0, 1)));
		}

		private boolean isNext(List<String> meant, int next) {
			int end = next + meant.size();
			return !meant.isEmpty() && end <= this.terms.size() && this.terms.subList(next, end).equals(meant);
		}

		private static int afterStopWords(List<Token> tokens, int from, int end, String wanted) {
			int at = from;
			while (at < end && at - from < STOP_WORDS_IN_A_ROW && Vocabulary.STOP_WORDS.contains(tokens.get(at).word())
					&& !tokens.get(at).terms().get(0).equals(wanted)) {
				at++;
			}
			return at;
		}

	}

}
