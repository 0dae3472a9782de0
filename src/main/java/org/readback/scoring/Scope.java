package org.readback.scoring;

/** In what light the notes mention a keyword. */
public enum Scope implements Worded {

	PLAIN, PROMPTED, DENIED, ECHO, SOMEONE_ELSE, CORRECTED, UNTICKED,

	/** The notes only ask about it, or say that nobody has: that is not to say it. */
	ASKED,

	/** A person says that it was said, but wrong. */
	STRUCK,

	/** A person says that it was said only after a hint. */
	HINTED,

	/** A person heard it where the grader did not. */
	ADDED

}
