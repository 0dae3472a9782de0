package org.readback.interview;

/**
 * A text was written on top of a revision that is no longer the newest. It is kept; the
 * person decides between both.
 */
class NoteConflict extends RuntimeException {

	private final int revision;

	private final String text;

	NoteConflict(Note newest) {
		super("the newest revision is " + newest.revision());
		this.revision = newest.revision();
		this.text = newest.text();
	}

	int revision() {
		return this.revision;
	}

	String text() {
		return this.text;
	}

}
