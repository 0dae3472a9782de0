package org.readback.practice;

import java.util.Optional;

import org.readback.scoring.Worded;

/** How well somebody says that they knew an answer, least first. */
enum Recall implements Worded {

	AGAIN, HARD, GOOD, EASY;

	/** The one of a number from 1 to 4; empty for any other. */
	static Optional<Recall> of(int number) {
		return (number >= 1 && number <= values().length) ? Optional.of(values()[number - 1]) : Optional.empty();
	}

	/** Its number, 1 to 4: the key that chooses it, and the rating that proposes it. */
	public int number() {
		return ordinal() + 1;
	}

	/** Whether the question need not be asked again soon. */
	public boolean known() {
		return this == GOOD || this == EASY;
	}

}
