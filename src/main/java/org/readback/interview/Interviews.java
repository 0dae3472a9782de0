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

	@EntityGraph(attributePaths = { "candidate.position", "questions" })
	List<Interview> findByIdIn(List<UUID> ids);

	@Query("""
			select distinct new org.readback.interview.InterviewChoices$Option(cast(p.id as string), p.title)
			from Interview i join i.candidate c join c.position p order by p.title""")
	List<InterviewChoices.Option> positions();

	/** A kit that was renamed meanwhile is still one. */
	@Query("""
			select new org.readback.interview.InterviewChoices$Option(i.kitSlug, max(i.kitTitle))
			from Interview i group by i.kitSlug order by max(i.kitTitle)""")
	List<InterviewChoices.Option> kits();

	@EntityGraph(attributePaths = "candidate.position")
	List<Interview> findByOrderByCreatedAtDesc(Limit limit);

	@EntityGraph(attributePaths = "candidate.position")
	List<Interview> findByCandidateIdIn(List<UUID> candidateIds);

	/**
	 * Those that somebody sits in or chairs and that are still to end, the next first.
	 */
	@EntityGraph(attributePaths = "candidate.position")
	@Query("""
			select i from Interview i
			where i.state in (org.readback.interview.InterviewState.SCHEDULED, org.readback.interview.InterviewState.LIVE)
			and (i.chairId = :account or exists
			(select 1 from Panelist p where p.interviewId = i.id and p.accountId = :account))
			order by i.heldAt, i.id""")
	List<Interview> open(UUID account, Limit limit);

	@EntityGraph(attributePaths = "candidate.position")
	List<Interview> findByIdInOrderByCreatedAtDesc(List<UUID> ids, Limit limit);

}
