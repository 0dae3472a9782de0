package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every change of what an interview asks. */
interface Deviations extends Repository<Deviation, UUID> {

	Deviation save(Deviation deviation);

	int countByInterviewId(UUID interviewId);

	List<Deviation> findByInterviewIdInOrderByTurn(List<UUID> interviewIds);

}
