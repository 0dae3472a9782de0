package org.readback.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The name of a person: not empty, not long, on one line. */
@NotBlank(message = "{account.setup.name.blank}")
@Size(max = 100, message = "{account.setup.name.long}")
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "{account.setup.name.signs}")
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface PersonName {

	/** Not used: each part says what it asks for. */
	String message() default "";

	/** Asked for by Bean Validation. */
	Class<?>[] groups() default {};

	/** Asked for by Bean Validation. */
	Class<? extends Payload>[] payload() default {};

}
