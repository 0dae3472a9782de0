package org.readback.web;

/**
 * What was asked for does not exist, or not for this person: answered with 404 either
 * way.
 */
public class NotFound extends RuntimeException {

	/** The message is for the log; nobody is shown it. */
	public NotFound(String message) {
		super(message);
	}

}
