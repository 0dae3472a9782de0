package org.readback.account;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What the owner types at set-up.
 *
 * @param token from the console
 * @param name what others read
 * @param email what they sign in with
 * @param password twelve characters or more
 * @param zone of the browser, if it has script
 * @param samples whether to add sample data: anything for yes
 */
record SetupForm(@NotBlank(message = "{account.setup.token.blank}") String token, @PersonName String name,
		@NotBlank(message = "{account.setup.email.blank}") @EmailAddress String email, String password,
		@Nullable String zone, @Nullable String samples) {

	SetupForm {
		token = Objects.requireNonNullElse(token, "");
		name = Objects.requireNonNullElse(name, "");
		email = Objects.requireNonNullElse(email, "");
		password = Objects.requireNonNullElse(password, "");
	}

	static SetupForm empty() {
		return new SetupForm("", "", "", "", null, "yes");
	}

	/** Without the secrets: forms end up in logs. */
	@Override
	public String toString() {
		return "SetupForm[" + this.email + "]";
	}

}
