package org.readback.scorecard;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.readback.account.Member;
import org.readback.interview.Choice;
import org.readback.interview.Debriefing;
import org.readback.interview.InterviewArchive;
import org.readback.interview.InterviewRecord;
import org.readback.interview.Recommendation;
import org.readback.web.NotFound;

/** Changes what stands already, with a reason. */
@Controller
@RequestMapping("/interviews/{id}/amendments")
class AmendController {

	private static final String PAGE = "scorecard/amend";

	private final InterviewArchive archive;

	private final Debriefing debriefing;

	AmendController(InterviewArchive archive, Debriefing debriefing) {
		this.archive = archive;
		this.debriefing = debriefing;
	}

	@GetMapping("/{number}")
	String rating(@PathVariable UUID id, @PathVariable int number, Member member, Model model) {
		InterviewRecord held = held(id, member);
		if (!held.amendable()) {
			return overview(id);
		}
		model.addAttribute("form", new AmendForm("", ""));
		return page(held, number, model);
	}

	@PostMapping("/{number}")
	String amend(@PathVariable UUID id, @PathVariable int number, @ModelAttribute("form") @Valid AmendForm form,
			BindingResult errors, Member member, Model model) {
		InterviewRecord held = held(id, member);
		if (!held.amendable()) {
			return overview(id);
		}
		Optional<Choice> choice = Choice.read(form.to());
		check(choice, answer(held, number).choice(), errors);
		if (choice.isEmpty() || errors.hasErrors()) {
			return page(held, number, model);
		}
		this.debriefing.amend(id, number, member, choice.get(), form.reason());
		return held.debrief().open() ? "redirect:/interviews/" + id + "/debrief#q" + number : overview(id);
	}

	@GetMapping("/recommendation")
	String recommendation(@PathVariable UUID id, Member member, Model model) {
		InterviewRecord held = held(id, member);
		if (!held.amendable()) {
			return overview(id);
		}
		model.addAttribute("form", new AmendForm("", ""));
		return page(held, model);
	}

	@PostMapping("/recommendation")
	String amend(@PathVariable UUID id, @ModelAttribute("form") @Valid AmendForm form, BindingResult errors,
			Member member, Model model) {
		InterviewRecord held = held(id, member);
		if (!held.amendable()) {
			return overview(id);
		}
		Optional<Recommendation> to = Arrays.stream(Recommendation.values())
			.filter((one) -> one.name().equals(form.to()))
			.findAny();
		check(to, part(held).recommendation(), errors);
		if (to.isEmpty() || errors.hasErrors()) {
			return page(held, model);
		}
		this.debriefing.amend(id, member, to.get(), form.reason());
		return held.debrief().open() ? "redirect:/interviews/" + id + "/debrief#recommendations" : overview(id);
	}

	private static <T> void check(Optional<T> to, T now, BindingResult errors) {
		if (to.isEmpty()) {
			errors.rejectValue("to", "scorecard.amend.to.missing");
		}
		else if (to.get().equals(now)) {
			errors.rejectValue("to", "scorecard.amend.to.same");
		}
	}

	private String page(InterviewRecord held, int number, Model model) {
		model.addAttribute("answer", answer(held, number));
		model.addAttribute("question", held.questions().get(number - 1));
		return page(held, model);
	}

	private static String page(InterviewRecord held, Model model) {
		model.addAttribute("held", held);
		model.addAttribute("part", part(held));
		return PAGE;
	}

	private InterviewRecord held(UUID id, Member member) {
		return this.archive.find(id, member)
			.filter(InterviewRecord::seated)
			.orElseThrow(() -> new NotFound(member.id() + " does not sit in interview " + id));
	}

	private static InterviewRecord.Part part(InterviewRecord held) {
		return Optional.ofNullable(held.own()).map(InterviewRecord.Own::part).orElseThrow();
	}

	private static InterviewRecord.Answer answer(InterviewRecord held, int number) {
		if (number < 1 || number > held.questions().size()) {
			throw new NotFound("interview " + held.id() + " has no question " + number);
		}
		return part(held).answers().get(number - 1);
	}

	private static String overview(UUID id) {
		return "redirect:/interviews/" + id + "/part";
	}

}
