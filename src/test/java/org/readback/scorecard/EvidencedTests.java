package org.readback.scorecard;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.readback.interview.Choice;
import org.readback.interview.Decision;
import org.readback.interview.InterviewRecord;
import org.readback.scoring.Criterion;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.Grade;
import org.readback.scoring.Importance;
import org.readback.scoring.Rubric;
import org.readback.scoring.Scope;
import org.readback.scoring.Sum;
import org.readback.scoring.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class EvidencedTests {

	private static final String NOTES = "no ttl at first\nttl\nttl";

	@Test
	void quotesTheLineWhoseHeardWordsWeighMost() {
		assertThat(cell(evidence(16, Verdict.HEARD)).strongest()).isEqualTo("ttl");
	}

	@Test
	void quotesNothingWhereNothingWasHeard() {
		assertThat(cell(evidence(3, Verdict.DENIED)).strongest()).isEmpty();
	}

	@Test
	void quotesEverybodyForADebrief() {
		assertThat(cell(evidence(16, Verdict.HEARD)).quote()).isEqualTo("ttl");
		assertThat(cell(evidence(3, Verdict.DENIED)).quote()).isEqualTo("no ttl at first");
		assertThat(cell(evidence(20, Verdict.PROMPTED)).quote()).isEqualTo("ttl");
		assertThat(cell(evidence(3, Verdict.SILENT)).quote()).isEqualTo("no ttl at first");
	}

	private static Scorecard.Cell cell(Evidence evidence) {
		Criterion criterion = new Criterion("ttl", "TTL", 3, Importance.MUST, "", List.of("ttl"), "");
		Grade grade = new Grade(List.of(new CriterionGrade(criterion, evidence.verdict(), List.of(evidence))),
				List.of(), new Sum(3, 0, 0, 3, 0, 1000, 0, false, 700));
		InterviewRecord.Answer answer = new InterviewRecord.Answer(NOTES, new Choice(Decision.RATED, 3), "", List.of(),
				List.of(), List.of());
		return new Evidenced(NOTES, grade).cell("Ines Calder", answer, new Rubric("", List.of(criterion), List.of()));
	}

	private static Evidence evidence(int start, Verdict verdict) {
		return new Evidence(start, start + 3, "ttl", verdict, Scope.PLAIN, null, List.of());
	}

}
