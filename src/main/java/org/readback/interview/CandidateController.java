package org.readback.interview;

import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.readback.account.Member;

/** Candidates and positions, for those who manage. */
@Controller
class CandidateController {

	private final CandidateRegister register;

	CandidateController(CandidateRegister register) {
		this.register = register;
	}

	@GetMapping("/candidates")
	String candidates(Member member, Model model) {
		model.addAttribute("candidates", this.register.newest(null, member));
		return "interview/candidates";
	}

	@GetMapping("/candidates/{id}")
	String candidate(@PathVariable UUID id, Member member, Model model) {
		CandidateView candidate = this.register.candidate(id, member);
		model.addAttribute("form", new CandidateForm(candidate.name(), candidate.positionId().toString()));
		return candidate(candidate, model);
	}

	@PostMapping("/candidates/{id}")
	String correct(@PathVariable UUID id, @ModelAttribute("form") @Valid CandidateForm form, BindingResult errors,
			Member member, Model model) {
		if (errors.hasErrors()) {
			return candidate(this.register.candidate(id, member), model);
		}
		this.register.correct(id, form.name(), UUID.fromString(form.position()));
		return "redirect:/candidates/" + id;
	}

	private String candidate(CandidateView candidate, Model model) {
		model.addAttribute("candidate", candidate);
		model.addAttribute("positions", this.register.positions());
		return "interview/candidate";
	}

	@GetMapping("/positions")
	String positions(Model model) {
		model.addAttribute("positions", this.register.positions());
		return "interview/positions";
	}

	@GetMapping("/positions/{id}")
	String position(@PathVariable UUID id, Member member, Model model) {
		PositionView position = this.register.position(id);
		model.addAttribute("form", new PositionForm(position.title()));
		return position(position, member, model);
	}

	@PostMapping("/positions/{id}")
	String rename(@PathVariable UUID id, @ModelAttribute("form") @Valid PositionForm form, BindingResult errors,
			Member member, Model model) {
		if (!errors.hasErrors() && !this.register.rename(id, form.title())) {
			errors.rejectValue("title", "interview.position.taken");
		}
		return errors.hasErrors() ? position(this.register.position(id), member, model) : "redirect:/positions/" + id;
	}

	private String position(PositionView position, Member member, Model model) {
		model.addAttribute("position", position);
		model.addAttribute("candidates", this.register.newest(position.id(), member));
		return "interview/position";
	}

}
