package org.readback.scoring;

/**
 * Why words were taken for a keyword that is written otherwise.
 *
 * @param kind what allowed it
 * @param written as it is written: in the text, or for an abbreviation in the keyword
 * @param meant what it was taken for
 */
public record Reading(Kind kind, String written, String meant) {

	/** What allows to take words for others; other endings need no reading. */
	public enum Kind implements Worded {

		/** The lexicon writes it out. */
		ABBREVIATION,

		/** The lexicon says that it may stand for the other. */
		SYNONYM,

		/** A letter is too much, too few, wrong, or has changed places with the next. */
		TYPO

	}

}
