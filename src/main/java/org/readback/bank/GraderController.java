package org.readback.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;

import org.readback.scoring.Grader;

/**
 * Grades a pasted text and shows all that led to the grade. Nothing is kept: the text
 * lives as long as the page that shows it.
 */
@Controller
@RequestMapping("/grader")
class GraderController {

	private static final int ALL = 1000;

	private static final int CHECKSUM = 12;

	private final QuestionBank bank;

	private final Grader grader;

	private final Notation notation;

	GraderController(QuestionBank bank, Grader grader, Notation notation) {
		this.bank = bank;
		this.grader = grader;
		this.notation = notation;
	}

	/** With a question chosen, and its model answer as notes where that is asked for. */
	@GetMapping
	String blank(@ModelAttribute("form") GraderForm form, @RequestParam(defaultValue = "") String with, Model model) {
		String notes = with.equals("model-answer") ? asked(form).map(QuestionView::modelAnswer).orElse("") : "";
		return page(form.withNotes(notes), model);
	}

	@GetMapping(headers = { "HX-Request", "!HX-Boosted", "!HX-History-Restore-Request" })
	String choice(@ModelAttribute("form") GraderForm form, Model model) {
		offer(form, model);
		return "bank/grader :: choice";
	}

	@PostMapping
	String grade(@ModelAttribute("form") GraderForm form, Model model) {
		return page(form, model);
	}

	@PostMapping(headers = "HX-Request")
	View graded(@ModelAttribute("form") GraderForm form, Model model) {
		explain(form, model);
		model.addAttribute("fragment", true);
		return FragmentsRendering.fragment("bank/grade :: result")
			.fragment("bank/grader :: question-fault")
			.fragment("bank/grader :: notes-fault")
			.build();
	}

	private String page(GraderForm form, Model model) {
		offer(form, model);
		explain(form, model);
		model.addAttribute("fragment", false);
		model.addAttribute("notation", this.notation.lines());
		return "bank/grader";
	}

	private Optional<QuestionView> asked(GraderForm form) {
		return this.bank.question(form.question(), Audience.INTERVIEWING);
	}

	private void explain(GraderForm form, Model model) {
		Optional<QuestionView> asked = asked(form);
		model.addAttribute("form", form);
		model.addAttribute("longest", GraderForm.LONGEST);
		model.addAttribute("asked", asked.orElse(null));
		model.addAttribute("questionFault", form.questionFault(asked.isPresent()));
		model.addAttribute("notesFault", form.notesFault());
		model.addAttribute("explained", asked.filter((question) -> form.gradable())
			.map((question) -> Explained.of(question, form.notes(), this.bank.grade(question.ref(), form.notes())))
			.orElse(null));
		model.addAttribute("grader", Grader.VERSION);
		String lexicon = this.grader.lexicon().checksum();
		model.addAttribute("lexicon", lexicon.substring(0, Math.min(CHECKSUM, lexicon.length())));
	}

	/** The questions to choose from by bank; what is chosen already stays among them. */
	private void offer(GraderForm form, Model model) {
		Map<String, String> titles = this.bank.banks(Audience.INTERVIEWING)
			.stream()
			.collect(Collectors.toMap(BankView::slug, BankView::title));
		List<QuestionSummary> found = this.bank.search(form.filter(), Audience.INTERVIEWING, 0, ALL).items();
		model.addAttribute("form", form);
		model.addAttribute("asked", asked(form).orElse(null));
		model.addAttribute("found", found.size());
		model.addAttribute("elsewhere", found.stream().noneMatch((one) -> one.slug().equals(form.question())));
		model.addAttribute("groups",
				found.stream()
					.collect(Collectors.groupingBy((one) -> titles.getOrDefault(one.bank(), one.bank()),
							LinkedHashMap::new, Collectors.toList())));
	}

}
