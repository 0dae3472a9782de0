package org.readback.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Nothing, or what may be an e-mail address. */
@Size(max = 254, message = "{account.setup.email.long}")
@Pattern(regexp = "|\\s*[^\\s\\p{Cc}\\p{Cs}\\x{130}@]+@[^\\s\\p{Cc}\\p{Cs}\\x{130}@]+\\s*",
		message = "{account.setup.email.wrong}")
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface EmailAddress {

	/** Not used: each part says what it asks for. */
	String message() default "";

	/** Asked for by Bean Validation. */
	Class<?>[] groups() default {};

	/** Asked for by Bean Validation. */
	Class<? extends Payload>[] payload() default {};

}
