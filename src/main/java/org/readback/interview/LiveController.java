package org.readback.interview;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

import org.readback.account.Member;

/**
 * The live page: one question at a time, what has been heard, and the person's rating.
 */
@Controller
@RequestMapping("/interviews/{id}")
class LiveController {

	/** Set by {@code live.js}: it wants the parts that change, not the page. */
	static final String BY_SCRIPT = "X-Requested-With=fetch";

	private final LiveDesk desk;

	private final Notes notes;

	private final Durability durability;

	private final Decisions decisions;

	LiveController(LiveDesk desk, Notes notes, Durability durability, Decisions decisions) {
		this.desk = desk;
		this.notes = notes;
		this.durability = durability;
		this.decisions = decisions;
	}

	@GetMapping("/live")
	String page(@PathVariable UUID id, @RequestParam @Nullable Integer question, Member member, Model model) {
		model.addAttribute("live", this.desk.at(id, question, member));
		return "interview/live";
	}

	@GetMapping(path = "/live", headers = BY_SCRIPT)
	View parts(@PathVariable UUID id, @RequestParam int question, Member member, Model model) {
		return LiveParts.of(this.desk.at(id, question, member), model);
	}

	@PostMapping("/ratings/{number}")
	String rate(@PathVariable UUID id, @PathVariable int number, @RequestParam String rating, Member member) {
		this.decisions.decide(id, number, member, choice(rating));
		this.durability.sync();
		return "redirect:/interviews/" + id + "/live?question=" + number;
	}

	@PostMapping(path = "/ratings/{number}", headers = BY_SCRIPT)
	View rateInPlace(@PathVariable UUID id, @PathVariable int number, @RequestParam String rating, Member member,
			Model model) {
		this.decisions.decide(id, number, member, choice(rating));
		this.durability.sync();
		return parts(id, number, member, model);
	}

	@PostMapping("/ratings/{number}/reason")
	String explain(@PathVariable UUID id, @PathVariable int number, @RequestParam String reason, Member member) {
		keep(id, number, member, reason);
		return "redirect:/interviews/" + id + "/live?question=" + number;
	}

	@PostMapping(path = "/ratings/{number}/reason", headers = BY_SCRIPT)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void explainInPlace(@PathVariable UUID id, @PathVariable int number, @RequestParam String reason, Member member) {
		keep(id, number, member, reason);
	}

	private void keep(UUID id, int number, Member member, String reason) {
		String lines = reason.replace("\r\n", "\n");
		if (lines.length() > Rating.LONGEST_REASON) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A reason holds at most 500 characters.");
		}
		this.decisions.explain(id, number, member, lines);
		this.durability.sync();
	}

	/** For a browser without script. */
	@PostMapping("/notes/{number}")
	String save(@PathVariable UUID id, @PathVariable int number, @RequestParam String text, Member member) {
		String lines = text.replace("\r\n", "\n");
		if (lines.length() > NoteEdit.MAX_UNITS) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A note holds at most 20,000 characters.");
		}
		this.notes.replace(id, number, member, lines);
		this.durability.sync();
		return "redirect:/interviews/" + id + "/live?question=" + number;
	}

	@ExceptionHandler
	Object over(InterviewNotLive over, HttpServletRequest request) {
		return (request.getHeader("X-Requested-With") != null)
				? ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.CONFLICT)).build()
				: "redirect:/interviews/" + over.id();
	}

	/** Without script a pressed button comes after the rating that was chosen before. */
	private static Choice choice(String rating) {
		return Choice.read(rating.substring(rating.lastIndexOf(',') + 1))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"A rating is 1, 2, 3, 4, no-answer or not-asked."));
	}

}
