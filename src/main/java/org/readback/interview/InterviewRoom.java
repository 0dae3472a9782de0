package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.web.NotFound;

/** Starts and ends interviews. */
@Service
class InterviewRoom {

	private final Interviews interviews;

	private final Panelists panelists;

	private final Seats seats;

	private final Decisions decisions;

	private final AuditTrail trail;

	private final InstantSource time;

	InterviewRoom(Interviews interviews, Panelists panelists, Seats seats, Decisions decisions, AuditTrail trail,
			InstantSource time) {
		this.interviews = interviews;
		this.panelists = panelists;
		this.seats = seats;
		this.decisions = decisions;
		this.trail = trail;
		this.time = time;
	}

	@Transactional
	void start(UUID id, Member member) {
		this.seats.hold(id, member).interview().start(this.time.instant());
	}

	/** Keeps what the member has written for the end of their part so far. */
	@Transactional
	void begin(UUID id, Member member, WrapUpForm form) {
		Seat seat = this.seats.hold(id, member);
		seat.requireWritable();
		seat.panelist().begin(form.chosen(), form.strongestFor(), form.strongestAgainst());
	}

	/**
	 * Ends the member's part; with the last panelist's part the interview is submitted,
	 * also where the last two submit at the same moment. Where the debrief is open
	 * already, the part stands at once.
	 */
	@Transactional
	void submit(UUID id, Member member, WrapUp wrapUp) {
		Seat seat = this.seats.holdWhole(id, member);
		seat.requireWritable();
		if (!this.decisions.gaps(seat).isEmpty()) {
			throw new IllegalStateException("interview " + id + " has questions without a rating");
		}
		Instant now = this.time.instant();
		seat.panelist().submit(wrapUp, now);
		if (seat.interview().debriefOpenedAt() != null) {
			seat.panelist().settle(now);
		}
		if (this.panelists.findByInterviewIdOrderById(id).stream().allMatch(Panelist::hasSubmitted)) {
			seat.interview().submitted(now);
		}
	}

	/**
	 * Closes an interview that all panelists have submitted, or whose debrief was opened
	 * without those who have not; once closed it stays so. Only its chair and those who
	 * manage may.
	 */
	@Transactional
	void close(UUID id, Member member) {
		Interview interview = this.interviews.lock(id)
			.filter((found) -> found.chairedBy(member))
			.orElseThrow(() -> new NotFound(member.id() + " chairs no interview " + id));
		if (!interview.endable() && interview.state() != InterviewState.CLOSED) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "Not all panelists have submitted.");
		}
		interview.close(this.time.instant());
		this.trail.record(member, AuditAction.INTERVIEW_CLOSED, AuditObject.interview(id));
	}

}
