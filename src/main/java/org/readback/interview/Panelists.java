package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Who sits in which interview. */
interface Panelists extends Repository<Panelist, UUID> {

	Panelist save(Panelist panelist);

	Optional<Panelist> findByInterviewIdAndAccountId(UUID interviewId, UUID accountId);

	List<Panelist> findByInterviewIdOrderById(UUID interviewId);

	List<Panelist> findByAccountId(UUID accountId);

}
