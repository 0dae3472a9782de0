package org.readback.interview;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.readback.account.Member;
import org.readback.web.NotFound;

/**
 * Finds a member's place in an interview. Somebody else's interview does not exist for
 * them.
 */
@Component
class Seats {

	private final Interviews interviews;

	private final Panelists panelists;

	Seats(Interviews interviews, Panelists panelists) {
		this.interviews = interviews;
		this.panelists = panelists;
	}

	Seat of(UUID interviewId, Member member) {
		return seat(interviewId, member, this.panelists.findByInterviewIdAndAccountId(interviewId, member.id()));
	}

	/**
	 * The same for writing: held until the transaction ends, so that what one panelist
	 * writes, rates and submits comes one after the other, from however many tabs.
	 */
	Seat hold(UUID interviewId, Member member) {
		return seat(interviewId, member, this.panelists.lock(interviewId, member.id()));
	}

	/** An interview that the member sits in, chairs or manages. */
	Interview visible(UUID interviewId, Member member) {
		return this.interviews.findById(interviewId)
			.filter((interview) -> interview.chairedBy(member)
					|| this.panelists.findByInterviewIdAndAccountId(interviewId, member.id()).isPresent())
			.orElseThrow(() -> new NotFound(member.id() + " has nothing to do with interview " + interviewId));
	}

	/**
	 * The same with the interview held too, for what must not cross its end. Whoever
	 * holds both holds the panelist first.
	 */
	Seat holdWhole(UUID interviewId, Member member) {
		Panelist panelist = this.panelists.lock(interviewId, member.id())
			.orElseThrow(() -> notSeated(interviewId, member));
		return new Seat(this.interviews.lock(interviewId).orElseThrow(), panelist);
	}

	private Seat seat(UUID interviewId, Member member, Optional<Panelist> found) {
		Panelist panelist = found.orElseThrow(() -> notSeated(interviewId, member));
		return new Seat(this.interviews.findById(interviewId).orElseThrow(), panelist);
	}

	private static NotFound notSeated(UUID interviewId, Member member) {
		return new NotFound(member.id() + " does not sit in interview " + interviewId);
	}

}
