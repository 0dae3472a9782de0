package org.readback.interview;

/** What a debrief comes to. */
public enum Outcome {

	OFFER, ANOTHER_INTERVIEW, HOLD, REJECT

}
