package org.readback.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An interview in a list.
 *
 * @param id of the interview
 * @param candidate their name
 * @param position what they apply for
 * @param kit what is asked
 * @param sample whether it came with the sample data
 * @param state how far it has come
 * @param at when it was started, else is to start, in the reader's zone; none where
 * nobody has said
 */
record InterviewSummary(UUID id, String candidate, String position, String kit, boolean sample, InterviewState state,
		@Nullable ZonedDateTime at) {

	static InterviewSummary of(Interview interview, ZoneId zone) {
		Instant at = interview.at();
		return new InterviewSummary(interview.id(), interview.candidate().name(),
				interview.candidate().position().title(), interview.kitTitle(), interview.sample(), interview.state(),
				(at != null) ? at.atZone(zone) : null);
	}

}
