package org.readback.bank.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionRef;
import org.readback.scoring.Coverage;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Rubric;

/**
 * A grade as scripts read it, with all that is needed to have it again. Each criterion
 * and each red flag has at most its first hundred pieces of evidence. What explains it is
 * there only where that was asked for.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GradeJson(double score, int suggestedRating, List<CriterionJson> criteria, List<FlagJson> redFlags,
		String grading, @Nullable CoverageJson coverage, @Nullable String question, @Nullable Integer revision,
		String grader, String lexicon, @Nullable List<MentionJson> mentionedFlags, @Nullable SumJson sum) {

	static final int MOST_EVIDENCE = 100;

	static GradeJson of(Grade grade, @Nullable QuestionRef ref, String lexicon, boolean explain) {
		return new GradeJson(grade.score() / 1000.0, grade.suggestedRating(),
				grade.criteria().stream().map((item) -> CriterionJson.of(item, explain)).toList(),
				grade.firedFlags().stream().map(FlagJson::of).toList(), grading(grade).word(),
				(grade.coverage() != null) ? CoverageJson.of(grade.coverage()) : null,
				(ref != null) ? ref.slug() : null, (ref != null) ? ref.revision() : null, Grader.VERSION, lexicon,
				explain ? grade.redFlags().stream().map(MentionJson::of).toList() : null,
				explain ? SumJson.of(grade) : null);
	}

	private static Rubric.Grading grading(Grade grade) {
		return (grade.coverage() != null) ? Rubric.Grading.COVERAGE : Rubric.Grading.CRITERIA;
	}

	/** All that is needed to do the sum again; {@link Coverage} says how. */
	record CoverageJson(double c, double heard, double denied, double wording, double familiar, double torn, int of,
			List<TermJson> terms) {

		static CoverageJson of(Coverage coverage) {
			return new CoverageJson(coverage.c() / 1000.0, coverage.heard() / 1000.0, coverage.denied() / 1000.0,
					coverage.wording() / 1000.0, coverage.familiar() / 1000.0, coverage.torn() / 1000.0, coverage.of(),
					coverage.terms().stream().map(TermJson::of).toList());
		}

	}

	record TermJson(String criterion, String word, int weight, double heard, double denied) {

		static TermJson of(Coverage.Term term) {
			return new TermJson(term.criterion(), term.word(), term.weight(), term.heard() / 1000.0,
					term.denied() / 1000.0);
		}

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
