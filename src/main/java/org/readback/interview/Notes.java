package org.readback.interview;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.web.NotFound;

/** Takes the texts that panelists type. */
@Service
class Notes {

	private final Seats seats;

	private final NoteTable notes;

	private final NoteRevisions revisions;

	private final InstantSource time;

	Notes(Seats seats, NoteTable notes, NoteRevisions revisions, InstantSource time) {
		this.seats = seats;
		this.notes = notes;
		this.revisions = revisions;
		this.time = time;
	}

	/**
	 * Takes a text, once, however often it is sent. A text is never refused because
	 * another came first: it is kept beside the note, and {@link NoteConflict} says so.
	 * When this returns or throws that, the text is committed.
	 */
	@Transactional(noRollbackFor = NoteConflict.class)
	NoteSaved save(UUID interviewId, int number, Member member, NoteEdit edit) {
		Seat seat = this.seats.hold(interviewId, member);
		Note note = note(seat, number);
		NoteRevision taken = taken(note, edit).orElseGet(() -> take(seat, note, edit));
		if (taken.revision() == null) {
			throw conflict(note);
		}
		return new NoteSaved(taken.revision(), taken.savedAt());
	}

	private Note note(Seat seat, int number) {
		return this.notes.findByPanelistIdAndQuestionNumber(seat.panelist().id(), number)
			.orElseThrow(() -> new NotFound("interview " + seat.interview().id() + " has no question " + number));
	}

	private Optional<NoteRevision> taken(Note note, NoteEdit edit) {
		Optional<NoteRevision> taken = this.revisions.findById(edit.opId());
		if (taken.isPresent() && !taken.get().isOf(note, edit)) {
			throw new UnusableEdit("This opId was sent for another note or with another text.");
		}
		return taken;
	}

	private NoteRevision take(Seat seat, Note note, NoteEdit edit) {
		seat.requireWritable();
		if (this.revisions.existsByClientIdAndSequence(edit.clientId(), edit.seq())) {
			throw new UnusableEdit("This clientId has sent this seq already, with another opId.");
		}
		boolean newest = note.take(edit.text(), edit.baseRev(), this.time.instant());
		Integer revision = newest ? Integer.valueOf(note.revision()) : null;
		return this.revisions.save(new NoteRevision(note.id(), edit, revision, this.time.instant()));
	}

	private NoteConflict conflict(Note note) {
		return new NoteConflict(note,
				this.revisions.findByNoteIdAndRevision(note.id(), note.revision())
					.map(NoteRevision::clientId)
					.orElse(null));
	}

	/** Takes a whole text without a history of its own, from a page without script. */
	@Transactional
	void replace(UUID interviewId, int number, Member member, String text) {
		Note note = note(this.seats.hold(interviewId, member), number);
		save(interviewId, number, member,
				new NoteEdit(UUID.randomUUID(), UUID.randomUUID(), 1L, note.revision(), text));
	}

}
