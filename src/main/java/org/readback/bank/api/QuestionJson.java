package org.readback.bank.api;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.readback.bank.Audience;
import org.readback.bank.QuestionView;
import org.readback.bank.Reference;
import org.readback.scoring.Criterion;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;

/** A question as scripts read it. What a stranger may not see is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionJson(String slug, int revision, String bank, String bankTitle, String topic, String topicTitle,
		String title, String level, int minutes, String type, List<String> tags, String prompt, String whyAsk,
		@Nullable String contextNote, @Nullable String modelAnswer, @Nullable RubricJson rubric,
		@Nullable List<String> ratings, List<Reference> references, YearMonth factsChecked, Instant publishedAt,
		boolean retired, @Nullable Boolean reserved) {

	static QuestionJson of(QuestionView q, Audience audience) {
		boolean whole = audience == Audience.INTERVIEWING;
		return new QuestionJson(q.ref().slug(), q.ref().revision(), q.bank(), q.bankTitle(), q.topic(), q.topicTitle(),
				q.title(), q.level().word(), q.minutes(), q.type().word(), q.tags(), q.prompt(), q.whyAsk(),
				whole ? q.contextNote() : null, whole ? q.modelAnswer() : null,
				whole ? RubricJson.of(q.rubric()) : null, whole ? q.ratings() : null, q.references(), q.factsChecked(),
				q.publishedAt(), q.retired(), whole ? q.reserved() : null);
	}

	/** Just what grading takes as a rubric. */
	record RubricJson(List<CriterionJson> criteria, List<RedFlagJson> redFlags) {

		static RubricJson of(Rubric rubric) {
			return new RubricJson(rubric.criteria().stream().map(CriterionJson::of).toList(),
					rubric.redFlags().stream().map(RedFlagJson::of).toList());
		}

	}

	record CriterionJson(String id, String name, int weight, String importance, String good, List<String> keywords,
			String probe) {

		static CriterionJson of(Criterion c) {
			return new CriterionJson(c.id(), c.name(), c.weight(), c.importance().word(), c.good(), c.keywords(),
					c.probe());
		}

	}

	record RedFlagJson(String id, String name, String severity, List<String> phrases, String probe) {

		static RedFlagJson of(RedFlag f) {
			return new RedFlagJson(f.id(), f.name(), f.severity().word(), f.phrases(), f.probe());
		}

	}

}
