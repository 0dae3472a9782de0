package org.readback.interview;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.readback.web.StorableText;

/**
 * The form that renames a position.
 *
 * @param title what people read
 */
record PositionForm(@NotBlank(message = "{interview.new.position.missing}") @Pattern(regexp = StorableText.VISIBLE,
		message = "{interview.new.invisible}") @Size(max = 120, message = "{interview.new.too-long}") String title) {

	PositionForm {
		title = Objects.requireNonNullElse(title, "");
	}

}
