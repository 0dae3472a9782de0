package org.readback.scoring;

import java.util.BitSet;

/** Counts the words of a text that say something: those of matches and of no grammar. */
final class Content {

	/** How many of them stand before each token. */
	private final int[] before;

	private final BitSet matched;

	Content(Token[] tokens, BitSet matched) {
		this.matched = matched;
		this.before = new int[tokens.length + 1];
		for (int i = 0; i < tokens.length; i++) {
			boolean says = !tokens[i].is(Trait.FUNCTION_WORD) || matched.get(i);
			this.before[i + 1] = this.before[i] + (says ? 1 : 0);
		}
	}

	int words(int from, int to) {
		return this.before[to] - this.before[from];
	}

	boolean hasMatch(int from, int to) {
		int match = this.matched.nextSetBit(from);
		return match >= 0 && match < to;
	}

	boolean isIn(Span span) {
		return words(span.from(), span.to()) > 0;
	}

}
