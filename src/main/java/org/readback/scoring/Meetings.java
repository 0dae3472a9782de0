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

	private final long[] wholes;

	/** By phrase: in which sentence parts were found last, and which, a bit each. */
	private final long[] found;

	/** By phrase. */
	private final byte[] meetings;

	/** What was found in this sentence of phrases with more parts. */
	private final List<Hit> hits = new ArrayList<>();

	/** Where it begins, counted from 1. */
	private int unit;

	/** The last parts of the phrases of which all parts were found in this sentence. */
	private final List<Role> complete = new ArrayList<>();

	/**
	 * By phrase, while it is being met: the first and after these the last place of each
	 * of its parts.
	 */
	private final @Nullable Part[] @Nullable [] places;

	/**
	 * Of a rubric.
	 * @param wholes of each phrase with more parts than one, a bit for each
	 */
	Meetings(long[] wholes, Segments segments, List<Match> matches) {
		int phrases = wholes.length;
		this.wholes = wholes;
		this.segments = segments;
		this.matches = matches;
		this.found = new long[2 * phrases];
		this.meetings = new byte[phrases];
		this.places = new @Nullable Part[phrases] @Nullable [];
	}

	/** Something was found, no further to the front than what was found before. */
	void add(Start start, int from, int to) {
		int[] keys = start.keys();
		boolean meets = false;
		for (int i = 0; i < keys.length; i++) {
			if (keys[i] == Start.ALONE) {
				add(start.role(i), from, to);
			}
			else {
				meets = meets || isIn(unit(from));
				add(keys[i], start, i);
			}
		}
		if (meets) {
			this.hits.add(new Hit(start, from, to));
		}
	}

	private void add(Role role, int from, int to) {
		Span[] span = { new Span(from, to) };
		this.matches.add(new Match(role.phrase(), span, role.wordings(), role.number(), role.order()));
	}

	private boolean isIn(int place) {
		if (place + 1 != this.unit) {
			meet();
			this.unit = place + 1;
		}
		return true;
	}

	private void add(int key, Start start, int role) {
		int number = key >> Start.BITS_OF_PARTS;
		long before = (this.found[2 * number] == this.unit) ? this.found[2 * number + 1] : 0;
		long now = before | (1L << key);
		if (now != before) {
			this.found[2 * number] = this.unit;
			this.found[2 * number + 1] = now;
			if (now == this.wholes[number]) {
				this.complete.add(start.role(role));
			}
		}
	}

	/** Adds what met in the sentence that was read last, and forgets it. */
	void meet() {
		if (!this.complete.isEmpty()) {
			for (Role role : this.complete) {
				this.places[role.number()] = new Part[2 * role.phrase().parts().size()];
			}
			for (Hit hit : this.hits) {
				collect(hit);
			}
			for (Role role : this.complete) {
				meet(Objects.requireNonNull(this.places[role.number()]));
				this.places[role.number()] = null;
			}
			this.complete.clear();
		}
		this.hits.clear();
	}

	private void collect(Hit hit) {
		int[] keys = hit.start().keys();
		for (int i = 0; i < keys.length; i++) {
			@Nullable Part @Nullable [] ofPhrase = places(keys[i]);
			if (ofPhrase != null) {
				add(hit.start().role(i), hit.from(), hit.to(), ofPhrase);
			}
		}
	}

	private @Nullable Part @Nullable [] places(int key) {
		return (key == Start.ALONE) ? null : this.places[key >> Start.BITS_OF_PARTS];
	}

	/** Of wordings that begin at the same token, the longest one stays, or the first. */
	private static void add(Role role, int from, int to, @Nullable Part[] places) {
		int end = places.length / 2 + role.part();
		Part last = places[end];
		if (last != null && last.from == from) {
			last.become(role, to);
			return;
		}
		places[end] = new Part(role, from, to);
		if (last != null) {
			last.next = places[end];
		}
		else {
			places[role.part()] = places[end];
		}
	}

	/** The sentence, or the whole bullet. */
	private int unit(int token) {
		int line = this.segments.start(token, Break.LINE);
		return this.segments.before(line).bullet() ? line : this.segments.start(token, Break.SENTENCE);
	}

	private void meet(@Nullable Part[] places) {
		Part first = places[0];
		for (int i = 0; first != null && i < MOST_IN_A_SENTENCE; i++) {
			if (this.meetings[first.role.number()] < MOST_IN_A_TEXT) {
				meet(first, places);
			}
			first = first.next;
		}
	}

	private void meet(Part first, @Nullable Part[] places) {
		Part[] together = new Part[places.length / 2];
		together[0] = first;
		for (int i = 1; i < together.length; i++) {
			Part nearest = nearest(first, places[i]);
			if (nearest == null) {
				return;
			}
			together[i] = nearest;
		}
		Arrays.sort(together);
		Span[] spans = new Span[together.length];
		Wording[] wordings = new Wording[together.length];
		for (int i = 0; i < together.length; i++) {
			spans[i] = new Span(together[i].from, together[i].to);
			wordings[i] = together[i].role.wordings()[0];
		}
		this.meetings[first.role.number()]++;
		this.matches.add(new Match(first.role.phrase(), spans, wordings, first.role.number(), 0));
	}

	private static @Nullable Part nearest(Part first, @Nullable Part places) {
		Part nearest = null;
		int least = Integer.MAX_VALUE;
		for (Part part = places; part != null; part = part.next) {
			boolean after = part.from >= first.to;
			int distance = after ? part.from - first.to : first.from - part.to;
			if (distance >= 0 && (distance < least || (distance == least && after))) {
				nearest = part;
				least = distance;
			}
		}
		return nearest;
	}

	private record Hit(Start start, int from, int to) {
	}

	/** A place of a part of a phrase. */
	private static final class Part implements Comparable<Part> {

		private Role role;

		private final int from;

		private int to;

		private @Nullable Part next;

		Part(Role role, int from, int to) {
			this.role = role;
			this.from = from;
			this.to = to;
		}

		void become(Role other, int end) {
			if (end > this.to || (end == this.to && other.order() < this.role.order())) {
				this.role = other;
				this.to = end;
			}
		}

		@Override
		public int compareTo(Part other) {
			return Integer.compare(this.from, other.from);
		}

	}

}
