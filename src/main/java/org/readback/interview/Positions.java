package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The positions that candidates apply for. */
interface Positions extends Repository<Position, UUID> {

	Position save(Position position);

	Optional<Position> findById(UUID id);

	List<Position> findAllByOrderByTitle();

}
