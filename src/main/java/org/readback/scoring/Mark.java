package org.readback.scoring;

/** What a tick, a cross or an empty box says; the lexicon lists the signs of each. */
enum Mark {

	NONE(""), HEARD("heard-marks"), DENIED("denied-marks"), OPEN("open-marks"), PARTLY("prompted-marks"),

	/** A topic that a negative word answers. */
	REFUTED(""),

	/**
	 * What is bad about the answer, as after a minus: a criterion is denied, a red flag
	 * is told of.
	 */
	MINUS("");

	private final String key;

	Mark(String key) {
		this.key = key;
	}

	/** What the lexicon calls it. */
	String key() {
		return this.key;
	}

}
