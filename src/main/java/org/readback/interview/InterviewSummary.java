package org.readback.interview;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * An interview in a list.
 *
 * @param id of the interview
 * @param candidate their name
 * @param position what they apply for
 * @param kit what is asked
 * @param sample whether it came with the sample data
 * @param state how far it has come
 * @param at when it was started, else is to start, else was planned, in the reader's zone
 */
record InterviewSummary(UUID id, String candidate, String position, String kit, boolean sample, InterviewState state,
		ZonedDateTime at) {

	static InterviewSummary of(Interview interview, ZoneId zone) {
		return new InterviewSummary(interview.id(), interview.candidate().name(),
				interview.candidate().position().title(), interview.kitTitle(), interview.sample(), interview.state(),
				interview.heldAt().atZone(zone));
	}

}
