package org.readback.bank.api;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.readback.account.Member;
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionRef;
import org.readback.bank.QuestionView;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Rubric;

/**
 * Grades texts: one, or up to a hundred at once, of which ten may bring a rubric of their
 * own, as each of these has to be made ready first. Asked to explain, it adds every match
 * with what allowed it, and the sum.
 */
@RestController
class GradeApi {

	private static final int MOST_AT_ONCE = 100;

	private static final int MOST_RUBRICS_AT_ONCE = 10;

	private final QuestionBank bank;

	private final Grader grader;

	GradeApi(QuestionBank bank, Grader grader) {
		this.bank = bank;
		this.grader = grader;
	}

	@PostMapping("/api/v1/grades")
	Object grade(@RequestBody JsonNode body, @RequestParam(defaultValue = "false") boolean explain,
			@Nullable Member member) {
		if (member == null || !member.seesRubrics()) {
			throw Refused.notYours();
		}
		if (!body.isArray()) {
			return grade(GradeRequest.read(new JsonFields("", body)), explain);
		}
		if (body.size() > MOST_AT_ONCE) {
			throw Refused.because("A list may have at most %d entries, not %d.".formatted(MOST_AT_ONCE, body.size()));
		}
		List<GradeRequest> requests = new ArrayList<>();
		for (int at = 0; at < body.size(); at++) {
			requests.add(GradeRequest.read(new JsonFields("[" + at + "].", body.get(at))));
		}
		long rubrics = requests.stream().filter((request) -> request.rubric() != null).count();
		if (rubrics > MOST_RUBRICS_AT_ONCE) {
			throw Refused.because("At most %d entries of a list may have a rubric of their own, not %d."
				.formatted(MOST_RUBRICS_AT_ONCE, rubrics));
		}
		return requests.stream().map((request) -> grade(request, explain)).toList();
	}

	private GradeJson grade(GradeRequest request, boolean explain) {
		String lexicon = this.grader.lexicon().checksum();
		if (request.rubric() != null) {
			return GradeJson.of(grade(request.rubric(), request.text()), null, lexicon, explain);
		}
		QuestionRef ref = this.bank.question(request.question(), Audience.INTERVIEWING)
			.map(QuestionView::ref)
			.orElseThrow(Refused::unknownQuestion);
		return GradeJson.of(this.bank.grade(ref, request.text()), ref, lexicon, explain);
	}

	private Grade grade(Rubric rubric, String text) {
		try {
			return this.grader.grade(rubric, text);
		}
		catch (IllegalArgumentException ex) {
			throw Refused.because("The rubric cannot be used: " + ex.getMessage());
		}
	}

}
