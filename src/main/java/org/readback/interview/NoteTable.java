package org.readback.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The newest text of each note. */
interface NoteTable extends Repository<Note, UUID> {

	Note save(Note note);

	void deleteByPanelistId(UUID panelistId);

	void deleteByPanelistIdInAndQuestionNumber(List<UUID> panelistIds, int questionNumber);

	Optional<Note> findByPanelistIdAndQuestionNumber(UUID panelistId, int questionNumber);

	List<Note> findByPanelistIdInOrderByQuestionNumber(List<UUID> panelistIds);

}
