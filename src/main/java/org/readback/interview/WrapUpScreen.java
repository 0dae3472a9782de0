package org.readback.interview;

import java.util.List;

import org.readback.account.Member;

/**
 * All that the wrap-up shows.
 *
 * @param summary who, for what, when
 * @param gaps the questions that the panelist has yet to decide on
 * @param unexplained the questions whose rating lies far from what the notes suggest,
 * without a word why
 * @param begun what the panelist had written before they took it back, if they did
 * @param standsAtOnce whether the debrief is open already, so that nothing submitted now
 * can be taken back
 */
record WrapUpScreen(InterviewSummary summary, List<AskedQuestion> gaps, List<AskedQuestion> unexplained,
		WrapUpForm begun, boolean standsAtOnce) {

	static WrapUpScreen of(Seat seat, List<AskedQuestion> gaps, List<AskedQuestion> unexplained, Member reader) {
		return new WrapUpScreen(InterviewSummary.of(seat.interview(), reader.zone()), gaps, unexplained,
				WrapUpForm.of(seat.panelist()), seat.interview().debriefOpenedAt() != null);
	}

}
