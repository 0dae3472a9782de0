package org.readback.interview;

import java.util.UUID;

/** Notes and ratings can be written only while an interview is live. */
class InterviewNotLive extends RuntimeException {

	private final UUID id;

	private final InterviewState state;

	InterviewNotLive(UUID id, InterviewState state) {
		super("interview " + id + " is " + state);
		this.id = id;
		this.state = state;
	}

	UUID id() {
		return this.id;
	}

	InterviewState state() {
		return this.state;
	}

}
