package org.readback.interview;

/** A script sent a text under a number that it had used for something else. */
class UnusableEdit extends RuntimeException {

	UnusableEdit(String message) {
		super(message);
	}

}
