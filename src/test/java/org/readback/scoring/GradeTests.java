package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

/** What a grade says of itself. */
class GradeTests {

	@Test
	void onlyWhatCarriesTheVerdictIsItsProof() {
		String text = "no DLQ at first. dead letter queue, DLQ; DLQ only after a hint";
		CriterionGrade net = grading(text).grade().criteria().get(0);
		assertThat(net.verdict()).isEqualTo(Verdict.HEARD);
		assertThat(net.evidence()).hasSize(4);
		assertThat(net.proof()).hasSize(2).allMatch((proof) -> proof.verdict() == Verdict.HEARD);
		assertThat(net.words(text)).containsExactly("dead letter queue", "DLQ");
	}

	@Test
	void evidenceStandsInTheOrderOfTheText() {
		grading("DLQ, a dead letter queue; DLQ").quotes("net", "DLQ", "dead letter queue", "DLQ");
	}

	@Test
	void theBestMarkAtANameDecides() {
		grading("Handles duplicates: no\nHandles duplicates: yes").hears("twice");
		grading("Handles duplicates: yes\nHandles duplicates: no").hears("twice");
		grading("Handles duplicates: no\nHandles duplicates: no").denies("twice");
	}

	@Test
	void silenceHasNoProof() {
		CriterionGrade net = grading("a colleague has the DLQ").grade().criteria().get(0);
		assertThat(net.evidence()).hasSize(1);
		assertThat(net.proof()).isEmpty();
		assertThat(net.words("a colleague has the DLQ")).isEmpty();
	}

	@Test
	void aFlagIsProvedByWhatWasSaid() {
		String text = "never keeps retrying. Well, it retries forever; it retries forever";
		FlagGrade flag = grading(text).fires("forever").grade().redFlags().get(0);
		assertThat(flag.evidence()).hasSize(3);
		assertThat(flag.proof()).hasSize(2);
		assertThat(flag.words(text)).containsExactly("retries forever");
	}

	@ParameterizedTest
	@CsvSource({ "0,0,1", "4,0,1", "5,1,1", "299,30,1", "300,30,2", "599,60,2", "600,60,3", "604,60,3", "605,61,3",
			"824,82,3", "825,83,4", "1000,100,4" })
	void aScoreIsAPercentageAndSuggestsARating(int score, int percent, int rating) {
		Grade grade = new Grade(List.of(), List.of(), new Sum(0, 0, 0, 1, 0, 1000, 0, false, score));
		assertThat(grade.percent()).isEqualTo(percent);
		assertThat(grade.suggestedRating()).isEqualTo(rating);
	}

	@Test
	void theWeightsThatWereHeardAreListed() {
		assertThat(grading("DLQ; redrive; vaguely queue depth; stampede").grade().heardWeights()).containsExactly(4, 2);
		assertThat(grading("nothing").grade().heardWeights()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "x & b & c & d & e & f & g & h,false", "x & b & c & d & e & f & g & h & i,true", "x & b / the,true",
			"x & b / c,false", "w/ x,false", "=x / b,false" })
	void aKeywordHasAtMostEightParts(String keyword, boolean refused) {
		assertThat(Keywords.fault(keyword).isPresent()).isEqualTo(refused);
	}

}
