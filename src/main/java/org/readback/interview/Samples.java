package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.QuestionBank;

/**
 * Sample data, so that a newcomer sees every screen alive: a position with two
 * candidates, one interviewed two days ago, one just now. All of it is marked, and goes
 * at once. It is the only place from which notes and ratings are ever deleted.
 */
@Service
class Samples {

	private static final String KIT = "cloud-operations-generalist";

	private static final String OF_SAMPLES = "(select i.id from interview i where i.sample = true)";

	private static final String PANELISTS = "(select p.id from panelist p where p.interview_id in " + OF_SAMPLES + ")";

	/** In an order that leaves nothing behind that names what is gone. */
	private static final List<String> DELETIONS = List.of("rating where panelist_id in " + PANELISTS,
			"correction where panelist_id in " + PANELISTS, "probe_asked where panelist_id in " + PANELISTS,
			"note_revision where note_id in (select n.id from note n where n.panelist_id in " + PANELISTS + ")",
			"note where panelist_id in " + PANELISTS, "panelist_focus where panelist_id in " + PANELISTS,
			"panelist where interview_id in " + OF_SAMPLES, "asked_question where interview_id in " + OF_SAMPLES,
			"interview where sample = true", "candidate where sample = true", "position where sample = true",
			"sample_set");

	private final SamplePanel panel;

	private final SampleDebrief debrief;

	private final Interviews interviews;

	private final Candidates candidates;

	private final Positions positions;

	private final QuestionBank bank;

	private final JdbcClient jdbc;

	private final InstantSource time;

	Samples(SamplePanel panel, SampleDebrief debrief, Interviews interviews, Candidates candidates, Positions positions,
			QuestionBank bank, JdbcClient jdbc, InstantSource time) {
		this.panel = panel;
		this.debrief = debrief;
		this.interviews = interviews;
		this.candidates = candidates;
		this.positions = positions;
		this.bank = bank;
		this.jdbc = jdbc;
		this.time = time;
	}

	/** Whether there is any. */
	boolean any() {
		return this.jdbc.sql("select count(*) from sample_set").query(Integer.class).single() > 0;
	}

	/**
	 * Adds it, with the member in the chair; where there is some it stays as it is. Of
	 * two who add it at the same moment one succeeds, and the other has a
	 * {@link org.springframework.dao.DataIntegrityViolationException}.
	 */
	@Transactional
	void add(Member chair) {
		if (any()) {
			return;
		}
		Instant now = this.time.instant();
		this.jdbc.sql("insert into sample_set (id, added_at) values (1, ?)")
			.param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		Position position = position(now);
		addClosed(position, chair, now);
		addLive(position, chair, now);
	}

	/** Removes it; a position that somebody real applies for stays, and is real now. */
	@Transactional
	void remove() {
		// Whoever writes into a sample interview at this moment comes before this, or
		// finds nothing any more.
		this.jdbc.sql("select id from panelist where id in " + PANELISTS + " for update").query(UUID.class).list();
		this.jdbc.sql("""
				update position set sample = false where sample = true and exists
				(select 1 from candidate c where c.position_id = position.id and c.sample = false)""").update();
		DELETIONS.forEach((rows) -> this.jdbc.sql("delete from " + rows).update());
	}

	private void addClosed(Position position, Member chair, Instant now) {
		Instant start = now.atZone(chair.zone()).truncatedTo(ChronoUnit.DAYS).minusDays(2).withHour(14).toInstant();
		Interview interview = interview(SampleNotes.CLOSED_CANDIDATE, position, chair, start.minus(Duration.ofDays(1)));
		interview.start(start);
		Panelist mine = this.panel.seat(interview, chair.id(), chair.name(), SampleNotes.OF_THE_CHAIR, start);
		this.panel.ask(interview, mine, SampleNotes.CACHE, "eviction-size", start.plus(Duration.ofMinutes(24)));
		mine.submit(SampleNotes.WRAP_UP_OF_THE_CHAIR, start.plus(Duration.ofMinutes(58)));
		Panelist second = this.panel.seat(interview, UUID.randomUUID(), SampleNotes.SECOND, SampleNotes.OF_THE_SECOND,
				start);
		this.panel.ask(interview, second, SampleNotes.CACHE, "invalidation", start.plus(Duration.ofMinutes(22)));
		this.panel.ask(interview, second, SampleNotes.CACHE, "eviction-size", start.plus(Duration.ofMinutes(25)));
		second.submit(SampleNotes.WRAP_UP_OF_THE_SECOND, start.plus(Duration.ofMinutes(63)));
		Panelist third = this.panel.seat(interview, UUID.randomUUID(), SampleNotes.THIRD, SampleNotes.OF_THE_THIRD,
				start);
		third.submit(SampleNotes.WRAP_UP_OF_THE_THIRD, start.plus(Duration.ofMinutes(91)));
		interview.submitted(start.plus(Duration.ofMinutes(91)));
		this.debrief.hold(interview, chair.name(), second, start.plus(Duration.ofMinutes(1120)));
		interview.close(start.plus(Duration.ofHours(19)));
	}

	private void addLive(Position position, Member chair, Instant now) {
		Instant start = now.minus(Duration.ofMinutes(15));
		Interview interview = interview(SampleNotes.LIVE_CANDIDATE, position, chair,
				start.minus(Duration.ofMinutes(5)));
		interview.start(start);
		Panelist mine = this.panel.seat(interview, chair.id(), chair.name(), SampleNotes.SO_FAR, start);
		this.panel.ask(interview, mine, SampleNotes.CACHE, "invalidation", start.plus(Duration.ofMinutes(14)));
	}

	private Interview interview(String name, Position position, Member chair, Instant planned) {
		AskedKit kit = this.bank.kit(KIT).map(AskedKit::of).orElseThrow();
		Candidate candidate = this.candidates.save(new Candidate(name, position, planned));
		candidate.markSample();
		Interview interview = this.interviews.save(new Interview(candidate, chair.id(), kit, chair.zone(), planned));
		interview.markSample();
		return interview;
	}

	private Position position(Instant now) {
		return this.positions.findAllByOrderByTitle()
			.stream()
			.filter((position) -> position.title().equalsIgnoreCase(SampleNotes.POSITION))
			.findFirst()
			.orElseGet(() -> {
				Position position = this.positions.save(new Position(SampleNotes.POSITION, now));
				position.markSample();
				return position;
			});
	}

}
