package org.readback.interview;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.readback.web.StorableText;

/**
 * The form that corrects a candidate.
 *
 * @param name as they spell it
 * @param position id of an existing position
 */
record CandidateForm(@NotBlank(message = "{interview.new.candidate.missing}") @Pattern(regexp = StorableText.VISIBLE,
		message = "{interview.new.invisible}") @Size(max = 120, message = "{interview.new.too-long}") String name,
		@Pattern(regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
				message = "{interview.candidate.position.missing}") String position) {

	CandidateForm {
		name = Objects.requireNonNullElse(name, "");
		position = Objects.requireNonNullElse(position, "");
	}

}
