package org.readback.scoring;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * All that may be found from one term on. Most of it does not stand where its first word
 * stands, which the second word tells at once.
 */
final class Starts {

	private static final Start[] NONE = {};

	/** The term itself. */
	private final @Nullable Start word;

	private final Start[] exacts;

	private final Start[] rows;

	/** The hash of the second term of each row. */
	private final int[] seconds;

	/** A bit for each of these hashes: most words are none of them. */
	private final long mask;

	Starts(Collection<Start> starts) {
		this.word = starts.stream().filter((start) -> start.terms().size() == 1).findFirst().orElse(null);
		Start[] all = starts.stream().filter((start) -> start.terms().isEmpty()).toArray(Start[]::new);
		this.exacts = (all.length > 0) ? all : NONE;
		this.rows = starts.stream().filter((start) -> start.terms().size() > 1).toArray(Start[]::new);
		this.seconds = new int[this.rows.length];
		long bits = 0;
		for (int i = 0; i < this.rows.length; i++) {
			this.seconds[i] = this.rows[i].terms().get(1).hashCode();
			bits |= 1L << this.seconds[i];
		}
		this.mask = bits;
	}

	/** Finds all that stands at a token. */
	void find(Token[] tokens, Sense[] senses, int at, Segments segments, Meetings found) {
		boolean single = tokens[at].terms().size() == 1;
		if (this.word != null && single) {
			found.add(this.word, at, at + 1);
		}
		for (Start exact : this.exacts) {
			add(exact, tokens, at, segments, found);
		}
		if (this.mask != 0) {
			int last = single ? lastThatMayFollow(tokens, at) : at;
			for (int next = single ? at + 1 : at; next <= last; next++) {
				int second = (next > at) ? senses[next].hash() : tokens[at].terms().get(1).hashCode();
				if ((this.mask & (1L << second)) != 0 && !stoodBefore(second, senses, at, next)) {
					findRows(second, tokens, at, segments, found);
				}
			}
		}
	}

	/**
	 * The first word after a token that is not skipped between the words of a keyword.
	 */
	private static int lastThatMayFollow(Token[] tokens, int at) {
		int last = at + 1;
		while (last < tokens.length && last <= at + Start.STOP_WORDS_IN_A_ROW && tokens[last].is(Trait.STOP_WORD)) {
			last++;
		}
		return Math.min(last, tokens.length - 1);
	}

	private void findRows(int second, Token[] tokens, int at, Segments segments, Meetings found) {
		for (int i = 0; i < this.seconds.length; i++) {
			if (this.seconds[i] == second) {
				add(this.rows[i], tokens, at, segments, found);
			}
		}
	}

	private static boolean stoodBefore(int second, Sense[] senses, int at, int next) {
		for (int before = at + 1; before < next; before++) {
			if (senses[before].hash() == second) {
				return true;
			}
		}
		return false;
	}

	private static void add(Start start, Token[] tokens, int at, Segments segments, Meetings found) {
		int end = start.endIn(tokens, segments, at);
		if (end > at) {
			found.add(start, at, end);
		}
	}

}
