package org.readback.scorecard;

import jakarta.validation.constraints.Size;

import org.readback.interview.Reasons;

/**
 * The form that opens a debrief without those who have yet to submit.
 *
 * @param reason why it does not wait for them
 */
record OpenForm(
		@Size(min = Reasons.SHORTEST, max = Reasons.LONGEST, message = "{scorecard.reason.length}") String reason) {

	OpenForm {
		reason = AmendForm.reason(reason);
	}

}
