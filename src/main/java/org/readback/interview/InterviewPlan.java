package org.readback.interview;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.account.Member;

/**
 * An interview with what will be asked.
 *
 * @param summary who, for what, when
 * @param slot minutes of the whole interview
 * @param submitted whether the reader has submitted their part
 * @param closable whether the reader may close it now
 * @param questions in order
 */
record InterviewPlan(InterviewSummary summary, @Nullable Integer slot, boolean submitted, boolean closable,
		List<AskedQuestion> questions) {

	static InterviewPlan of(Seat seat, Member reader) {
		Interview interview = seat.interview();
		return new InterviewPlan(InterviewSummary.of(interview, reader.zone()), interview.slot(),
				seat.panelist().hasSubmitted(), interview.closableBy(reader), interview.questions());
	}

	/** Minutes of all questions together. */
	public int minutes() {
		return this.questions.stream().mapToInt(AskedQuestion::minutes).sum();
	}

}
