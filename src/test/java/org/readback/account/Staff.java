package org.readback.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.readback.Visitor;

/** Gives people accounts of a running application, for tests that import it. */
public class Staff {

	/** Everybody's password. */
	public static final String PASSWORD = "correct horse battery";

	private final AccountTable table;

	private final String hash;

	Staff(AccountTable table, PasswordEncoder encoder) {
		this.table = table;
		this.hash = encoder.encode(PASSWORD);
	}

	/** Somebody new, who lives in Prague. */
	public Member hire(String name, Role role) {
		String email = UUID.randomUUID() + "@example.com";
		return this.table.save(new Account(email, name, this.hash, role, ZoneId.of("Europe/Prague"), Instant.EPOCH))
			.toMember();
	}

	/** Somebody's browser, signed in. */
	public static Visitor signIn(int port, Member member) {
		Visitor visitor = new Visitor(port);
		visitor.get("/sign-in");
		visitor.post("/sign-in", "email", member.email(), "password", PASSWORD);
		return visitor;
	}

	/** The headers with which a script of theirs asks. */
	public static String[] basic(Member member) {
		return new String[] { HttpHeaders.AUTHORIZATION,
				"Basic " + HttpHeaders.encodeBasicAuth(member.email(), PASSWORD, null) };
	}

}
