package org.readback.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.readback.web.Listing;

/** Reads the audit trail, for owners. */
@Component
@Transactional(readOnly = true)
class Audits {

	private static final String COLUMNS = """
			select e.id, e.at, e.actor_id, a.name as actor_name, e.action, e.object_type, e.object_id, e.detail,
			e.from_address, e.hash from audit_event e left join account a on a.id = e.actor_id""";

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	Audits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of what matches, the newest first. */
	Listing<AuditEvent> page(AuditFilter filter, int page, int size) {
		List<Object> values = new ArrayList<>();
		String where = where(filter, values);
		long total = this.jdbc.sql("select count(*) from audit_event e" + where)
			.params(values)
			.query(Long.class)
			.single();
		values.add(size);
		values.add((long) page * size);
		List<AuditEvent> events = this.jdbc.sql(COLUMNS + where + " order by e.id desc limit ? offset ?")
			.params(values)
			.query((row, number) -> event(row))
			.list();
		return new Listing<>(events, page, size, total);
	}

	/** Hands over all that matches, the newest first, some at a time. */
	void each(AuditFilter filter, Consumer<List<AuditEvent>> reader) {
		List<Object> values = new ArrayList<>();
		String where = where(filter, values);
		List<AuditEvent> some = new ArrayList<>();
		this.jdbc.sql(COLUMNS + where + " order by e.id desc").params(values).query((RowCallbackHandler) (row) -> {
			some.add(event(row));
			if (some.size() == BATCH) {
				reader.accept(List.copyOf(some));
				some.clear();
			}
		});
		reader.accept(some);
	}

	/** The first event whose hash or number does not fit to the one before, if any. */
	Optional<Long> firstBroken() {
		Chain chain = new Chain();
		this.jdbc.sql(COLUMNS + " order by e.id")
			.query((RowCallbackHandler) (row) -> chain.add(event(row), row.getString("hash")));
		AuditTrail.Head head = this.jdbc.sql("select event_id, hash from audit_head where id = 1")
			.query(AuditTrail.Head.class)
			.single();
		return chain.broken(head);
	}

	private static AuditEvent event(ResultSet row) throws SQLException {
		return new AuditEvent(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getObject("actor_id", UUID.class), row.getString("actor_name"),
				AuditAction.valueOf(row.getString("action")), row.getString("object_type"), row.getString("object_id"),
				row.getString("detail"), row.getString("from_address"));
	}

	private static String where(AuditFilter filter, List<Object> values) {
		List<String> conditions = new ArrayList<>();
		if (filter.action() != null) {
			conditions.add("e.action = ?");
			values.add(filter.action().name());
		}
		if (filter.actor() != null) {
			conditions.add("e.actor_id = ?");
			values.add(filter.actor());
		}
		if (filter.since() != null) {
			conditions.add("e.at >= ?");
			values.add(time(filter.since()));
		}
		if (filter.until() != null) {
			conditions.add("e.at < ?");
			values.add(time(filter.until()));
		}
		return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
	}

	private static OffsetDateTime time(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/** Follows the chain of hashes. */
	private static final class Chain {

		private long last;

		private String hash = "";

		private @Nullable Long broken;

		void add(AuditEvent event, String stored) {
			boolean fits = event.id() == this.last + 1 && AuditTrail.hash(this.hash, event).equals(stored);
			if (!fits && this.broken == null) {
				this.broken = event.id();
			}
			this.last = event.id();
			this.hash = stored;
		}

		Optional<Long> broken(AuditTrail.Head head) {
			if (this.broken == null && (head.eventId() != this.last || !head.hash().equals(this.hash))) {
				return Optional.of(this.last + 1);
			}
			return Optional.ofNullable(this.broken);
		}

	}

}
