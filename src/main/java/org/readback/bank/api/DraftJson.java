package org.readback.bank.api;

import java.util.List;

import org.readback.bank.api.QuestionJson.CriterionJson;
import org.readback.bank.api.QuestionJson.RedFlagJson;
import org.readback.scoring.Rubric;

/** A drafted rubric, just as grading takes it, with a note of what it is. */
record DraftJson(String prompt, List<CriterionJson> criteria, List<RedFlagJson> redFlags, String grading, String note) {

	private static final String NOTE = "A draft, made of the words of one model answer and not checked by anybody. "
			+ "Name what matters, add the words that people use for it, weigh it, and remove what does not count; "
			+ "then grade by criteria.";

	static DraftJson of(Rubric rubric) {
		return new DraftJson(rubric.prompt(), rubric.criteria().stream().map(CriterionJson::of).toList(),
				rubric.redFlags().stream().map(RedFlagJson::of).toList(), rubric.grading().word(), NOTE);
	}

}
