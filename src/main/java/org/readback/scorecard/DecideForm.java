package org.readback.scorecard;

import java.util.Objects;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.readback.interview.Outcome;
import org.readback.interview.Reasons;

/**
 * The form that says what a debrief came to.
 *
 * @param outcome name of an {@link Outcome}
 * @param reason why
 */
record DecideForm(
		@Pattern(regexp = "OFFER|ANOTHER_INTERVIEW|HOLD|REJECT",
				message = "{scorecard.decision.missing}") String outcome,
		@Size(min = Reasons.SHORTEST, max = Reasons.LONGEST_OF_DECISION,
				message = "{scorecard.decision.length}") String reason) {

	DecideForm {
		outcome = Objects.requireNonNullElse(outcome, "");
		reason = AmendForm.reason(reason);
	}

	Outcome toOutcome() {
		return Outcome.valueOf(this.outcome);
	}

}
