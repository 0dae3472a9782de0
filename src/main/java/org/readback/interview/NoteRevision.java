package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One text that was sent for a note, kept for ever; without a revision it lost a
 * conflict.
 */
@Entity
@Table(name = "note_revision")
class NoteRevision {

	@Id
	@Column(name = "op_id")
	private UUID opId;

	private UUID noteId;

	private UUID clientId;

	private long sequence;

	private int baseRevision;

	private @Nullable Integer revision;

	private String text;

	private Instant savedAt;

	@SuppressWarnings("NullAway.Init")
	protected NoteRevision() {
	}

	NoteRevision(UUID noteId, NoteEdit edit, @Nullable Integer revision, Instant now) {
		this.opId = edit.opId();
		this.noteId = noteId;
		this.clientId = edit.clientId();
		this.sequence = edit.seq();
		this.baseRevision = edit.baseRev();
		this.revision = revision;
		this.text = edit.text();
		this.savedAt = now;
	}

	/** Whether it is what this edit of this note sends. */
	boolean isOf(Note note, NoteEdit edit) {
		return this.noteId.equals(note.id()) && this.text.equals(edit.text());
	}

	UUID clientId() {
		return this.clientId;
	}

	String text() {
		return this.text;
	}

	@Nullable Integer revision() {
		return this.revision;
	}

	Instant savedAt() {
		return this.savedAt;
	}

}
