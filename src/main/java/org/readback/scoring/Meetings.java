package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Wording;

/**
 * Parts of phrases found in the sentence or bullet that is being read: where all parts of
 * one are, they meet.
 */
final class Meetings {

	/** More of the same parts tells nothing new, and would make grading slow. */
	private static final int MOST_IN_A_SENTENCE = 4;

	private static final int MOST_IN_A_TEXT = 64;

	private final Segments segments;

	private final List<Match> matches;

	/** By phrase: which of its parts were found, a bit each. */
	private final long[] found;

	/** By phrase: in which sentence they were. */
	private final int[] units;

	/** By phrase. */
	private final int[] meetings;

	private Part[] parts = new Part[16];

	private int size;

	private int unit = -1;

	/** The phrases of which all parts were found in this sentence. */
	private final List<Phrase> complete = new ArrayList<>();

	/** Of a rubric with so many phrases of more than one part. */
	Meetings(int phrases, Segments segments, List<Match> matches) {
		this.segments = segments;
		this.matches = matches;
		this.found = new long[phrases];
		this.units = new int[phrases];
		this.meetings = new int[phrases];
		Arrays.fill(this.units, -1);
	}

	/** A part was found, no further to the front than those before it. */
	void add(Start start, int from, int to) {
		int place = unit(from);
		if (place != this.unit) {
			meet();
			this.unit = place;
		}
		int number = start.number();
		long before = (this.units[number] == place) ? this.found[number] : 0;
		long all = (1L << start.phrase().parts().size()) - 1;
		this.units[number] = place;
		this.found[number] = before | (1L << start.part());
		if (before != all && this.found[number] == all) {
			this.complete.add(start.phrase());
		}
		this.parts = (this.size < this.parts.length) ? this.parts : Arrays.copyOf(this.parts, 2 * this.size);
		this.parts[this.size++] = new Part(start, from, to);
	}

	/** Adds what met in the sentence that was read last, and forgets it. */
	void meet() {
		for (int i = 0; i < this.complete.size(); i++) {
			meet(lists(this.complete.get(i)));
		}
		this.complete.clear();
		this.size = 0;
	}

	private List<List<Part>> lists(Phrase phrase) {
		List<List<Part>> lists = new ArrayList<>(phrase.parts().size());
		for (int part = 0; part < phrase.parts().size(); part++) {
			lists.add(new ArrayList<>(2));
		}
		for (int i = 0; i < this.size; i++) {
			Part part = this.parts[i];
			if (part.start().phrase() == phrase) {
				add(part, lists.get(part.start().part()));
			}
		}
		return lists;
	}

	/** Of two wordings that begin at the same token, the longer one stays. */
	private static void add(Part part, List<Part> parts) {
		Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
		if (last == null || last.from() < part.from()) {
			parts.add(part);
		}
		else if (last.to() < part.to()) {
			parts.set(parts.size() - 1, part);
		}
	}

	/** The sentence, or the whole bullet. */
	private int unit(int token) {
		int line = this.segments.start(token, Break.LINE);
		return this.segments.before(line).bullet() ? line : this.segments.start(token, Break.SENTENCE);
	}

	private void meet(List<List<Part>> lists) {
		List<Part> firsts = lists.get(0);
		for (int i = 0; i < Math.min(firsts.size(), MOST_IN_A_SENTENCE); i++) {
			if (this.meetings[firsts.get(i).start().number()] < MOST_IN_A_TEXT) {
				meet(firsts.get(i), lists);
			}
		}
	}

	private void meet(Part first, List<List<Part>> lists) {
		List<Part> together = new ArrayList<>(lists.size());
		together.add(first);
		for (int i = 1; i < lists.size(); i++) {
			Part nearest = nearest(first, lists.get(i));
			if (nearest == null) {
				return;
			}
			together.add(nearest);
		}
		together.sort(null);
		List<Span> spans = new ArrayList<>(together.size());
		List<Wording> wordings = new ArrayList<>(together.size());
		for (Part part : together) {
			spans.add(new Span(part.from(), part.to()));
			wordings.add(part.start().wording());
		}
		this.meetings[first.start().number()]++;
		this.matches.add(new Match(first.start().phrase(), spans, wordings));
	}

	private static @Nullable Part nearest(Part first, List<Part> parts) {
		Part nearest = null;
		int least = Integer.MAX_VALUE;
		for (Part part : parts) {
			boolean after = part.from() >= first.to();
			int distance = after ? part.from() - first.to() : first.from() - part.to();
			if (distance >= 0 && (distance < least || (distance == least && after))) {
				nearest = part;
				least = distance;
			}
		}
		return nearest;
	}

	private record Part(Start start, int from, int to) implements Comparable<Part> {

		@Override
		public int compareTo(Part other) {
			return Integer.compare(this.from, other.from);
		}

	}

}
