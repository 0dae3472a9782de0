package org.readback.bank.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionRef;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;

/**
 * A grade as scripts read it, with all that is needed to have it again. Each criterion
 * and each red flag has at most its first hundred pieces of evidence. What explains it is
 * there only where that was asked for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GradeJson(double score, int suggestedRating, List<CriterionJson> criteria, List<FlagJson> redFlags,
		@Nullable String question, @Nullable Integer revision, String grader, String lexicon,
		@Nullable List<MentionJson> mentionedFlags, @Nullable SumJson sum) {

	static final int MOST_EVIDENCE = 100;

	static GradeJson of(Grade grade, @Nullable QuestionRef ref, String lexicon, boolean explain) {
		return new GradeJson(grade.score() / 1000.0, grade.suggestedRating(),
				grade.criteria().stream().map((item) -> CriterionJson.of(item, explain)).toList(),
				grade.firedFlags().stream().map(FlagJson::of).toList(), (ref != null) ? ref.slug() : null,
				(ref != null) ? ref.revision() : null, Grader.VERSION, lexicon,
				explain ? grade.redFlags().stream().map(MentionJson::of).toList() : null,
				explain ? SumJson.of(grade) : null);
	}

	/** The evidence is what carries the verdict, not every match: the first hundred. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CriterionJson(String id, String name, String importance, int weight, String verdict, double credit,
			List<EvidenceJson> evidence, @Nullable List<MatchJson> matches) {

		static CriterionJson of(CriterionGrade grade, boolean explain) {
			List<EvidenceJson> evidence = grade.proof().stream().limit(MOST_EVIDENCE).map(EvidenceJson::of).toList();
			return new CriterionJson(grade.criterion().id(), grade.criterion().name(),
					grade.criterion().importance().word(), grade.criterion().weight(), grade.verdict().word(),
					grade.credit() / 1000.0, evidence, explain ? MatchJson.first(grade.evidence()) : null);
		}

	}

	record FlagJson(String id, String name, String severity, List<EvidenceJson> evidence) {

		static FlagJson of(FlagGrade grade) {
			List<EvidenceJson> evidence = grade.proof().stream().limit(MOST_EVIDENCE).map(EvidenceJson::of).toList();
			return new FlagJson(grade.flag().id(), grade.flag().name(), grade.flag().severity().word(), evidence);
		}

	}

	record EvidenceJson(int start, int end, String keyword, String verdict) {

		static EvidenceJson of(Evidence match) {
			return new EvidenceJson(match.start(), match.end(), match.keyword(), match.verdict().word());
		}

	}

}
