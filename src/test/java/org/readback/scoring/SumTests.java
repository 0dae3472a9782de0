package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.readback.scoring.Files.Note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

class SumTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "DLQ; idempotent; queue depth; redrive|1000", "DLQ; idempotent; redrive|818",
			"DLQ; idempotent; circuit breaker|682", "DLQ; idempotent; vaguely redrive|727",
			"DLQ; idempotent; queue depth; redrive; stampede|1000", "DLQ; queue depth; redrive|727",
			"DLQ; queue depth; redrive; circuit breaker|750", "queue depth; redrive|364",
			"DLQ; idempotent; redrive. sleep in the function|768", "DLQ; idempotent; redrive. retries forever|693",
			"DLQ; idempotent; redrive. open 0.0.0.0/0|250", "retries forever|0", "|0" })
	void theSumIsDoneInThousandths(String text, int score) {
		grading((text != null) ? text : "").scores(score);
	}

	@Test
	void aCriticalFlagCapsWhatTheOthersLeft() {
		Grade grade = grading("DLQ; idempotent; redrive. open 0.0.0.0/0. retries forever").scores(250).grade();
		assertThat(grade.sum()).isEqualTo(new Sum(9, 0, 0, 11, 0, 250, 125, false, 250));
	}

	@Test
	void missingMustsCapTheScore() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("a", 1, "A", "redrive"), Rubrics.must("b", 1, "B", "stampede"),
						Rubrics.must("c", 1, "C", "jitter"), Rubrics.should("d", 97, "D", "mutex")),
				List.of());
		grading(rubric, "mutex; redrive; stampede; jitter").scores(1000);
		grading(rubric, "mutex; redrive; stampede").scores(750);
		grading(rubric, "mutex; redrive").scores(575);
		grading(rubric, "mutex").scores(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "DLQ; idempotent; queue depth; redrive|false", "DLQ; queue depth; redrive; circuit breaker|true",
					"DLQ; queue depth; redrive|false", "DLQ; idempotent; redrive. open 0.0.0.0/0|true",
					"open 0.0.0.0/0|false", "DLQ; queue depth; redrive; circuit breaker. retries forever|true",
					"retries forever|false", "|false" })
	void aCapCountsWhereItTakesSomethingAway(String text, boolean capped) {
		assertThat(grading((text != null) ? text : "").grade().sum().capped()).isEqualTo(capped);
	}

	@Test
	void aRubricOfBonusesOnlyScoresNothing() {
		grading(new Rubric("", List.of(Rubrics.bonus("a", 1, "A", "redrive")), List.of()), "redrive").scores(0);
		grading(new Rubric("", List.of(), List.of()), "redrive").scores(0);
	}

	@ParameterizedTest
	@MethodSource("org.readback.scoring.CalibrationTests#notes")
	void theSumCanBeDoneAgainByHand(Note note) {
		Grade grade = grading(note.question().rubric(), note.text()).grade();
		double earned = 0;
		double of = 0;
		int missing = 0;
		for (CriterionGrade criterion : grade.criteria()) {
			boolean bonus = criterion.criterion().importance() == Importance.BONUS;
			earned += criterion.criterion().weight() * criterion.credit() / 1000.0 * (bonus ? 0.5 : 1);
			of += bonus ? 0 : criterion.criterion().weight();
			missing += (criterion.criterion().importance() == Importance.MUST && criterion.credit() == 0) ? 1 : 0;
		}
		double[] caps = { 1, 0.75, 0.575, 0.4, 0.4 };
		double score = Math.min(Math.min(1, earned / of), caps[missing]);
		for (FlagGrade flag : grade.firedFlags()) {
			score -= (flag.flag().severity() == Severity.MINOR) ? 0.05
					: (flag.flag().severity() == Severity.MAJOR) ? 0.125 : 0;
		}
		boolean critical = grade.firedFlags().stream().anyMatch((flag) -> flag.flag().severity() == Severity.CRITICAL);
		score = Math.max(0, Math.min(score, critical ? 0.25 : 1));
		assertThat(grade.score()).isEqualTo((int) Math.floor(score * 1000 + 0.5 + 1e-9));
		assertThat(grade.sum().keywordList()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("org.readback.scoring.CalibrationTests#notes")
	void theOrderOfCriteriaAndKeywordsChangesNothing(Note note) {
		Rubric rubric = note.question().rubric();
		List<Criterion> reversed = new ArrayList<>(rubric.criteria());
		Collections.reverse(reversed);
		List<RedFlag> flags = new ArrayList<>(rubric.redFlags());
		Collections.reverse(flags);
		Grade one = grading(rubric, note.text()).grade();
		Grade two = grading(new Rubric(rubric.prompt(), reversed, flags), note.text()).grade();
		assertThat(two.sum()).isEqualTo(one.sum());
		assertThat(two.criteria()).containsExactlyInAnyOrderElementsOf(one.criteria());
	}

}
