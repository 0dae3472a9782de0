package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Every text that was ever sent for a note. */
interface NoteRevisions extends Repository<NoteRevision, UUID> {

	NoteRevision save(NoteRevision revision);

	Optional<NoteRevision> findById(UUID opId);

	Optional<NoteRevision> findByNoteIdAndRevision(UUID noteId, Integer revision);

	List<NoteRevision> findByNoteIdOrderBySavedAtDescSequenceDesc(UUID noteId, Limit limit);

	boolean existsByClientIdAndSequence(UUID clientId, long sequence);

}
