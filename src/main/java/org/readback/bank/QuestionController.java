package org.readback.bank;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.scoring.Criterion;
import org.readback.scoring.Importance;
import org.readback.scoring.Rubric;
import org.readback.web.NotFound;

/**
 * One question: whole for those who may see rubrics, else what a candidate would hear.
 * Hiring managers keep it for interviews, or open it to practice.
 */
@Controller
class QuestionController {

	private static final int MOST_SIBLINGS = 8;

	private final QuestionBank bank;

	private final AuditTrail trail;

	QuestionController(QuestionBank bank, AuditTrail trail) {
		this.bank = bank;
		this.trail = trail;
	}

	@GetMapping("/questions/{slug}")
	String question(@PathVariable String slug, @Nullable Member member, Model model) {
		Audience audience = Audience.of(member);
		QuestionView question = this.bank.question(slug, audience)
			.orElseThrow(() -> new NotFound("no question " + slug));
		ZoneId zone = (member != null) ? member.zone() : ZoneOffset.UTC;
		model.addAttribute("question", question);
		model.addAttribute("published", question.publishedAt().atZone(zone));
		model.addAttribute("siblings", siblings(question, audience));
		boolean whole = audience == Audience.INTERVIEWING;
		model.addAttribute("whole", whole);
		if (whole) {
			addRubric(question, model);
		}
		return "bank/question";
	}

	@PostMapping("/questions/{slug}/reserve")
	@Transactional
	String reserve(@PathVariable String slug, Member member) {
		this.bank.reserve(slug, true);
		this.trail.record(member, AuditAction.QUESTION_RESERVED, AuditObject.question(slug));
		return "redirect:/questions/" + slug;
	}

	@PostMapping("/questions/{slug}/open")
	@Transactional
	String open(@PathVariable String slug, Member member) {
		this.bank.reserve(slug, false);
		this.trail.record(member, AuditAction.QUESTION_OPENED, AuditObject.question(slug));
		return "redirect:/questions/" + slug;
	}

	private List<QuestionSummary> siblings(QuestionView question, Audience audience) {
		QuestionFilter topic = new QuestionFilter(question.bank(), question.topic(), Set.of(), "");
		return this.bank.search(topic, audience, 0, MOST_SIBLINGS + 1)
			.items()
			.stream()
			.filter((sibling) -> !sibling.slug().equals(question.ref().slug()))
			.limit(MOST_SIBLINGS)
			.toList();
	}

	private static void addRubric(QuestionView question, Model model) {
		Rubric rubric = question.rubric();
		model.addAttribute("paragraphs", question.modelAnswer().lines().filter((line) -> !line.isBlank()).toList());
		model.addAttribute("weight",
				rubric.criteria()
					.stream()
					.filter((criterion) -> criterion.importance() != Importance.BONUS)
					.mapToInt(Criterion::weight)
					.sum());
		model.addAttribute("bonus",
				rubric.criteria().stream().anyMatch((criterion) -> criterion.importance() == Importance.BONUS));
	}

}
