package org.readback.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.readback.account.Member;

/**
 * Those who sit in one interview, at one moment: who of them may see what.
 *
 * @param interview the interview
 * @param panelists all of them
 * @param now the moment
 */
record Panel(Interview interview, List<Panelist> panelists, Instant now) {

	/** The member's own seat, if they have one. */
	Optional<Panelist> seatOf(Member member) {
		return this.panelists.stream().filter((panelist) -> panelist.accountId().equals(member.id())).findFirst();
	}

	/**
	 * Whether the reader could still let what others wrote change what they write
	 * themselves: they have yet to submit, or can still take back what they did.
	 */
	boolean blind(Member reader) {
		return this.panelists.size() > 1 && this.interview.state() != InterviewState.CLOSED
				&& seatOf(reader).filter((panelist) -> !panelist.standsAt(this.now)).isPresent();
	}

	/** Until when the panelist can take back what they submitted, if they can. */
	Optional<Instant> undoUntil(Panelist panelist) {
		return this.interview.running() ? Optional.ofNullable(panelist.undoUntil(this.now)) : Optional.empty();
	}

	/**
	 * Whether the debrief can be held: it was opened, or everybody's part stands.
	 */
	boolean debriefOpen() {
		return this.interview.state() == InterviewState.CLOSED || this.interview.debriefOpenedAt() != null
				|| this.interview.state() == InterviewState.SUBMITTED
						&& this.panelists.stream().allMatch((panelist) -> panelist.standsAt(this.now));
	}

	List<Panelist> submitted() {
		return this.panelists.stream().filter(Panelist::hasSubmitted).toList();
	}

	List<Panelist> missing() {
		return this.panelists.stream().filter((panelist) -> !panelist.hasSubmitted()).toList();
	}

}
