package org.readback.scoring;

import java.util.List;
import java.util.Set;

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
	 * @param wordings those that may bend
	 * @param exacts those that may not
	 * @param abbreviations those of its words that the lexicon writes out
	 */
	record Part(List<Wording> wordings, List<Exact> exacts, List<Word> abbreviations) {
	}

	/**
	 * A whole word that is meant as it is.
	 *
	 * @param alternative as the rubric writes it, without its =
	 * @param word the word, in small letters unless capitals matter
	 * @param capitals whether it must be written as it is here
	 * @param terms of all tokens that may be it
	 */
	record Exact(String alternative, String word, boolean capitals, Set<String> terms) {

		boolean is(Token token) {
			String other = this.capitals ? token.word().written() : token.folded();
			return other.equals(this.word) || other.equals(this.word + "s");
		}

	}

	/**
	 * One way to write a part of a keyword.
	 *
	 * @param alternative as the rubric writes it
	 * @param terms its terms in a row
	 * @param written what the lexicon says stands for something else, or empty
	 * @param meant what it stands for, or empty
	 */
	record Wording(String alternative, List<String> terms, String written, String meant) {
	}

}
