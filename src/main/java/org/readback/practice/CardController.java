package org.readback.practice;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import org.readback.account.Member;
import org.readback.web.StorableText;

/**
 * One card: the question until it is answered, from then on what an interviewer would
 * have made of the answer.
 */
@Controller
@RequestMapping("/practice/{run}/{number}")
class CardController {

	private final Practice practice;

	CardController(Practice practice) {
		this.practice = practice;
	}

	@ModelAttribute("whose")
	Whose whose(@Nullable Member member, HttpServletRequest request) {
		return Whose.of(member, VisitorCookie.read(request));
	}

	/** Asked for again with {@code empty} where nothing had been written. */
	@GetMapping
	String card(@PathVariable UUID run, @PathVariable int number,
			@RequestParam(required = false) @Nullable String empty,
			@ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
		if (empty != null) {
			model.addAttribute("refused", "");
		}
		return show(run, number, whose, model);
	}

	private String show(UUID run, int number, Whose whose, Model model) {
		CardView card = this.practice.card(run, number, whose);
		if (card.question().reserved()) {
			model.addAttribute("number", number);
			model.addAttribute("progress", this.practice.progress(run, whose));
			return "practice/closed";
		}
		model.addAttribute("card", card);
		if (card.answered() == null) {
			model.addAttribute("longest", Practice.LONGEST);
			return "practice/card";
		}
		model.addAttribute("recalls", Recall.values());
		return "practice/feedback";
	}

	@PostMapping
	ModelAndView answer(@PathVariable UUID run, @PathVariable int number, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "false") boolean unknown,
			@ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
		String answer = unknown ? "" : lines(text);
		if (answer.isBlank() && !unknown) {
			return to(run, number, "?empty");
		}
		if (answer.length() > Practice.LONGEST) {
			model.addAttribute("refused", answer);
			return new ModelAndView(show(run, number, whose, model));
		}
		if (!this.practice.answer(run, number, whose, answer) && !answer.isEmpty()) {
			model.addAttribute("late", answer);
			return new ModelAndView(show(run, number, whose, model));
		}
		return to(run, number, "");
	}

	private static ModelAndView to(UUID run, int number, String query) {
		return new ModelAndView("redirect:/practice/" + run + "/" + number + query, HttpStatus.SEE_OTHER);
	}

	@PostMapping("/recall")
	ModelAndView decide(@PathVariable UUID run, @PathVariable int number, @RequestParam int r,
			@ModelAttribute(name = "whose", binding = false) Whose whose) {
		Recall recall = Recall.of(r)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "r is 1, 2, 3 or 4."));
		Optional<Integer> next = this.practice.decide(run, number, whose, recall);
		return new ModelAndView("redirect:/practice/" + run + next.map((to) -> "/" + to).orElse(""),
				HttpStatus.SEE_OTHER);
	}

	/** A browser sends two characters for a line break, and counts one. */
	private static String lines(String text) {
		return StorableText.of(text.replace("\r\n", "\n"));
	}

}
