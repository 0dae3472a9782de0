package org.readback.account;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whom an owner invites.
 *
 * @param email what they will sign in with
 * @param role what they will be
 */
record InviteForm(@NotBlank(message = "{account.people.email.blank}") @Size(max = 254,
		message = "{account.setup.email.long}") @Pattern(regexp = SetupForm.ADDRESS,
				message = "{account.setup.email.wrong}") String email,
		String role) {

	InviteForm {
		email = Objects.requireNonNullElse(email, "");
		role = Objects.requireNonNullElse(role, "");
	}

	static InviteForm empty() {
		return new InviteForm("", Role.INTERVIEWER.word());
	}

	Optional<Role> chosen() {
		return role(this.role);
	}

	static Optional<Role> role(String word) {
		return Arrays.stream(Role.values()).filter((role) -> role.word().equals(word)).findFirst();
	}

}
