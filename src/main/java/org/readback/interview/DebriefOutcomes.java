package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** What debriefs came to, every time that somebody decided. */
interface DebriefOutcomes extends Repository<DebriefOutcome, UUID> {

	DebriefOutcome save(DebriefOutcome outcome);

	List<DebriefOutcome> findByInterviewIdInOrderByTurn(List<UUID> interviewIds);

}
