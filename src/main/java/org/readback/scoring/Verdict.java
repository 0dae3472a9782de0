package org.readback.scoring;

/**
 * What the notes say about one criterion, best first: the best of its matches decides.
 */
public enum Verdict implements Worded {

	/** Said without help: full credit. */
	HEARD,

	/** Said only after a hint, or hedged: half credit. */
	PROMPTED,

	/** The notes say that it was missing or wrong: no credit. */
	DENIED,

	/** Not in the notes, or not the candidate's own: no credit. */
	SILENT;

	/** Whether it was said, with help or without. */
	public boolean isSaid() {
		return this == HEARD || this == PROMPTED;
	}

}
