package org.readback.account;

import java.time.ZoneId;
import java.util.UUID;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Members for tests. */
public final class People {

	private People() {
	}

	/** Somebody of a role. */
	public static Member member(Role role) {
		return new Member(UUID.randomUUID(), "ines@example.org", "Ines Calder", role, ZoneId.of("Europe/Prague"));
	}

	/** A request of this person. */
	public static RequestPostProcessor signedIn(Member member) {
		return SecurityMockMvcRequestPostProcessors.user(SignedIn.of(member));
	}

}
