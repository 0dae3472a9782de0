package org.readback.interview;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.readback.account.Member;

/**
 * A candidate as hiring managers see them.
 *
 * @param id of the candidate
 * @param name as they spell it
 * @param positionId of the position
 * @param position what they apply for
 * @param sample whether they came with the sample data
 * @param since when they were entered, in the reader's zone
 * @param interviews the newest first
 */
record CandidateView(UUID id, String name, UUID positionId, String position, boolean sample, ZonedDateTime since,
		List<InterviewSummary> interviews) {

	static CandidateView of(Candidate candidate, List<Interview> interviews, Member reader) {
		return new CandidateView(candidate.id(), candidate.name(), candidate.position().id(),
				candidate.position().title(), candidate.sample(), candidate.createdAt().atZone(reader.zone()),
				interviews.stream()
					.sorted(Comparator.comparing(Interview::heldAt).reversed())
					.map((interview) -> InterviewSummary.of(interview, reader.zone()))
					.toList());
	}

}
