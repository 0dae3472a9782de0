package org.readback.interview;

import org.readback.scoring.Worded;

/**
 * How far an interview has come: scheduled, live, submitted by all panelists, closed
 * (signed), or cancelled.
 */
public enum InterviewState implements Worded {

	SCHEDULED, LIVE, SUBMITTED, CLOSED, CANCELLED

}
