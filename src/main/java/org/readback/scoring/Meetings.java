package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Wording;
import org.readback.scoring.Start.Role;

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

	/** What was found in this sentence of phrases with more parts. */
	private final List<Hit> hits = new ArrayList<>();

	private int unit = -1;

	/** The last parts of the phrases of which all parts were found in this sentence. */
	private final List<Role> complete = new ArrayList<>();

	/** By phrase: its parts in this sentence, while it is being met. */
	private final @Nullable List<List<Part>>[] lists;

	/** Of a rubric with so many phrases of more than one part. */
	Meetings(int phrases, Segments segments, List<Match> matches) {
		this.segments = segments;
		this.matches = matches;
		this.found = new long[phrases];
		this.units = new int[phrases];
		this.meetings = new int[phrases];
		this.lists = lists(phrases);
		Arrays.fill(this.units, -1);
	}

	/** Something was found, no further to the front than what was found before. */
	void add(Start start, int from, int to) {
		for (Role role : start.alone()) {
			Span[] span = { new Span(from, to) };
			this.matches.add(new Match(role.phrase(), span, new Wording[] { role.wording() }, role.order()));
		}
		if (start.together().length == 0) {
			return;
		}
		int place = unit(from);
		if (place != this.unit) {
			meet();
			this.unit = place;
		}
		for (Role role : start.together()) {
			add(role);
		}
		this.hits.add(new Hit(start, from, to));
	}

	private void add(Role role) {
		int number = role.number();
		long before = (this.units[number] == this.unit) ? this.found[number] : 0;
		long now = before | (1L << role.part());
		if (now != before) {
			this.units[number] = this.unit;
			this.found[number] = now;
			if (now == (1L << role.phrase().parts().size()) - 1) {
				this.complete.add(role);
			}
		}
	}

	/** Adds what met in the sentence that was read last, and forgets it. */
	void meet() {
		if (!this.complete.isEmpty()) {
			this.complete.forEach((role) -> this.lists[role.number()] = lists(role.phrase()));
			this.hits.forEach(this::collect);
			for (Role role : this.complete) {
				meet(Objects.requireNonNull(this.lists[role.number()]));
				this.lists[role.number()] = null;
			}
			this.complete.clear();
		}
		this.hits.clear();
	}

	private void collect(Hit hit) {
		for (Role role : hit.start().together()) {
			List<List<Part>> ofPhrase = this.lists[role.number()];
			if (ofPhrase != null) {
				add(new Part(role, hit.from(), hit.to()), ofPhrase.get(role.part()));
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static @Nullable List<List<Part>>[] lists(int phrases) {
		return (List<List<Part>>[]) new List<?>[phrases];
	}

	private static List<List<Part>> lists(Phrase phrase) {
		List<List<Part>> lists = new ArrayList<>(phrase.parts().size());
		for (int part = 0; part < phrase.parts().size(); part++) {
			lists.add(new ArrayList<>(2));
		}
		return lists;
	}

	/** Of wordings that begin at the same token, the longest one stays, or the first. */
	private static void add(Part part, List<Part> parts) {
		Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
		if (last == null || last.from() < part.from()) {
			parts.add(part);
		}
		else if (last.to() < part.to() || (last.to() == part.to() && last.role().order() > part.role().order())) {
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
			if (this.meetings[firsts.get(i).role().number()] < MOST_IN_A_TEXT) {
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
		Span[] spans = together.stream().map((part) -> new Span(part.from(), part.to())).toArray(Span[]::new);
		Wording[] wordings = together.stream().map((part) -> part.role().wording()).toArray(Wording[]::new);
		this.meetings[first.role().number()]++;
		this.matches.add(new Match(first.role().phrase(), spans, wordings, 0));
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

	private record Hit(Start start, int from, int to) {
	}

	private record Part(Role role, int from, int to) implements Comparable<Part> {

		@Override
		public int compareTo(Part other) {
			return Integer.compare(this.from, other.from);
		}

	}

}
