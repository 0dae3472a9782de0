package org.readback.scorecard;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.readback.interview.Reasons;

/**
 * The form that changes something that was submitted.
 *
 * @param to what it becomes: a rating, {@code no-answer}, {@code not-asked} or the name
 * of a recommendation
 * @param reason why
 */
record AmendForm(String to,
		@Size(min = Reasons.SHORTEST, max = Reasons.LONGEST, message = "{scorecard.reason.length}") String reason) {

	AmendForm {
		to = Objects.requireNonNullElse(to, "");
		reason = reason(reason);
	}

	/** A browser sends two characters for a line break, and counts one. */
	static String reason(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n").strip() : "";
	}

}
