package org.readback.interview;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.readback.web.StorableText;

/**
 * The form that calls an interview off.
 *
 * @param reason in a sentence
 * @param noShow {@code true} where the candidate did not come, else empty
 */
record CancelForm(@NotBlank(message = "{interview.cancel.missing}") @Pattern(regexp = StorableText.VISIBLE,
		message = "{interview.new.invisible}") @Size(max = 500, message = "{interview.cancel.too-long}") String reason,
		String noShow) {

	CancelForm {
		reason = Objects.requireNonNullElse(reason, "").strip();
		noShow = Objects.requireNonNullElse(noShow, "");
	}

	Cancellation toCancellation() {
		return new Cancellation(this.reason, this.noShow.equals("true"));
	}

}
