package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people who are interviewed. */
interface Candidates extends Repository<Candidate, UUID> {

	Candidate save(Candidate candidate);

	@EntityGraph(attributePaths = "position")
	Optional<Candidate> findById(UUID id);

	@Query("""
			select new org.readback.interview.Candidates$Count(c.position.id, count(c))
			from Candidate c group by c.position.id""")
	List<Count> countByPosition();

	/** The newest first: an order by name would favour some. */
	@EntityGraph(attributePaths = "position")
	List<Candidate> findByOrderByCreatedAtDescIdDesc(Limit limit);

	@EntityGraph(attributePaths = "position")
	List<Candidate> findByPositionIdOrderByCreatedAtDescIdDesc(UUID positionId, Limit limit);

	/**
	 * How many apply for a position.
	 *
	 * @param position its id
	 * @param candidates how many
	 */
	record Count(UUID position, long candidates) {
	}

}
