package org.readback.bank;

import org.readback.scoring.Worded;

/** How experienced a candidate has to be for a question, least first. */
public enum Level implements Worded {

	JUNIOR, MID, SENIOR, STAFF;

	/** How many signal bars stand for it, 1 to 4. */
	public int bars() {
		return ordinal() + 1;
	}

}
