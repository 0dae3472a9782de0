package org.readback.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Wording;

/** Where the parts of one phrase stand, which must meet in a sentence or bullet. */
final class Meeting {

	/** More of the same parts tells nothing new, and would make grading slow. */
	private static final int MOST_IN_A_SENTENCE = 4;

	private static final int MOST_IN_A_TEXT = 64;

	private final Phrase phrase;

	private final List<NavigableMap<Integer, Found>> parts;

	Meeting(Phrase phrase) {
		this.phrase = phrase;
		this.parts = phrase.parts().stream().<NavigableMap<Integer, Found>>map((part) -> new TreeMap<>()).toList();
	}

	/** The longer one of two that begin at the same token stays. */
	void add(int part, Span span, Wording wording) {
		this.parts.get(part)
			.merge(span.from(), new Found(span, wording),
					(one, two) -> (one.span().size() >= two.span().size()) ? one : two);
	}

	List<Match> matches(Segments segments) {
		List<Match> matches = new ArrayList<>();
		int unit = -1;
		int inUnit = 0;
		for (Found first : this.parts.get(0).values()) {
			int place = unit(first.span(), segments);
			inUnit = (place == unit) ? inUnit : 0;
			unit = place;
			if (inUnit < MOST_IN_A_SENTENCE && matches.size() < MOST_IN_A_TEXT) {
				List<Found> together = together(first, segments);
				if (together.size() == this.parts.size()) {
					matches.add(match(together));
					inUnit++;
				}
			}
		}
		return matches;
	}

	private Match match(List<Found> together) {
		return new Match(this.phrase, together.stream().map(Found::span).toList(),
				together.stream().map(Found::wording).toList());
	}

	private List<Found> together(Found first, Segments segments) {
		List<Found> together = new ArrayList<>(List.of(first));
		for (NavigableMap<Integer, Found> other : this.parts.subList(1, this.parts.size())) {
			Found after = near(other.ceilingEntry(first.span().to()), first, segments);
			Found before = near(other.lowerEntry(first.span().from()), first, segments);
			if (after != null || before != null) {
				together.add(nearer(before, after, first.span()));
			}
		}
		together.sort(Comparator.comparing(Found::span));
		return together;
	}

	private static Found nearer(@Nullable Found before, @Nullable Found after, Span first) {
		if (before == null || after == null) {
			return (before != null) ? before : Objects.requireNonNull(after);
		}
		return (after.span().from() - first.to() <= first.from() - before.span().to()) ? after : before;
	}

	private static @Nullable Found near(Map.@Nullable Entry<Integer, Found> entry, Found first, Segments segments) {
		if (entry == null) {
			return null;
		}
		Span span = entry.getValue().span();
		boolean overlaps = span.to() > first.span().from() && span.from() < first.span().to();
		return (!overlaps && unit(span, segments) == unit(first.span(), segments)) ? entry.getValue() : null;
	}

	/** The sentence, or the whole bullet. */
	private static int unit(Span span, Segments segments) {
		int line = segments.start(span.from(), Break.LINE);
		return segments.before(line).bullet() ? line : segments.start(span.from(), Break.SENTENCE);
	}

	private record Found(Span span, Wording wording) {
	}

}
