package org.readback.account;

import java.util.Objects;

/**
 * What somebody types who was invited.
 *
 * @param name what others read
 * @param password twelve characters or more
 */
record JoinForm(@PersonName String name, String password) {

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
