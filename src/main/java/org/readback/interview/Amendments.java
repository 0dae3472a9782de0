package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every change of something that was submitted. */
interface Amendments extends Repository<Amendment, UUID> {

	Amendment save(Amendment amendment);

	int countByPanelistId(UUID panelistId);

	List<Amendment> findByPanelistIdInOrderByTurn(List<UUID> panelistIds);

}
