package org.readback.interview;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An interview with what will be asked.
 *
 * @param summary who, for what, when
 * @param slot minutes of the whole interview
 * @param questions in order
 */
record InterviewPlan(InterviewSummary summary, @Nullable Integer slot, List<AskedQuestion> questions) {

	static InterviewPlan of(Interview interview, ZoneId zone) {
		return new InterviewPlan(InterviewSummary.of(interview, zone), interview.slot(), interview.questions());
	}

	/** Minutes of all questions together. */
	public int minutes() {
		return this.questions.stream().mapToInt(AskedQuestion::minutes).sum();
	}

}
