package org.readback.interview;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.web.NotFound;

/**
 * Lets a panelist read what they have written themself, for as long as it is stored.
 */
@Service
@Transactional(readOnly = true)
class Notebook {

	/** As many texts of a history as a page can show. */
	static final int NEWEST = 200;

	private final Seats seats;

	private final NoteTable notes;

	private final NoteRevisions revisions;

	Notebook(Seats seats, NoteTable notes, NoteRevisions revisions) {
		this.seats = seats;
		this.notes = notes;
		this.revisions = revisions;
	}

	/** The notes on all questions, in order. */
	List<StoredNote> notes(UUID interviewId, Member member) {
		Seat seat = this.seats.of(interviewId, member);
		return this.notes.findByPanelistIdInOrderByQuestionNumber(List.of(seat.panelist().id()))
			.stream()
			.map((note) -> new StoredNote(note.questionNumber(),
					seat.interview().question(note.questionNumber()).title(), note.revision(), note.savedAt(),
					note.text()))
			.toList();
	}

	/** The same as a plain text. */
	String text(UUID interviewId, Member member) {
		String kit = this.seats.of(interviewId, member).interview().kitTitle();
		return notes(interviewId, member).stream()
			.map((note) -> "\n" + note.number() + ". " + note.title() + "\n\n" + note.text())
			.collect(Collectors.joining("\n", kit + "\n", "\n"));
	}

	/** All texts of a note, those that lost a conflict too, the newest first. */
	NoteHistory history(UUID interviewId, int number, Member member) {
		Seat seat = this.seats.of(interviewId, member);
		Note note = this.notes.findByPanelistIdAndQuestionNumber(seat.panelist().id(), number)
			.orElseThrow(() -> new NotFound("interview " + interviewId + " has no question " + number));
		List<NoteHistory.Entry> entries = this.revisions
			.findByNoteIdOrderBySavedAtDescSequenceDesc(note.id(), Limit.of(NEWEST))
			.stream()
			.map((taken) -> new NoteHistory.Entry(taken.savedAt().atZone(member.zone()), taken.revision(),
					taken.text()))
			.toList();
		return new NoteHistory(interviewId, number, seat.interview().question(number).title(),
				seat.interview().state() == InterviewState.LIVE && !seat.panelist().hasSubmitted(), entries);
	}

}
