package org.readback.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to what, when and from where. Events are only ever added, together with
 * what they tell of: both are stored or neither. Each carries a hash over itself and the
 * one before, so that a change made behind Readback's back shows.
 */
@Service
public class AuditTrail {

	private final JdbcClient jdbc;

	private final InstantSource time;

	AuditTrail(JdbcClient jdbc, InstantSource time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/** Adds what somebody did. */
	@Transactional
	public void record(@Nullable Member actor, AuditAction action) {
		add((actor != null) ? actor.id() : null, action, null, null);
	}

	/** Adds what somebody did to something. */
	@Transactional
	public void record(@Nullable Member actor, AuditAction action, AuditObject object) {
		add((actor != null) ? actor.id() : null, action, object, null);
	}

	/** Adds that somebody gave an account another role. */
	@Transactional
	void recordRole(Member actor, UUID account, Role before, Role now) {
		add(actor.id(), AuditAction.ROLE_CHANGED, AuditObject.account(account), before.word() + ">" + now.word());
	}

	private void add(@Nullable UUID actor, AuditAction action, @Nullable AuditObject object, @Nullable String detail) {
		Head head = this.jdbc.sql("select event_id, hash from audit_head where id = 1 for update")
			.query(Head.class)
			.single();
		long id = head.eventId() + 1;
		Instant now = this.time.instant().truncatedTo(ChronoUnit.MILLIS);
		String type = (object != null) ? object.type() : null;
		String what = (object != null) ? object.id() : null;
		String from = RequestOrigin.address();
		String hash = hash(head.hash(), new AuditEvent(id, now, actor, null, action, type, what, detail, from));
		this.jdbc.sql("insert into audit_event values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.param(id)
			.param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param(actor)
			.param(action.name())
			.param(type)
			.param(what)
			.param(from)
			.param(hash)
			.param(detail)
			.update();
		this.jdbc.sql("update audit_head set event_id = ?, hash = ? where id = 1").params(id, hash).update();
	}

	/**
	 * Over everything that is stored of an event but the name of who did it. Older events
	 * have no detail, and their hashes none either.
	 */
	static String hash(String before, AuditEvent event) {
		String more = (event.detail() != null) ? "\n" + event.detail() : "";
		return SecretToken.hash(String.join("\n", before, String.valueOf(event.id()), event.at().toString(),
				String.valueOf(event.actor()), event.action().name(), String.valueOf(event.objectType()),
				String.valueOf(event.objectId()), String.valueOf(event.from())) + more);
	}

	record Head(long eventId, String hash) {
	}

}
