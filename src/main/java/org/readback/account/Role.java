package org.readback.account;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an account may do. An owner may do everything, a hiring manager all that
 * interviewers and recruiters may, and everybody what learners may.
 */
public enum Role {

	OWNER, HIRING_MANAGER, INTERVIEWER, RECRUITER, LEARNER;

	/** Whether it allows all that the other one does. */
	public boolean includes(Role other) {
		return this == other || switch (this) {
			case OWNER -> true;
			case HIRING_MANAGER -> other != OWNER;
			case INTERVIEWER, RECRUITER -> other == LEARNER;
			case LEARNER -> false;
		};
	}

	/** The roles that it includes, itself first. */
	Set<Role> within() {
		Set<Role> roles = new LinkedHashSet<>();
		for (Role role : values()) {
			if (includes(role)) {
				roles.add(role);
			}
		}
		return roles;
	}

	/** The page where its work begins. */
	String home() {
		return switch (this) {
			case OWNER, HIRING_MANAGER, INTERVIEWER -> "/interviews";
			case RECRUITER -> "/scorecards";
			case LEARNER -> "/practice";
		};
	}

	/** The role that a word stands for. */
	static Optional<Role> of(String word) {
		return Arrays.stream(values()).filter((role) -> role.word().equals(word)).findFirst();
	}

	/** As addresses and messages write it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
