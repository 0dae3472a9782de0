package org.readback.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.readback.scoring.Files.Note;
import org.readback.scoring.Step.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.readback.scoring.Grading.grading;

class StepsTests {

	@Test
	void aSumReadsAsOnPaper() {
		assertThat(lines("DLQ; idempotent; redrive")).containsExactly("heard: 4 + 3 + 2 = 9", "share: 9 / 11 ≈ 0.818",
				"rating: 0.6 ≤ 0.818 < 0.825 = 3");
		assertThat(lines("DLQ; idempotent; vaguely redrive; queue depth; stampede")).containsExactly(
				"heard: 4 + 3 + 2 = 9", "prompted: ½ × 2 = 1", "bonus: ½ × 1 = 0.5",
				"share: (9 + 1 + 0.5) / 11 ≈ 0.955", "rating: 0.825 ≤ 0.955 = 4");
		assertThat(lines("DLQ; idempotent; queue depth; redrive; stampede")).contains("share: (11 + 0.5) / 11 ≈ 1.045",
				"whole: min(1.045, 1) = 1");
		assertThat(lines("DLQ; queue depth; redrive; circuit breaker")).contains("share: (8 + 0.5) / 11 ≈ 0.773",
				"missing-musts: min(0.773, 0.75) = 0.75");
		assertThat(lines("DLQ; idempotent; redrive. retries forever. open 0.0.0.0/0"))
			.contains("red-flag: 0.818 − 0.125 = 0.693", "critical: min(0.693, 0.25) = 0.25", "rating: 0.25 < 0.3 = 1");
		assertThat(lines("retries forever")).contains("heard: 0 = 0", "share: 0 / 11 = 0",
				"missing-musts: min(0, 0.575) = 0", "red-flag: 0 − 0.125 = −0.125", "nothing: max(−0.125, 0) = 0");
	}

	@Test
	void whatComesOutEvenIsNotRounded() {
		assertThat(lines("DLQ; idempotent; queue depth; redrive")).contains("heard: 4 + 3 + 2 + 2 = 11",
				"share: 11 / 11 = 1");
		assertThat(lines("vaguely DLQ")).contains("heard: 0 = 0", "prompted: ½ × 4 = 2", "share: 2 / 11 ≈ 0.182");
	}

	@Test
	void aSumByCoverageReadsAsOnPaper() {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", "It verifies the certificate. Retries need jitter.");
		assertThat(lines(rubric, "validates the certificate, jitter")).containsExactly(
				"terms: (2.2 + 0.8 × 1) / 5 = 0.6", "mixed: 0.5 × 0.6 + 0.5 × 0.483 ≈ 0.542",
				"first-count-most: (1 − e^(−3 × 0.542)) / (1 − e^(−3)) ≈ 0.845", "rating: 0.825 ≤ 0.845 = 4");
		assertThat(lines(rubric, "no jitter")).containsExactly("terms: 0 = 0", "denied-terms: 0.3 × 1.2 / 5 = 0.072",
				"mixed: max(0.5 × 0 + 0.5 × 0.044 − 0.072, 0) = 0",
				"first-count-most: (1 − e^(−3 × 0)) / (1 − e^(−3)) = 0", "rating: 0 < 0.3 = 1");
	}

	@Test
	void aSumByCoverageSaysWhatForeignAndStrewnWordsCost() {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", "It verifies the certificate. Retries need jitter.");
		assertThat(
				lines(rubric, "A lottery winner prints envelopes, paints a certificate in ink and retries the jitter."))
			.contains("first-count-most: (1 − e^(−3 × 0.646)) / (1 − e^(−3)) ≈ 0.901",
					"torn: 0.901 × (1 − 0.5 × 0.2) ≈ 0.811", "rating: 0.6 ≤ 0.811 < 0.825 = 3");
		assertThat(lines(rubric, "A lottery winner prints envelopes in blue ink and retries")).contains(
				"mixed: 0.5 × 0.24 + 0.5 × 0.148 = 0.194", "familiar: 0.194 × (2 × 0.143 + 0.24) ≈ 0.102",
				"first-count-most: (1 − e^(−3 × 0.102)) / (1 − e^(−3)) ≈ 0.277");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no idea", "timeouts", "timeouts and jitter; pages are never stale, no budget",
			"circuit breaker; retries don't need jitter. Open 0.0.0.0/0", "stale pages, served from a cahce",
			"a novel of jitter, stale bread, pages and weather",
			"breaker circuit call fail open on every timeout a put" })
	void theLinesOfAGradeByCoverageLeadToItsScore(String text) {
		RedFlag flag = Rubrics.flag("open", Severity.CRITICAL, "open 0.0.0.0/0");
		Rubric draft = CoverageTests.DRAFT;
		Rubric rubric = new Rubric(draft.prompt(), draft.criteria(), List.of(flag), Rubric.Grading.COVERAGE);
		checkByHand(grading(rubric, text).grade());
		checkByHand(grading(rubric, text + CoverageTests.ANSWER).grade());
	}

	@Test
	void aLineSaysWhatItIsAbout() {
		List<Step> steps = grading("DLQ; queue depth. retries forever").grade().steps();
		assertThat(steps).filteredOn((step) -> !step.about().isEmpty())
			.extracting(Step::kind, Step::about)
			.containsExactly(tuple(Kind.HEARD, List.of("net", "watch")), tuple(Kind.MISSING_MUSTS, List.of("twice")),
					tuple(Kind.RED_FLAG, List.of("forever")));
		assertThat(grading("open 0.0.0.0/0; sleep in the function").grade().steps()).extracting(Step::kind, Step::about)
			.contains(tuple(Kind.CRITICAL, List.of("open")), tuple(Kind.RED_FLAG, List.of("sleep")))
			.doesNotContain(tuple(Kind.RED_FLAG, List.of("open")));
	}

	@ParameterizedTest
	@MethodSource("org.readback.scoring.CalibrationTests#notes")
	void theLinesOfARealNoteLeadToItsScore(Note note) {
		checkByHand(grading(note.question().rubric(), note.text()).grade());
	}

	/**
	 * Among them all caps, no weight at all, and more flags than there is to take off.
	 */
	@Test
	void theLinesOfAnyGradeLeadToItsScore() {
		Random random = new Random(20261124);
		for (int i = 0; i < 20_000; i++) {
			checkByHand(anyGrade(random));
		}
	}

	private static Grade anyGrade(Random random) {
		List<CriterionGrade> criteria = new ArrayList<>();
		IntStream.range(0, random.nextInt(8))
			.forEach((i) -> criteria.add(new CriterionGrade(new Criterion("c" + i, "C", 1 + random.nextInt(5),
					any(random, Importance.values()), "", List.of("k"), ""), any(random, Verdict.values()),
					List.of())));
		List<FlagGrade> flags = new ArrayList<>();
		IntStream.range(0, random.nextInt(5))
			.forEach((i) -> flags
				.add(new FlagGrade(new RedFlag("f" + i, "F", any(random, Severity.values()), List.of("k"), ""),
						random.nextBoolean(), List.of())));
		return new Grade(criteria, flags, Scorer.sum(criteria, flags, random.nextInt(9) == 0));
	}

	private static <T> T any(Random random, T[] values) {
		return values[random.nextInt(values.length)];
	}

	private static void checkByHand(Grade grade) {
		List<Step> steps = grade.steps();
		for (Step step : steps.subList(0, steps.size() - 1)) {
			BigDecimal byHand = Pencil.workOut(step.arithmetic());
			assertThat(byHand).as(step.toString()).isEqualByComparingTo(step.written().replace('−', '-'));
		}
		Step score = steps.get(steps.size() - 2);
		assertThat(score.result()).as(steps.toString()).isEqualTo(grade.score());
		Step rating = steps.get(steps.size() - 1);
		assertThat(rating.kind()).isEqualTo(Kind.RATING);
		assertThat(rating.written()).isEqualTo("" + grade.suggestedRating());
		assertThat(rating.arithmetic()).contains(score.written());
	}

	private static List<String> lines(String text) {
		return lines(Rubrics.EVENTS, text);
	}

	private static List<String> lines(Rubric rubric, String text) {
		return grading(rubric, text).grade()
			.steps()
			.stream()
			.map((step) -> step.kind().word() + ": " + step.arithmetic() + (step.rounded() ? " ≈ " : " = ")
					+ step.written())
			.toList();
	}

}
