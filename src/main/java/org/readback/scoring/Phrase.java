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
	 * @param wordings the ways; none where an exact word is meant
	 * @param exact the whole word that is meant, or empty for words that may bend
	 * @param capitals whether the exact word must be written as it is here
	 * @param abbreviations those of its words that the lexicon writes out
	 */
	record Part(List<Wording> wordings, String exact, boolean capitals, List<Word> abbreviations) {

		boolean isExactly(Token token) {
			String word = this.capitals ? token.word().written() : token.folded();
			return word.equals(this.exact) || word.equals(this.exact + "s");
		}

	}

	/**
	 * One way to write a part of a keyword.
	 *
	 * @param terms its terms in a row
	 * @param written what the lexicon says stands for something else, or empty
	 * @param meant what it stands for, or empty
	 */
	record Wording(List<String> terms, String written, String meant) {
	}

}
