package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every correction that was ever made. */
interface KeptCorrections extends Repository<KeptCorrection, UUID> {

	KeptCorrection save(KeptCorrection correction);

	List<KeptCorrection> findByPanelistIdAndQuestionNumberOrderByMadeAt(UUID panelistId, int questionNumber);

	List<KeptCorrection> findByPanelistIdInAndWithdrawnAtIsNullOrderByMadeAt(List<UUID> panelistIds);

}
