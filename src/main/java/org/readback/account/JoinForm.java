package org.readback.account;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody types who was invited.
 *
 * @param name what others read
 * @param password twelve characters or more
 */
record JoinForm(@NotBlank(message = "{account.setup.name.blank}") @Size(max = 100,
		message = "{account.setup.name.long}") @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*",
				message = "{account.setup.name.signs}") String name,
		String password) {

	JoinForm {
		name = Objects.requireNonNullElse(name, "");
		password = Objects.requireNonNullElse(password, "");
	}

	static JoinForm empty() {
		return new JoinForm("", "");
	}

	/** Without the password. */
	@Override
	public String toString() {
		return "JoinForm[" + this.name + "]";
	}

}
