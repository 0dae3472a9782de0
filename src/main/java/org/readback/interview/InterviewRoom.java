package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.bank.QuestionBank;
import org.readback.web.NotFound;

/** Makes, starts and ends interviews. */
@Service
class InterviewRoom {

	private static final Limit NEWEST = Limit.of(200);

	private final Interviews interviews;

	private final Candidates candidates;

	private final Positions positions;

	private final Panelists panelists;

	private final NoteTable notes;

	private final Seats seats;

	private final Decisions decisions;

	private final QuestionBank bank;

	private final AuditTrail trail;

	private final InstantSource time;

	InterviewRoom(Interviews interviews, Candidates candidates, Positions positions, Panelists panelists,
			NoteTable notes, Seats seats, Decisions decisions, QuestionBank bank, AuditTrail trail,
			InstantSource time) {
		this.interviews = interviews;
		this.candidates = candidates;
		this.positions = positions;
		this.panelists = panelists;
		this.notes = notes;
		this.seats = seats;
		this.decisions = decisions;
		this.bank = bank;
		this.trail = trail;
		this.time = time;
	}

	/** Plans an interview whose chair and only panelist is the member. */
	@Transactional
	UUID plan(NewInterview plan, Member member) {
		AskedKit kit = this.bank.kit(plan.kit())
			.map(AskedKit::of)
			.orElseThrow(() -> new NotFound("no kit " + plan.kit()));
		Instant now = this.time.instant();
		Candidate candidate = this.candidates
			.save(new Candidate(plan.candidate().strip(), position(plan.position().strip(), now), now));
		Interview interview = this.interviews.save(new Interview(candidate, member.id(), kit, member.zone(), now));
		Panelist panelist = this.panelists.save(new Panelist(interview.id(), member.id(), member.name()));
		kit.questions().forEach((question) -> this.notes.save(new Note(panelist.id(), question.number(), now)));
		return interview.id();
	}

	private Position position(String title, Instant now) {
		return this.positions.findAllByOrderByTitle()
			.stream()
			.filter((position) -> position.title().equalsIgnoreCase(title))
			.findFirst()
			.orElseGet(() -> this.positions.save(new Position(title, now)));
	}

	@Transactional
	void start(UUID id, Member member) {
		this.seats.hold(id, member).interview().start(this.time.instant());
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

	/** The newest 200 interviews that the member may see. */
	@Transactional(readOnly = true)
	List<InterviewSummary> newest(Member member) {
		boolean seesAll = member.role() == Role.OWNER || member.role() == Role.HIRING_MANAGER;
		List<Interview> found = seesAll ? this.interviews.findByOrderByCreatedAtDesc(NEWEST)
				: this.interviews.findByIdInOrderByCreatedAtDesc(
						this.panelists.findByAccountId(member.id()).stream().map(Panelist::interviewId).toList(),
						NEWEST);
		return found.stream().map((interview) -> InterviewSummary.of(interview, member.zone())).toList();
	}

}
