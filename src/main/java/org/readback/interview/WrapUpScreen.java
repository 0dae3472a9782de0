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
 * @param begun what the panelist has written so far, or had before they took it back
 * @param standsAtOnce whether the debrief is open already, so that nothing submitted now
 * can be taken back
 */
record WrapUpScreen(InterviewSummary summary, List<Gap> gaps, List<Apart> unexplained, WrapUpForm begun,
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

	/**
	 * A question whose rating lies far from what the notes suggest.
	 *
	 * @param number its place, from 1
	 * @param title as it is called
	 * @param choice what the panelist decided
	 * @param suggested the rating that the notes suggest
	 * @param notes what the panelist wrote on it
	 */
	record Apart(int number, String title, Choice choice, int suggested, String notes) {

		static Apart of(AskedQuestion question, Rating rating, int suggested, Note note) {
			return new Apart(question.number(), question.title(), rating.choice(), suggested, note.text().strip());
		}

	}

	static WrapUpScreen of(Seat seat, List<Gap> gaps, List<Apart> unexplained, Member reader) {
		return new WrapUpScreen(InterviewSummary.of(seat.interview(), reader.zone()), gaps, unexplained,
				WrapUpForm.of(seat.panelist()), seat.interview().debriefOpenedAt() != null);
	}

}
