package org.readback.interview;

import org.readback.scoring.Worded;

/** What a panelist wants to change in the rubric cannot be changed so. */
class UnusableCorrection extends RuntimeException {

	/** What is wrong with it; each has a sentence in messages.properties. */
	enum Fault implements Worded {

		/** The rubric has no such criterion, or it cannot be corrected so. */
		CRITERION,

		/** There are no words, or too many. */
		WORDS,

		/** The notes do not have these words. */
		NOT_IN_NOTES,

		/** There are too many already. */
		TOO_MANY

	}

	private final Fault fault;

	UnusableCorrection(Fault fault) {
		super(fault.word());
		this.fault = fault;
	}

	/** The key of its sentence. */
	String message() {
		return "interview.correction.fault." + this.fault.word();
	}

}
