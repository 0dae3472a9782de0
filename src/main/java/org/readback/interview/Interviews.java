package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All interviews. */
interface Interviews extends Repository<Interview, UUID> {

	Interview save(Interview interview);

	@EntityGraph(attributePaths = { "candidate.position", "questions" })
	Optional<Interview> findById(UUID id);

	/** The same, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from Interview i where i.id = :id")
	Optional<Interview> lock(UUID id);

	@EntityGraph(attributePaths = "candidate.position")
	List<Interview> findByOrderByCreatedAtDesc(Limit limit);

	@EntityGraph(attributePaths = "candidate.position")
	List<Interview> findByIdInOrderByCreatedAtDesc(List<UUID> ids, Limit limit);

}
