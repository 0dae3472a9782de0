package org.readback.practice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.ModelAndView;

import org.readback.account.Member;
import org.readback.account.RequestOrigin;
import org.readback.account.Throttle;
import org.readback.bank.Audience;
import org.readback.bank.BankView;
import org.readback.bank.Level;
import org.readback.bank.QuestionBank;

/** Where a run begins, and what it comes to. Nobody needs an account or a session. */
@Controller
@RequestMapping("/practice")
class PracticeController {

	/** Where a stranger is only their browser knows: a script puts its zone instead. */
	private static final ZoneId UTC = ZoneId.of("UTC");

	private final Practice practice;

	private final QuestionBank bank;

	private final Throttle throttle;

	PracticeController(Practice practice, QuestionBank bank, Throttle throttle) {
		this.practice = practice;
		this.bank = bank;
		this.throttle = throttle;
	}

	@ModelAttribute("whose")
	Whose whose(@Nullable Member member, HttpServletRequest request) {
		return Whose.of(member, VisitorCookie.read(request));
	}

	@ModelAttribute("pick")
	Pick pick(@RequestParam(defaultValue = "") String bank, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "") String number) {
		return Pick.of(bank, level, number);
	}

	@GetMapping
	String form(@ModelAttribute(name = "pick", binding = false) Pick pick,
			@ModelAttribute(name = "whose", binding = false) Whose whose, @Nullable Member member, Model model) {
		List<BankView> banks = this.bank.banks(Audience.PRACTICE);
		model.addAttribute("banks", banks);
		model.addAttribute("levels", Level.values());
		model.addAttribute("known",
				Arrays.stream(Level.values())
					.filter((level) -> banks.stream().anyMatch((bank) -> bank.levels().getOrDefault(level, 0) > 0))
					.toList());
		model.addAttribute("numbers", Pick.NUMBERS);
		List<RunSummary> runs = this.practice.newest(whose);
		model.addAttribute("unfinished", runs.stream().filter((run) -> run.next() != null).toList());
		model.addAttribute("finished", runs.stream().filter((run) -> run.next() == null).limit(10).toList());
		model.addAttribute("zone", (member != null) ? member.zone() : UTC);
		return "practice/start";
	}

	@PostMapping
	ModelAndView start(@RequestParam(defaultValue = "") List<String> question,
			@ModelAttribute(name = "pick", binding = false) Pick pick,
			@ModelAttribute(name = "whose", binding = false) Whose whose, @Nullable Member member, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (member == null) {
			// A class behind one address still gets through; a script that fills the
			// store does not.
			this.throttle.admit(new Throttle.Bucket("practice", RequestOrigin.of(request), 120, Duration.ofSeconds(5)));
		}
		Whose owner = whose.known();
		Optional<UUID> run = question.isEmpty() ? this.practice.start(pick, owner)
				: this.practice.startWith(question, owner);
		if (run.isEmpty()) {
			model.addAttribute("nothing", true);
			return new ModelAndView(form(pick, whose, member, model));
		}
		if (member == null && owner.visitor() != null) {
			VisitorCookie.write(owner.visitor(), request, response);
		}
		return new ModelAndView("redirect:/practice/" + run.get() + "/1", HttpStatus.SEE_OTHER);
	}

	@GetMapping("/{run}")
	String progress(@PathVariable UUID run, @ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
		model.addAttribute("progress", this.practice.progress(run, whose));
		return "practice/progress";
	}

}
