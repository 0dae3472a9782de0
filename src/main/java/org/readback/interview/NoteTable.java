package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The newest text of each note. */
interface NoteTable extends Repository<Note, UUID> {

	Note save(Note note);

	Optional<Note> findByPanelistIdAndQuestionNumber(UUID panelistId, int questionNumber);

	/**
	 * The same, held until the transaction ends, so that two edits of one note come one
	 * after the other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select n from Note n where n.panelistId = :panelistId and n.questionNumber = :questionNumber")
	Optional<Note> lock(UUID panelistId, int questionNumber);

	List<Note> findByPanelistIdOrderByQuestionNumber(UUID panelistId);

}
