package org.readback.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an installation its first account: the owner's, once. */
@Component
class Founding {

	private final AccountTable table;

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final AuditTrail trail;

	private final InstantSource time;

	Founding(AccountTable table, JdbcClient jdbc, PasswordEncoder passwords, AuditTrail trail, InstantSource time) {
		this.table = table;
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.trail = trail;
		this.time = time;
	}

	/** Whether there is no account at all. */
	boolean open() {
		return !this.table.hasAny();
	}

	/**
	 * Creates the owner. Of several who try at the same time one succeeds; for the others
	 * a {@link org.springframework.dao.DataAccessException} rolls everything back.
	 */
	@Transactional
	Member found(String email, String name, String password, @Nullable ZoneId zone) {
		Instant now = this.time.instant();
		Account owner = new Account(email, name, this.passwords.encode(password), Role.OWNER, zone, now);
		this.jdbc.sql("insert into founding (id, account_id, created_at) values (1, ?, ?)")
			.params(owner.id(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		Member member = this.table.save(owner).toMember();
		this.trail.record(member, AuditAction.SET_UP, AuditObject.account(member.id()));
		return member;
	}

}
