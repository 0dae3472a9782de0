package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who sits in which interview. */
interface Panelists extends Repository<Panelist, UUID> {

	Panelist save(Panelist panelist);

	void delete(Panelist panelist);

	Optional<Panelist> findByInterviewIdAndAccountId(UUID interviewId, UUID accountId);

	/** The same, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Panelist p where p.interviewId = :interviewId and p.accountId = :accountId")
	Optional<Panelist> lock(UUID interviewId, UUID accountId);

	/** All of one interview, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Panelist p where p.interviewId = :interviewId order by p.id")
	List<Panelist> lockAll(UUID interviewId);

	List<Panelist> findByInterviewIdOrderById(UUID interviewId);

	List<Panelist> findByInterviewIdInOrderById(List<UUID> interviewIds);

	List<Panelist> findByAccountId(UUID accountId);

}
