package org.readback.interview;

import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.readback.account.Member;

/** Takes the texts of the live page; see {@code live.js}. */
@RestController
class NotesController {

	private final Notes notes;

	private final Durability durability;

	NotesController(Notes notes, Durability durability) {
		this.notes = notes;
		this.durability = durability;
	}

	@PutMapping("/interviews/{id}/notes/{number}")
	NoteSaved save(@PathVariable UUID id, @PathVariable int number, Member member, @RequestBody @Valid NoteEdit edit) {
		NoteSaved saved = this.notes.save(id, number, member, edit);
		this.durability.sync();
		return saved;
	}

	@ExceptionHandler
	ProblemDetail conflict(NoteConflict conflict) {
		this.durability.sync();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"This note was changed in another tab or on another device. Your text is kept beside it.");
		problem.setProperty("reason", "conflict");
		problem.setProperty("rev", conflict.revision());
		problem.setProperty("text", conflict.text());
		problem.setProperty("savedAt", conflict.savedAt());
		problem.setProperty("client", conflict.clientId());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail over(InterviewNotLive over) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"This interview takes no notes: it is " + over.state().word() + ".");
		problem.setProperty("reason", "not-live");
		return problem;
	}

	/**
	 * Two requests used one number at the same moment: the store let one of them pass,
	 * and knows an answer when the other comes again.
	 */
	@ExceptionHandler
	ProblemDetail usedAtOnce(DataIntegrityViolationException twice) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "This was not saved. Send it again.");
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusableEdit unusable) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, unusable.getMessage());
		problem.setProperty("reason", "used");
		return problem;
	}

}
