package org.readback.scoring;

import java.util.Locale;

/** A constant for which people, files and scripts have a word. */
public interface Worded {

	/** The name of the constant. */
	String name();

	/** As people and files write it. */
	default String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
