package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Wording;

/**
 * Where the parts of one phrase stand in the sentence or bullet that is being read, in
 * which they must meet.
 */
final class Meeting {

	/** More of the same parts tells nothing new, and would make grading slow. */
	private static final int MOST_IN_A_SENTENCE = 4;

	private static final int MOST_IN_A_TEXT = 64;

	private final Phrase phrase;

	private final List<List<Found>> parts = new ArrayList<>();

	private int unit = -1;

	private int matches;

	Meeting(Phrase phrase) {
		this.phrase = phrase;
		phrase.parts().forEach((part) -> this.parts.add(new ArrayList<>(1)));
	}

	/**
	 * A part was found, no further to the front than those before it. When it stands in
	 * another sentence, those before it meet.
	 */
	void add(int part, Span span, Wording wording, Segments segments, List<Match> met) {
		int place = unit(span, segments);
		if (place != this.unit) {
			meet(met);
			this.unit = place;
		}
		List<Found> found = this.parts.get(part);
		Found last = found.isEmpty() ? null : found.get(found.size() - 1);
		if (last == null || last.span().from() < span.from()) {
			found.add(new Found(span, wording));
		}
		else if (last.span().size() < span.size()) {
			found.set(found.size() - 1, new Found(span, wording));
		}
	}

	/** Adds what met in the sentence that was read last, and forgets it. */
	void meet(List<Match> met) {
		if (isComplete()) {
			List<Found> first = this.parts.get(0);
			for (int i = 0; i < Math.min(first.size(), MOST_IN_A_SENTENCE) && this.matches < MOST_IN_A_TEXT; i++) {
				meet(first.get(i), met);
			}
		}
		for (int i = 0; i < this.parts.size(); i++) {
			this.parts.get(i).clear();
		}
	}

	private boolean isComplete() {
		for (int i = 0; i < this.parts.size(); i++) {
			if (this.parts.get(i).isEmpty()) {
				return false;
			}
		}
		return true;
	}

	private void meet(Found first, List<Match> met) {
		List<Found> together = new ArrayList<>(this.parts.size());
		together.add(first);
		for (int i = 1; i < this.parts.size(); i++) {
			Found nearest = nearest(first.span(), this.parts.get(i));
			if (nearest == null) {
				return;
			}
			together.add(nearest);
		}
		together.sort(null);
		List<Span> spans = new ArrayList<>(together.size());
		List<Wording> wordings = new ArrayList<>(together.size());
		for (Found found : together) {
			spans.add(found.span());
			wordings.add(found.wording());
		}
		this.matches++;
		met.add(new Match(this.phrase, spans, wordings));
	}

	private static @Nullable Found nearest(Span first, List<Found> others) {
		Found nearest = null;
		int least = Integer.MAX_VALUE;
		for (Found other : others) {
			Span span = other.span();
			boolean after = span.from() >= first.to();
			int distance = after ? span.from() - first.to() : first.from() - span.to();
			if (distance >= 0 && (distance < least || (distance == least && after))) {
				nearest = other;
				least = distance;
			}
			if (after) {
				break;
			}
		}
		return nearest;
	}

	/** The sentence, or the whole bullet. */
	private static int unit(Span span, Segments segments) {
		int line = segments.start(span.from(), Break.LINE);
		return segments.before(line).bullet() ? line : segments.start(span.from(), Break.SENTENCE);
	}

	private record Found(Span span, Wording wording) implements Comparable<Found> {

		@Override
		public int compareTo(Found other) {
			return this.span.compareTo(other.span);
		}

	}

}
