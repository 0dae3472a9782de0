package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import org.readback.account.Member;

/**
 * Who of a panel is here now, and who has submitted: never what or how much they write,
 * nor where they are. It stands in the store, so that every node says the same.
 */
@Service
class Presence {

	/** Somebody who looked this long ago is still here. */
	private static final Duration HERE = Duration.ofSeconds(30);

	/** Not every look is written down. */
	private static final Duration FRESH = Duration.ofSeconds(10);

	private final Seats seats;

	private final JdbcClient jdbc;

	private final InstantSource time;

	Presence(Seats seats, JdbcClient jdbc, InstantSource time) {
		this.seats = seats;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Another panelist.
	 *
	 * @param name of them
	 * @param state where they are
	 */
	record Other(String name, State state) {
	}

	enum State {

		HERE, AWAY, SUBMITTED

	}

	/** Notes that the member is here, and answers where the others are, by name. */
	List<Other> look(UUID interviewId, Member member) {
		UUID panelist = this.seats.of(interviewId, member).panelist().id();
		Instant now = this.time.instant();
		note(panelist, utc(now), utc(now.minus(FRESH)));
		return this.jdbc.sql("""
				select p.name, p.submitted_at, s.seen_at from panelist p left join presence s on s.panelist_id = p.id
				where p.interview_id = ? and p.id <> ? order by p.name, p.id""")
			.params(interviewId, panelist)
			.query(Row.class)
			.list()
			.stream()
			.map((row) -> new Other(row.name(), row.at(now)))
			.toList();
	}

	private void note(UUID panelist, OffsetDateTime now, OffsetDateTime fresh) {
		boolean known = this.jdbc.sql("select count(*) from presence where panelist_id = ?")
			.param(panelist)
			.query(Integer.class)
			.single() > 0;
		if (known) {
			this.jdbc.sql("update presence set seen_at = ? where panelist_id = ? and seen_at < ?")
				.params(now, panelist, fresh)
				.update();
			return;
		}
		try {
			this.jdbc.sql("insert into presence (panelist_id, seen_at) values (?, ?)").params(panelist, now).update();
		}
		catch (DuplicateKeyException ex) {
			// Another tab of theirs has said so at the same moment.
		}
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	record Row(String name, @Nullable OffsetDateTime submittedAt, @Nullable OffsetDateTime seenAt) {

		State at(Instant now) {
			if (this.submittedAt != null) {
				return State.SUBMITTED;
			}
			return (this.seenAt != null && this.seenAt.toInstant().isAfter(now.minus(HERE))) ? State.HERE : State.AWAY;
		}

	}

}
