package org.readback.scoring;

/** How deep two neighbouring words are apart, weakest first. */
enum Break {

	NONE, ITEM, CLAUSE, SENTENCE, LINE;

	boolean atLeast(Break other) {
		return compareTo(other) >= 0;
	}

}
