package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every rating that was ever given. */
interface Ratings extends Repository<Rating, UUID> {

	Rating save(Rating rating);

	Optional<Rating> findFirstByPanelistIdAndQuestionNumberOrderByTurnDesc(UUID panelistId, int questionNumber);

	List<Rating> findByPanelistIdInOrderByTurn(List<UUID> panelistIds);

	List<Rating> findByPanelistIdOrderByQuestionNumberAscTurnAsc(UUID panelistId);

}
