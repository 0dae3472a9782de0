package org.readback.interview;

/**
 * A panelist's place in an interview.
 *
 * @param interview the interview
 * @param panelist whose place it is
 */
record Seat(Interview interview, Panelist panelist) {

	/** Refuses to write once the interview or this panelist's part is over. */
	void requireWritable() {
		this.interview.requireLive();
		if (this.panelist.hasSubmitted()) {
			throw new InterviewNotLive(this.interview.id(), InterviewState.SUBMITTED);
		}
	}

}
