package org.readback.interview;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.account.Member;
import org.readback.scoring.Correction;

/** Holds interviews for the tests of other modules that import it. */
public class Panels {

	private final Planning planning;

	private final InterviewRoom room;

	private final Interviews interviews;

	private final Notes notes;

	private final Decisions decisions;

	private final Corrections corrections;

	private final Probes probes;

	private final Debriefing debriefing;

	private final JdbcTemplate jdbc;

	Panels(Planning planning, InterviewRoom room, Interviews interviews, Notes notes, Decisions decisions,
			Corrections corrections, Probes probes, Debriefing debriefing, JdbcTemplate jdbc) {
		this.planning = planning;
		this.room = room;
		this.interviews = interviews;
		this.notes = notes;
		this.decisions = decisions;
		this.corrections = corrections;
		this.probes = probes;
		this.debriefing = debriefing;
		this.jdbc = jdbc;
	}

	/** Plans an interview; the first member is its chair. */
	public UUID plan(String candidate, String position, String kit, Member... panel) {
		return this.planning.plan(new NewInterview(candidate, position, kit),
				new Appointment(null, panel[0].zone(), "", List.of(panel)), panel[0]);
	}

	/** Plans an interview and starts it at a moment. */
	public UUID start(Instant at, String candidate, String position, String kit, Member... panel) {
		UUID id = plan(candidate, position, kit, panel);
		this.room.start(id, panel[0]);
		this.jdbc.update("update interview set started_at = ? where id = ?", Timestamp.from(at), id);
		return id;
	}

	/** Starts an interview that was planned. */
	public void start(UUID interview, Member member) {
		this.room.start(interview, member);
	}

	/** Opens the debrief without waiting. */
	public void open(UUID interview, Member chair, String reason) {
		this.debriefing.open(interview, chair, reason);
	}

	/** Changes a decision that stands. */
	public void amend(UUID interview, Member member, int number, String decision, String reason) {
		this.debriefing.amend(interview, number, member, Choice.read(decision).orElseThrow(), reason);
	}

	/** Decides in the debrief. */
	public void decide(UUID interview, Member chair, Outcome outcome, String reason) {
		this.debriefing.decide(interview, chair, outcome, reason);
	}

	/** Writes a note as it is typed. */
	public void write(UUID interview, Member member, int number, String text) {
		this.notes.save(interview, number, member, new NoteEdit(UUID.randomUUID(), UUID.randomUUID(), 1L, 0, text));
	}

	/**
	 * Decides on every question, as {@code 1} to {@code 4}, {@code no-answer} or
	 * {@code not-asked}; 3 where nothing is said.
	 */
	public void decide(UUID interview, Member member, Map<Integer, String> decisions) {
		this.interviews.findById(interview).orElseThrow().questions().forEach((question) -> {
			String decision = decisions.getOrDefault(question.number(), "3");
			this.decisions.decide(interview, question.number(), member, Choice.read(decision).orElseThrow());
		});
	}

	/** Corrects what a note is heard to say. */
	public void correct(UUID interview, Member member, int number, Correction correction) {
		this.corrections.make(interview, number, member, correction);
	}

	/** Asks the probe of a criterion. */
	public void ask(UUID interview, Member member, int number, String criterion) {
		this.probes.ask(interview, number, member, criterion);
	}

	/** Says why a rating lies far from what the notes suggest. */
	public void explain(UUID interview, Member member, int number, String reason) {
		this.decisions.explain(interview, number, member, reason);
	}

	/** Submits a panelist's part. */
	public void submit(UUID interview, Member member, Recommendation recommendation, String strongestFor,
			String strongestAgainst) {
		this.room.submit(interview, member, new WrapUp(recommendation, strongestFor, strongestAgainst));
	}

	/** Decides, and submits without a word. */
	public void submit(UUID interview, Member member, Recommendation recommendation) {
		decide(interview, member, Map.of());
		submit(interview, member, recommendation, "", "");
	}

	/** Lets what was submitted stand, for each of them. */
	public void settle(UUID interview, Member... panel) {
		for (Member member : panel) {
			this.debriefing.settle(interview, member);
		}
	}

	/** Lets as much time pass since everybody submitted. */
	public void pass(UUID interview, Duration time) {
		this.jdbc
			.query("select id, submitted_at from panelist where interview_id = ? and submitted_at is not null",
					(row, at) -> Map.entry(row.getObject("id", UUID.class),
							row.getObject("submitted_at", OffsetDateTime.class).minus(time)),
					interview)
			.forEach((panelist) -> this.jdbc.update("update panelist set submitted_at = ? where id = ?",
					panelist.getValue(), panelist.getKey()));
	}

	/** Marks an interview as sample data. */
	public void markSample(UUID interview) {
		this.jdbc.update("update interview set sample = true where id = ?", interview);
	}

	/** Forgets every interview. */
	public void clear() {
		for (String table : List.of("correction", "probe_asked", "rating", "note_revision", "note", "panelist_focus",
				"panelist", "asked_question", "interview", "candidate", "position")) {
			this.jdbc.update("delete from " + table);
		}
	}

}
