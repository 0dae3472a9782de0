package org.readback.interview;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

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

import org.readback.account.Member;
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionFilter;
import org.readback.web.Listing;

/**
 * Changing what one interview asks: its chair before it begins, a panelist who asks one
 * more while it is live.
 */
@Controller
@RequestMapping("/interviews/{id}/questions")
class QuestionsController {

	private static final int FOUND = 30;

	private final QuestionChanges changes;

	private final Agenda agenda;

	private final QuestionBank bank;

	QuestionsController(QuestionChanges changes, Agenda agenda, QuestionBank bank) {
		this.changes = changes;
		this.agenda = agenda;
		this.bank = bank;
	}

	@GetMapping
	String page(@PathVariable UUID id, @ModelAttribute("form") @Valid QuestionForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String done, Member member, Model model) {
		model.addAttribute("notDone", done.equals("no"));
		return page(id, form, errors, member, model);
	}

	private String page(UUID id, QuestionForm form, BindingResult errors, Member member, Model model) {
		QuestionTable table = this.agenda.questions(id, member);
		model.addAttribute("table", table);
		if (!form.q().isEmpty() && !errors.hasFieldErrors("q")) {
			Listing<?> found = this.bank.search(new QuestionFilter(null, null, Set.of(), form.q()),
					Audience.INTERVIEWING, 0, FOUND);
			model.addAttribute("found", found);
		}
		return "interview/questions";
	}

	@PostMapping("/swap")
	String swap(@PathVariable UUID id, @ModelAttribute("form") @Valid QuestionForm form, BindingResult errors,
			Member member, Model model) {
		this.agenda.questions(id, member);
		return errors.hasErrors() ? page(id, form, errors, member, model)
				: done(id, this.changes.swap(id, form.question(), form.with(), form.reason(), member));
	}

	@PostMapping("/remove")
	String remove(@PathVariable UUID id, @ModelAttribute("form") @Valid QuestionForm form, BindingResult errors,
			Member member, Model model) {
		this.agenda.questions(id, member);
		return errors.hasErrors() ? page(id, form, errors, member, model)
				: done(id, this.changes.remove(id, form.question(), form.reason(), member));
	}

	@PostMapping("/add")
	String add(@PathVariable UUID id, @ModelAttribute("form") @Valid QuestionForm form, BindingResult errors,
			Member member, Model model) {
		QuestionTable table = this.agenda.questions(id, member);
		if (errors.hasErrors()) {
			return page(id, form, errors, member, model);
		}
		if (!table.live()) {
			return done(id, this.changes.add(id, form.with(), form.reason(), member));
		}
		return this.changes.ask(id, form.with(), form.reason(), member)
			.map((asked) -> "redirect:/interviews/" + id + "/live?question=" + asked.number())
			.orElse(done(id, false));
	}

	private static String done(UUID id, boolean done) {
		return "redirect:/interviews/" + id + "/questions" + (done ? "" : "?done=no");
	}

	/** From an old tab, or with the back button. */
	@ExceptionHandler
	String over(InterviewNotLive over) {
		return "redirect:/interviews/" + over.id();
	}

}
