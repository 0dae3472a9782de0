package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every probe that was ever marked as asked. */
interface ProbesAsked extends Repository<ProbeAsked, UUID> {

	ProbeAsked save(ProbeAsked probe);

	List<ProbeAsked> findByPanelistIdAndQuestionNumberOrderByAskedAt(UUID panelistId, int questionNumber);

	List<ProbeAsked> findByPanelistIdInAndWithdrawnAtIsNullOrderByAskedAt(List<UUID> panelistIds);

}
