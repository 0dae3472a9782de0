package org.readback.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

import org.readback.account.Member;
import org.readback.web.StorableText;

/** The end of an interview: the gaps, then the recommendation. */
@Controller
@RequestMapping("/interviews/{id}/wrap-up")
class WrapUpController {

	private static final Pattern WHY = Pattern.compile("why-(\\d{1,3})");

	private final InterviewRoom room;

	private final Agenda agenda;

	private final LiveDesk desk;

	private final Decisions decisions;

	private final Durability durability;

	WrapUpController(InterviewRoom room, Agenda agenda, LiveDesk desk, Decisions decisions, Durability durability) {
		this.room = room;
		this.agenda = agenda;
		this.desk = desk;
		this.decisions = decisions;
		this.durability = durability;
	}

	@GetMapping
	String form(@PathVariable UUID id, Member member, Model model) {
		WrapUpScreen screen = this.desk.wrapUp(id, member);
		model.addAttribute("form", screen.begun());
		return form(screen, Map.of(), Set.of(), model);
	}

	@PostMapping
	String submit(@PathVariable UUID id, @ModelAttribute("form") @Valid WrapUpForm form, BindingResult errors,
			@RequestParam Map<String, String> all, Member member, Model model) {
		explain(id, all, member);
		WrapUpScreen screen = this.desk.wrapUp(id, member);
		Map<Integer, Choice> choices = choices(screen.gaps(), all);
		Set<String> missing = missing(screen, choices.keySet());
		if (errors.hasErrors() || !missing.isEmpty()) {
			return form(screen, all, missing, model);
		}
		choices.forEach((number, choice) -> this.decisions.decide(id, number, member, choice));
		this.room.submit(id, member, form.toWrapUp());
		this.durability.sync();
		return "redirect:/interviews/" + id + "/part";
	}

	/** Keeps what is written so far, for whoever goes back to the questions. */
	@PostMapping("/draft")
	String keep(@PathVariable UUID id, @ModelAttribute("form") WrapUpForm form, @RequestParam Map<String, String> all,
			Member member) {
		keepInPlace(id, form, all, member);
		return "redirect:/interviews/" + id + "/live";
	}

	@PostMapping(path = "/draft", headers = LiveController.BY_SCRIPT)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keepInPlace(@PathVariable UUID id, @ModelAttribute("form") WrapUpForm form,
			@RequestParam Map<String, String> all, Member member) {
		if (form.tooLong()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The evidence holds at most 500 characters.");
		}
		explain(id, all, member);
		this.room.begin(id, member, form);
		this.durability.sync();
	}

	private static String form(WrapUpScreen screen, Map<String, String> chosen, Set<String> missing, Model model) {
		model.addAttribute("interview", screen);
		model.addAttribute("chosen", chosen);
		model.addAttribute("missing", missing);
		return "interview/wrap-up";
	}

	/** The names of the fields without which nothing can be submitted. */
	private static Set<String> missing(WrapUpScreen screen, Set<Integer> decided) {
		Stream<String> gaps = screen.gaps()
			.stream()
			.filter((gap) -> !decided.contains(gap.number()))
			.map((gap) -> "gap-" + gap.number());
		Stream<String> reasons = screen.unexplained().stream().map((question) -> "why-" + question.number());
		return Stream.concat(gaps, reasons).collect(Collectors.toSet());
	}

	/** What was chosen for the gaps, by number; none where nothing was, or nonsense. */
	private static Map<Integer, Choice> choices(List<WrapUpScreen.Gap> gaps, Map<String, String> all) {
		Map<Integer, Choice> choices = new LinkedHashMap<>();
		for (WrapUpScreen.Gap gap : gaps) {
			Choice.read(all.getOrDefault("gap-" + gap.number(), ""))
				.ifPresent((choice) -> choices.put(gap.number(), choice));
		}
		return choices;
	}

	/** Keeps why ratings lie far from the suggestion; what was emptied is no reason. */
	private void explain(UUID id, Map<String, String> all, Member member) {
		all.forEach((field, value) -> {
			Matcher why = WHY.matcher(field);
			String reason = StorableText.of(value).strip();
			if (why.matches() && reason.length() <= Rating.LONGEST_REASON) {
				this.decisions.explain(id, Integer.parseInt(why.group(1)), member, reason);
			}
		});
	}

	@ExceptionHandler
	String over(InterviewNotLive over) {
		return "redirect:/interviews/" + over.id() + (over.state() == InterviewState.SUBMITTED ? "/part" : "");
	}

}
