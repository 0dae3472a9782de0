package org.readback.account;

import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;

/**
 * Whom an owner invites.
 *
 * @param email what they will sign in with
 * @param role what they will be
 */
record InviteForm(@NotBlank(message = "{account.people.email.blank}") @EmailAddress String email, String role) {

	InviteForm {
		email = Objects.requireNonNullElse(email, "");
		role = Objects.requireNonNullElse(role, "");
	}

	static InviteForm empty() {
		return new InviteForm("", Role.INTERVIEWER.word());
	}

	Optional<Role> chosen() {
		return Role.of(this.role);
	}

}
