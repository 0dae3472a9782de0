package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

/**
 * What may still be done after a part was submitted: take it back, let it stand, change
 * it with a reason, hold the debrief, and decide. A closed interview stays as it is.
 */
@Service
public class Debriefing {

	private final Seats seats;

	private final Interviews interviews;

	private final Panelists panelists;

	private final InterviewArchive archive;

	private final Amendments amendments;

	private final DebriefOutcomes outcomes;

	private final AuditTrail trail;

	private final InstantSource time;

	Debriefing(Seats seats, Interviews interviews, Panelists panelists, InterviewArchive archive, Amendments amendments,
			DebriefOutcomes outcomes, AuditTrail trail, InstantSource time) {
		this.seats = seats;
		this.interviews = interviews;
		this.panelists = panelists;
		this.archive = archive;
		this.amendments = amendments;
		this.outcomes = outcomes;
		this.trail = trail;
		this.time = time;
	}

	/**
	 * Takes back what the member submitted, within ten minutes; what is not submitted
	 * stays so.
	 */
	@Transactional
	public void takeBack(UUID interviewId, Member member) {
		Seat seat = this.seats.holdWhole(interviewId, member);
		Panelist panelist = seat.panelist();
		if (!panelist.hasSubmitted()) {
			return;
		}
		require(seat.interview().running() && panelist.undoUntil(this.time.instant()) != null,
				"What you submitted stands, and cannot be taken back any more.");
		panelist.takeBack();
		seat.interview().takeBack();
		record(member, AuditAction.PART_TAKEN_BACK, interviewId);
	}

	/**
	 * Lets what the member submitted stand before the ten minutes are over, so that they
	 * may see the panel.
	 */
	@Transactional
	public void settle(UUID interviewId, Member member) {
		this.seats.hold(interviewId, member).panelist().settle(this.time.instant());
	}

	/**
	 * Changes what the member decided on a question; the same decision changes nothing.
	 */
	@Transactional
	public void amend(UUID interviewId, int number, Member member, Choice choice, String reason) {
		Seat seat = amendable(interviewId, member);
		AskedQuestion question = seat.interview().question(number);
		if (!own(interviewId, member).answers().get(number - 1).choice().equals(choice)) {
			this.amendments.save(new Amendment(seat.panelist(), question, choice, why(seat, reason)));
			record(member, AuditAction.RATING_AMENDED, interviewId);
		}
	}

	/** Changes what the member recommends. */
	@Transactional
	public void amend(UUID interviewId, Member member, Recommendation recommendation, String reason) {
		Seat seat = amendable(interviewId, member);
		if (own(interviewId, member).recommendation() != recommendation) {
			this.amendments.save(new Amendment(seat.panelist(), recommendation, why(seat, reason)));
			record(member, AuditAction.RECOMMENDATION_AMENDED, interviewId);
		}
	}

	/**
	 * Opens the debrief before it opens by itself, which ends every undo. Those who have
	 * yet to submit may still do so, and are named until then.
	 * @param reason why it is held without them; needed only where somebody is missing
	 */
	@Transactional
	public void open(UUID interviewId, Member member, String reason) {
		List<Panelist> all = this.panelists.lockAll(interviewId);
		Panel panel = new Panel(chaired(interviewId, member), all, this.time.instant());
		require(panel.interview().running() && !panel.submitted().isEmpty(), "Nobody has submitted yet.");
		if (panel.interview().debriefOpenedAt() != null) {
			return;
		}
		boolean whole = panel.missing().isEmpty();
		if (!whole) {
			Reasons.require(reason, Reasons.LONGEST);
		}
		panel.interview().openDebrief(member.name(), whole ? null : reason, panel.now());
		all.forEach((panelist) -> panelist.settle(panel.now()));
		record(member, AuditAction.DEBRIEF_OPENED, interviewId);
	}

	/**
	 * Keeps what the debrief came to; it can be changed, and the newest counts. The same
	 * once more changes nothing.
	 */
	@Transactional
	public void decide(UUID interviewId, Member member, Outcome outcome, String reason) {
		Instant now = this.time.instant();
		Interview interview = chaired(interviewId, member);
		Panel panel = new Panel(interview, this.panelists.findByInterviewIdOrderById(interviewId), now);
		require(interview.running() && panel.debriefOpen() && !panel.blind(member),
				"It is decided in the debrief, by a chair whose own part stands.");
		List<DebriefOutcome> before = this.outcomes.findByInterviewIdInOrderByTurn(List.of(interviewId));
		DebriefOutcome decided = new DebriefOutcome(interviewId, before.size() + 1,
				new InterviewRecord.Decided(outcome, reason, member.name(), now));
		if (!before.isEmpty() && before.get(before.size() - 1).same(decided)) {
			return;
		}
		this.outcomes.save(decided);
		record(member, AuditAction.INTERVIEW_DECIDED, interviewId);
	}

	private Interview chaired(UUID id, Member member) {
		return this.interviews.lock(id)
			.filter((found) -> found.chairedBy(member))
			.orElseThrow(() -> new NotFound(member.id() + " chairs no interview " + id));
	}

	private Seat amendable(UUID id, Member member) {
		Seat seat = this.seats.holdWhole(id, member);
		require(seat.interview().running() && seat.panelist().standsAt(this.time.instant()),
				"Only what stands can be amended, until the interview is closed.");
		return seat;
	}

	private InterviewRecord.Part own(UUID id, Member member) {
		return this.archive.find(id, member).map(InterviewRecord::own).orElseThrow().part();
	}

	private Why why(Seat seat, String reason) {
		Instant now = this.time.instant();
		Panel panel = new Panel(seat.interview(),
				this.panelists.findByInterviewIdOrderById(seat.panelist().interviewId()), now);
		return new Why(this.amendments.countByPanelistId(seat.panelist().id()) + 1, reason, panel.debriefOpen(), now);
	}

	private void record(Member member, AuditAction action, UUID interviewId) {
		this.trail.record(member, action, AuditObject.interview(interviewId));
	}

	private static void require(boolean possible, String otherwise) {
		if (!possible) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, otherwise);
		}
	}

}
