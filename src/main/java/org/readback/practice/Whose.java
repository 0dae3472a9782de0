package org.readback.practice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.account.Member;

/**
 * Who practises: somebody with an account, or else with the cookie of a visitor, or with
 * neither, who owns nothing yet.
 *
 * @param account of the member, if one is signed in
 * @param visitor what the cookie says, if there is one and nobody is signed in
 */
record Whose(@Nullable UUID account, @Nullable UUID visitor) {

	Whose {
		// A browser may be shared; an account is not.
		visitor = (account != null) ? null : visitor;
	}

	static Whose of(@Nullable Member member, @Nullable UUID visitor) {
		return new Whose((member != null) ? member.id() : null, visitor);
	}

	/** The same, able to own a run: a visitor without a cookie gets an identity. */
	Whose known() {
		return (this.account != null || this.visitor != null) ? this : new Whose(null, UUID.randomUUID());
	}

}
