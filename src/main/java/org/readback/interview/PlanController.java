package org.readback.interview;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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

import org.readback.account.Accounts;
import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.web.Zones;

/** Planning an interview, changing the plan, and calling it off. */
@Controller
@RequestMapping("/interviews")
class PlanController {

	private final Planning planning;

	private final Agenda agenda;

	private final CandidateRegister register;

	private final Accounts accounts;

	private final QuestionBank bank;

	private final InstantSource time;

	PlanController(Planning planning, Agenda agenda, CandidateRegister register, Accounts accounts, QuestionBank bank,
			InstantSource time) {
		this.planning = planning;
		this.agenda = agenda;
		this.register = register;
		this.accounts = accounts;
		this.bank = bank;
		this.time = time;
	}

	@GetMapping("/new")
	String form(@RequestParam(defaultValue = "") String kit, @RequestParam(required = false) @Nullable UUID candidate,
			Member member, Model model) {
		model.addAttribute("form", this.register.formFor(candidate, kit, member));
		model.addAttribute("appointment", AppointmentForm.of(member));
		return form(candidate, member, model);
	}

	@PostMapping
	String plan(@ModelAttribute("form") @Valid NewInterview form, BindingResult errors,
			@ModelAttribute("appointment") @Valid AppointmentForm when, BindingResult whenErrors,
			@RequestParam(required = false) @Nullable UUID known, Member member, Model model) {
		if (!errors.hasErrors() && this.bank.kit(form.kit()).isEmpty()) {
			errors.rejectValue("kit", "interview.new.kit.missing");
		}
		Appointment appointment = when.read(this.accounts.interviewers(), this.time.instant(), whenErrors);
		if (errors.hasErrors() || appointment == null) {
			return form(known, member, model);
		}
		UUID id = (known != null && member.manages()) ? this.planning.planAgain(known, form.kit(), appointment, member)
				: this.planning.plan(form, appointment, member);
		return "redirect:/interviews/" + id;
	}

	private String form(@Nullable UUID known, Member member, Model model) {
		model.addAttribute("known", member.manages() ? known : null);
		model.addAttribute("kits", this.bank.kits());
		model.addAttribute("positions", this.register.positionTitles());
		offer(model);
		return "interview/new";
	}

	private void offer(Model model) {
		model.addAttribute("people", this.accounts.interviewers());
		model.addAttribute("zones", Zones.NAMES);
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("appointment", this.agenda.appointment(id, member));
		return edited(id, member, model);
	}

	@PostMapping("/{id}/edit")
	String change(@PathVariable UUID id, @ModelAttribute("appointment") @Valid AppointmentForm when,
			BindingResult errors, Member member, Model model) {
		Appointment appointment = when.read(this.accounts.interviewers(), this.time.instant(), errors);
		if (appointment == null) {
			return edited(id, member, model);
		}
		this.planning.change(id, appointment, member);
		return "redirect:/interviews/" + id;
	}

	private String edited(UUID id, Member member, Model model) {
		InterviewPlan plan = this.agenda.plan(id, member);
		if (!plan.plannable()) {
			throw new InterviewNotLive(id, plan.summary().state());
		}
		model.addAttribute("interview", plan);
		offer(model);
		return "interview/edit";
	}

	/** Takes {@code panelist bank/topic} pairs. */
	@PostMapping("/{id}/focus")
	String share(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> focus, Member member) {
		Map<UUID, Set<String>> topics = new HashMap<>();
		for (PanelistView panelist : this.agenda.plan(id, member).panel()) {
			String whose = panelist.id() + " ";
			Set<String> chosen = new HashSet<>();
			focus.stream()
				.filter((pair) -> pair.startsWith(whose))
				.forEach((pair) -> chosen.add(pair.substring(whose.length())));
			topics.put(panelist.id(), chosen);
		}
		this.planning.share(id, topics, member);
		return "redirect:/interviews/" + id;
	}

	@GetMapping("/{id}/cancel")
	String cancelling(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("form", new CancelForm("", ""));
		return cancelled(id, member, model);
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable UUID id, @ModelAttribute("form") @Valid CancelForm form, BindingResult errors,
			Member member, Model model) {
		if (errors.hasErrors()) {
			return cancelled(id, member, model);
		}
		this.planning.cancel(id, form.toCancellation(), member);
		return "redirect:/interviews/" + id;
	}

	private String cancelled(UUID id, Member member, Model model) {
		edited(id, member, model);
		return "interview/cancel";
	}

	/** From an old tab, or with the back button. */
	@ExceptionHandler
	String over(InterviewNotLive over) {
		return "redirect:/interviews/" + over.id();
	}

}
