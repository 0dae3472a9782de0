package org.readback.interview;

/**
 * How far an interview has come: scheduled, live, submitted by all panelists, closed
 * (signed), or cancelled.
 */
public enum InterviewState {

	SCHEDULED, LIVE, SUBMITTED, CLOSED, CANCELLED

}
