package org.readback.interview;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.readback.web.StorableText;

/**
 * The form that plans an interview.
 *
 * @param candidate name of a person
 * @param position title of an existing or a new position
 * @param kit slug of a kit
 */
record NewInterview(@NotBlank(message = "{interview.new.candidate.missing}") @Pattern(regexp = StorableText.VISIBLE,
		message = "{interview.new.invisible}") @Size(max = 120, message = "{interview.new.too-long}") String candidate,
		@NotBlank(message = "{interview.new.position.missing}") @Pattern(regexp = StorableText.VISIBLE,
				message = "{interview.new.invisible}") @Size(max = 120,
						message = "{interview.new.too-long}") String position,
		@NotBlank(message = "{interview.new.kit.missing}") @Size(max = 64,
				message = "{interview.new.kit.missing}") String kit) {

	NewInterview {
		candidate = Objects.requireNonNullElse(candidate, "");
		position = Objects.requireNonNullElse(position, "");
		kit = Objects.requireNonNullElse(kit, "");
	}

}
