package org.readback.interview;

import java.time.Instant;

/**
 * How a change of something that was submitted came about.
 *
 * @param turn which change of this panelist it is, from 1
 * @param reason of 10 to 500 characters
 * @param inDebrief whether the debrief was open
 * @param at when
 */
record Why(int turn, String reason, boolean inDebrief, Instant at) {

	Why {
		Reasons.require(reason, Reasons.LONGEST);
	}

}
