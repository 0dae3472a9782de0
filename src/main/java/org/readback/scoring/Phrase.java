package org.readback.scoring;

import java.util.List;

/**
 * A keyword as it is looked for.
 *
 * @param owner index of the criterion, or of the red flag after all criteria
 * @param keyword as the rubric writes it
 * @param use where it counts
 * @param parts what must stand together in a sentence; one, unless the keyword has a
 * {@code &}
 */
record Phrase(int owner, String keyword, Use use, List<Part> parts) {

	/** Where a phrase counts. */
	enum Use {

		/** Wherever it is found. */
		KEYWORD,

		/** The name of a criterion: where it is marked. */
		NAME,

		/** A short form of it: where nothing else is marked with it. */
		LABEL

	}

	/**
	 * Words in a row, in all the ways in which they may be written.
	 *
	 * @param variants each the terms in a row
	 * @param exact the whole word that is meant, or empty for words that may bend
	 * @param capitals whether the exact word must be written as it is here
	 */
	record Part(List<List<String>> variants, String exact, boolean capitals) {

		boolean isExactly(Token token) {
			String word = this.capitals ? token.written() : token.word();
			return word.equals(this.exact) || word.equals(this.exact + "s");
		}

	}

}
