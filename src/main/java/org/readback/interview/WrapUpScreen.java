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
record WrapUpScreen(InterviewSummary summary, List<Gap> gaps, List<AskedQuestion> unexplained, WrapUpForm begun,
		boolean standsAtOnce) {

	/**
	 * A question that is yet to be decided on.
	 *
	 * @param number its place, from 1
	 * @param title as it is called
	 * @param notes what the panelist wrote on it; where there is something, it was asked
	 */
	record Gap(int number, String title, String notes) {

		static Gap of(AskedQuestion question, Note note) {
			return new Gap(question.number(), question.title(), note.text().strip());
		}

	}

	static WrapUpScreen of(Seat seat, List<Gap> gaps, List<AskedQuestion> unexplained, Member reader) {
		return new WrapUpScreen(InterviewSummary.of(seat.interview(), reader.zone()), gaps, unexplained,
				WrapUpForm.of(seat.panelist()), seat.interview().debriefOpenedAt() != null);
	}

}
