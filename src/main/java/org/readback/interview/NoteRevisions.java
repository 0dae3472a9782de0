package org.readback.interview;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Every text that was ever sent for a note. */
interface NoteRevisions extends Repository<NoteRevision, UUID> {

	NoteRevision save(NoteRevision revision);

	Optional<NoteRevision> findById(UUID opId);

	boolean existsByClientIdAndSequence(UUID clientId, long sequence);

}
