package org.readback.interview;

import java.util.List;

import org.readback.account.Member;

/**
 * All that the wrap-up shows.
 *
 * @param summary who, for what, when
 * @param gaps the questions that the panelist has yet to decide on
 * @param begun what the panelist had written before they took it back, if they did
 * @param standsAtOnce whether the debrief is open already, so that nothing submitted now
 * can be taken back
 */
record WrapUpScreen(InterviewSummary summary, List<AskedQuestion> gaps, WrapUpForm begun, boolean standsAtOnce) {

	static WrapUpScreen of(Seat seat, List<AskedQuestion> gaps, Member reader) {
		return new WrapUpScreen(InterviewSummary.of(seat.interview(), reader.zone()), gaps,
				WrapUpForm.of(seat.panelist()), seat.interview().debriefOpenedAt() != null);
	}

}
