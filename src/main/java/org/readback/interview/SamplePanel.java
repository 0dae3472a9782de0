package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.readback.bank.QuestionBank;
import org.readback.scoring.Grader;

/** Seats a panelist who has written and rated already, graded as anybody's notes are. */
@Component
class SamplePanel {

	private final Panelists panelists;

	private final NoteTable notes;

	private final NoteRevisions revisions;

	private final Ratings ratings;

	private final ProbesAsked probes;

	private final QuestionBank bank;

	private final Grader grader;

	SamplePanel(Panelists panelists, NoteTable notes, NoteRevisions revisions, Ratings ratings, ProbesAsked probes,
			QuestionBank bank, Grader grader) {
		this.panelists = panelists;
		this.notes = notes;
		this.revisions = revisions;
		this.ratings = ratings;
		this.probes = probes;
		this.bank = bank;
		this.grader = grader;
	}

	/**
	 * Seats somebody in a live interview.
	 * @param part what they wrote and decided
	 * @param start when the first question was asked
	 */
	Panelist seat(Interview interview, UUID account, String name, SampleNotes.Part part, Instant start) {
		Panelist panelist = this.panelists.save(new Panelist(interview.id(), account, name));
		UUID page = UUID.randomUUID();
		Instant at = start;
		for (AskedQuestion question : interview.questions()) {
			at = at.plus(Duration.ofMinutes(question.minutes()));
			SampleNotes.Said answer = part.on(question);
			Note note = write(panelist, question, answer.note(), page, at);
			decide(panelist, question, note, answer.decision(), at);
		}
		return panelist;
	}

	/** They asked the probe of a criterion, if the kit still has the question. */
	void ask(Interview interview, Panelist panelist, String slug, String criterion, Instant at) {
		interview.questions()
			.stream()
			.filter((question) -> question.slug().equals(slug))
			.forEach((question) -> this.probes.save(new ProbeAsked(panelist.id(), question.number(), criterion, at)));
	}

	private Note write(Panelist panelist, AskedQuestion question, String text, UUID page, Instant at) {
		Note note = this.notes.save(new Note(panelist.id(), question.number(), at));
		if (!text.isEmpty()) {
			NoteEdit edit = new NoteEdit(UUID.randomUUID(), page, (long) question.number(), note.revision(), text);
			note.take(text, note.revision(), at);
			this.revisions.save(new NoteRevision(note.id(), edit, note.revision(), at));
		}
		return note;
	}

	private void decide(Panelist panelist, AskedQuestion question, Note note, String decision, Instant at) {
		Choice.read(decision).ifPresent((choice) -> {
			Suggestion suggestion = Suggestion.of(note, this.bank.grade(question.ref(), note.text()), Grader.VERSION,
					this.grader.lexicon().checksum());
			this.ratings.save(new Rating(panelist.id(), question.number(), 1, choice, suggestion, at));
		});
	}

}
