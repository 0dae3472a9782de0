package org.readback.interview;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.readback.account.Member;

/**
 * What a panelist does to the rubric: corrects what was heard, and says which probes were
 * asked. A script gets the parts of the page that change.
 */
@Controller
@RequestMapping("/interviews/{id}")
class RubricController {

	private static final String BY = "X-Requested-With";

	private final LiveDesk desk;

	private final Corrections corrections;

	private final Probes probes;

	private final Durability durability;

	RubricController(LiveDesk desk, Corrections corrections, Probes probes, Durability durability) {
		this.desk = desk;
		this.corrections = corrections;
		this.probes = probes;
		this.durability = durability;
	}

	@PostMapping("/corrections/{number}")
	Object correct(@PathVariable UUID id, @PathVariable int number, @ModelAttribute("correction") CorrectionForm form,
			Member member, @RequestHeader(name = BY, required = false) @Nullable String by, Model model,
			HttpServletResponse response) {
		return done(() -> this.corrections.make(id, number, member, form.toCorrection()), new Place(id, number, member),
				by, model, response);
	}

	@PostMapping("/corrections/{number}/take-back")
	Object takeBack(@PathVariable UUID id, @PathVariable int number, @ModelAttribute("correction") CorrectionForm form,
			Member member, @RequestHeader(name = BY, required = false) @Nullable String by, Model model,
			HttpServletResponse response) {
		return done(() -> this.corrections.takeBack(id, number, member, form.toCorrection()),
				new Place(id, number, member), by, model, response);
	}

	@PostMapping("/probes/{number}")
	Object ask(@PathVariable UUID id, @PathVariable int number, @RequestParam String probe, Member member,
			@RequestHeader(name = BY, required = false) @Nullable String by, Model model,
			HttpServletResponse response) {
		return done(() -> this.probes.ask(id, number, member, probe), new Place(id, number, member), by, model,
				response);
	}

	@PostMapping("/probes/{number}/take-back")
	Object unask(@PathVariable UUID id, @PathVariable int number, @RequestParam String probe, Member member,
			@RequestHeader(name = BY, required = false) @Nullable String by, Model model,
			HttpServletResponse response) {
		return done(() -> this.probes.takeBack(id, number, member, probe), new Place(id, number, member), by, model,
				response);
	}

	/** Where the page stands. */
	private record Place(UUID interview, int number, Member member) {
	}

	/** What cannot be done is said on the page, where the person is. */
	private Object done(Runnable deed, Place place, @Nullable String by, Model model, HttpServletResponse response) {
		try {
			deed.run();
			this.durability.sync();
		}
		catch (UnusableCorrection ex) {
			model.addAttribute("complaint", ex.message());
			response.setStatus(HttpStatus.BAD_REQUEST.value());
		}
		boolean complained = model.containsAttribute("complaint");
		if (by == null && !complained) {
			return "redirect:/interviews/" + place.interview() + "/live?question=" + place.number();
		}
		LiveScreen live = this.desk.at(place.interview(), place.number(), place.member());
		model.addAttribute("live", live);
		return (by != null) ? LiveParts.of(live, model) : "interview/live";
	}

	@ExceptionHandler
	Object over(InterviewNotLive over, HttpServletRequest request) {
		return (request.getHeader(BY) != null) ? ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.CONFLICT)).build()
				: "redirect:/interviews/" + over.id();
	}

}
