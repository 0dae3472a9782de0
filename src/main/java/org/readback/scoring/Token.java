package org.readback.scoring;

import java.util.List;

/**
 * A word at its place in a text.
 *
 * @param start where it starts in the text as given
 * @param end where it ends, exclusive
 * @param word the word that stands there
 * @param meant the word that is meant, which is another one where it is a typo
 */
record Token(int start, int end, Word word, Word meant) {

	Token(int start, int end, Word word) {
		this(start, end, word, word);
	}

	Token meaning(Word other) {
		return new Token(this.start, this.end, this.word, other);
	}

	/** What is compared. */
	List<String> terms() {
		return this.meant.terms();
	}

	boolean is(Trait trait) {
		return this.word.is(trait);
	}

	/** The word folded. */
	String folded() {
		return this.word.folded();
	}

	boolean isTypo() {
		return this.meant != this.word;
	}

}
