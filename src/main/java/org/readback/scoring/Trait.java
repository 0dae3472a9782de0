package org.readback.scoring;

/** What is known of a single word, whatever text it stands in. */
enum Trait {

	/** Skipped between the words of a keyword. */
	STOP_WORD,

	/** Says nothing by itself: it only holds others together. */
	FUNCTION_WORD,

	/** A word of the lexicon, so it is no typo. */
	KNOWN,

	/** Seven letters or more, and nothing else: one letter more or less is a typo. */
	LONG,

	/** Begins with a digit. */
	NUMBER,

	/** Makes a list of what stands around it. */
	JOINING,

	/** Ends the reach of a bare "no". */
	ENDS_BARE_NO,

	/** What somebody did not do who did not speak of a thing. */
	VERB_OF_SAYING,

	/** With a negative word before it, it says that something was there after all. */
	VERB_OF_MISSING,

	/** Goes on with what stands before its comma. */
	CONTINUING,

	/** May stand before words for somebody else. */
	DETERMINER,

	/** He, or a form of it. */
	OF_HIM,

	/** She, or a form of it. */
	OF_HER;

	/** Stands for it in a set of them. */
	int bit() {
		return 1 << ordinal();
	}

}
