package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a debrief came to, and why. */
@Entity
@Table(name = "outcome")
class DebriefOutcome {

	@Id
	private UUID id;

	private UUID interviewId;

	private int turn;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private String reason;

	private String decidedBy;

	private Instant decidedAt;

	@SuppressWarnings("NullAway.Init")
	protected DebriefOutcome() {
	}

	DebriefOutcome(UUID interviewId, int turn, InterviewRecord.Decided decided) {
		Reasons.require(decided.reason(), Reasons.LONGEST_OF_DECISION);
		this.id = UUID.randomUUID();
		this.interviewId = interviewId;
		this.turn = turn;
		this.outcome = decided.outcome();
		this.reason = decided.reason();
		this.decidedBy = decided.by();
		this.decidedAt = decided.at();
	}

	UUID interviewId() {
		return this.interviewId;
	}

	int turn() {
		return this.turn;
	}

	/** Whether it says the same. */
	boolean same(DebriefOutcome other) {
		return this.outcome == other.outcome && this.reason.equals(other.reason)
				&& this.decidedBy.equals(other.decidedBy);
	}

	InterviewRecord.Decided decided() {
		return new InterviewRecord.Decided(this.outcome, this.reason, this.decidedBy, this.decidedAt);
	}

}
