package org.readback.bank;

import java.util.Locale;

/** How experienced a candidate has to be for a question, least first. */
public enum Level {

	JUNIOR, MID, SENIOR, STAFF;

	/** As people and files write it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** How many signal bars stand for it, 1 to 4. */
	public int bars() {
		return ordinal() + 1;
	}

}
