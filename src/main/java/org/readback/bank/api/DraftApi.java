package org.readback.bank.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.readback.account.Member;
import org.readback.scoring.Drafter;
import org.readback.scoring.Grader;

/** Drafts a rubric that grading takes as it is, and a person should edit. */
@RestController
class DraftApi {

	private static final int LONGEST_TEXT = 20_000;

	private final Drafter drafter;

	DraftApi(Grader grader) {
		this.drafter = new Drafter(grader.lexicon());
	}

	@PostMapping("/api/v1/rubrics/draft")
	DraftJson draft(@RequestBody JsonNode body, @Nullable Member member) {
		if (member == null || !member.seesRubrics()) {
			throw Refused.notYours();
		}
		JsonFields fields = new JsonFields("", body);
		String prompt = fields.optionalText("prompt", LONGEST_TEXT);
		String modelAnswer = fields.text("modelAnswer", LONGEST_TEXT);
		fields.end();
		try {
			return DraftJson.of(this.drafter.draft(prompt, modelAnswer));
		}
		catch (IllegalArgumentException ex) {
			throw Refused.because("modelAnswer cannot be drafted from: " + ex.getMessage() + ".");
		}
	}

}
