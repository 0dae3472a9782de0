package org.readback.interview;

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
import org.readback.bank.QuestionBank;

/** The list of interviews, planning one, and starting it. */
@Controller
@RequestMapping("/interviews")
class InterviewController {

	private final InterviewRoom room;

	private final QuestionBank bank;

	private final Samples samples;

	InterviewController(InterviewRoom room, QuestionBank bank, Samples samples) {
		this.room = room;
		this.bank = bank;
		this.samples = samples;
	}

	@GetMapping
	String list(Member member, Model model) {
		model.addAttribute("interviews", this.room.newest(member));
		model.addAttribute("samples", this.samples.any());
		return "interview/list";
	}

	@GetMapping("/new")
	String form(@RequestParam(defaultValue = "") String kit, Model model) {
		model.addAttribute("form", new NewInterview("", "", kit));
		return form(model);
	}

	@PostMapping
	String plan(@ModelAttribute("form") @Valid NewInterview form, BindingResult errors, Member member, Model model) {
		if (!errors.hasErrors() && this.bank.kit(form.kit()).isEmpty()) {
			errors.rejectValue("kit", "interview.new.kit.missing");
		}
		if (errors.hasErrors()) {
			return form(model);
		}
		return "redirect:/interviews/" + this.room.plan(form, member);
	}

	private String form(Model model) {
		model.addAttribute("kits", this.bank.kits());
		model.addAttribute("positions", this.room.positionTitles());
		return "interview/new";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("interview", this.room.plan(id, member));
		return "interview/show";
	}

	@PostMapping("/{id}/start")
	String start(@PathVariable UUID id, Member member) {
		this.room.start(id, member);
		return "redirect:/interviews/" + id + "/live";
	}

	@PostMapping("/{id}/close")
	String close(@PathVariable UUID id, Member member) {
		this.room.close(id, member);
		return "redirect:" + (member.seesScorecards() ? "/scorecards/" : "/interviews/") + id;
	}

	/** From an old tab, or with the back button. */
	@ExceptionHandler
	String over(InterviewNotLive over) {
		return "redirect:/interviews/" + over.id();
	}

}
