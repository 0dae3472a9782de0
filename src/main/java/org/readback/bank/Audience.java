package org.readback.bank;

import org.jspecify.annotations.Nullable;

import org.readback.account.Member;

/** For whom questions are looked up. */
public enum Audience {

	/** Everybody: what is reserved for interviews does not exist for them. */
	PRACTICE,

	/** Those who interview: reserved questions too. */
	INTERVIEWING;

	/** The audience that somebody belongs to; a stranger is null. */
	public static Audience of(@Nullable Member member) {
		return (member != null && member.seesRubrics()) ? INTERVIEWING : PRACTICE;
	}

	boolean sees(boolean reserved) {
		return this == INTERVIEWING || !reserved;
	}

}
