package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In what light a text says the words of a model answer. */
class CoverageLightTests {

	private static final Rubric DRAFT = draft("What makes an outage worse?", "Retries without jitter.");

	@ParameterizedTest
	@ValueSource(strings = { "jitter missing", "didn't mention jitter", "no idea about jitter", "jitter: no",
			"jitter not mentioned", "jitter? no.", "missing: jitter", "jitter ✗", "jitter not touched on",
			"jitter never occurred to him" })
	void whatIsSaidOfTheCandidateDenies(String text) {
		assertThat(scopes(text)).containsOnly(Scope.DENIED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "does not use jitter", "jitter is not needed", "never jitter", "jitter of log(n)",
			"what makes an outage worse, jitter", "what makes an outage worse is jitter", "outage, worse: jitter" })
	void whatIsSaidOfTheMatterDoesNot(String text) {
		assertThat(scopes(text)).containsOnly(Scope.PLAIN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "What makes an outage worse?", "So: what makes an outage worse.",
			"what makes an outage worse\nwhat makes an outage worse" })
	void theQuestionGivenBackIsAnEcho(String text) {
		Rubric rubric = draft("What makes an outage worse?", "An outage is worse with long timeouts.");
		assertThat(Grading.grading(rubric, text).grade().score()).isZero();
		assertThat(Grading.grading(rubric, text + " Timeouts").grade().score()).isPositive();
	}

	@Test
	void aWordOfTheAnswerIsNoCue() {
		Rubric rubric = draft("", "The host is unknown.");
		assertThat(Grading.grading(rubric, "host unknown").grade().coverage().denied()).isZero();
		assertThat(Grading.grading(rubric, "host unknown").grade().coverage().heard()).isEqualTo(1000);
	}

	@Test
	void evidenceIsThatOfItsCriterionOnly() {
		Rubric rubric = draft("", "Retries use jitter. Caches serve stale pages.");
		List<CriterionGrade> criteria = Grading.grading(rubric, "retries use jitter").grade().criteria();
		assertThat(criteria.get(0).evidence()).hasSize(3);
		assertThat(criteria.get(1).evidence()).isEmpty();
	}

	@Test
	void otherKeywordsOfACriterionStandForItsWords() {
		Rubric rubric = rubric("It verifies the certificate.", "verifies certificate", "validates certificate",
				"pinning");
		assertThat(heardOf(rubric, "verifies", "validates")).isEqualTo(1000);
		assertThat(heardOf(rubric, "verifies", "checks")).isLessThan(1000).isPositive();
		assertThat(heardOf(rubric, "pinning", "pinning")).isEqualTo(1000);
		assertThat(Grading.grading(rubric, "certificate").grade().coverage().terms()).extracting(Coverage.Term::word)
			.containsExactlyInAnyOrder("verifies", "certificate");
	}

	@Test
	void keywordsCountByThemselvesWhereTheAnswerHasNoneOfThem() {
		Rubric rubric = rubric("Says what is good.", "mutex", "semaphore");
		assertThat(Grading.grading(rubric, "mutex, semaphore").grade().coverage().heard()).isEqualTo(1000);
		assertThat(Grading.grading(rubric, "mutex").grade().coverage().heard()).isBetween(400, 600);
	}

	@Test
	void smallWordsCountOnlyWhereThereAreNoOthers() {
		assertThat(Grading.grading(draft("", "It is not."), "it is not").grade().score()).isGreaterThan(900);
		Rubric rubric = rubric("It is the mutex.", "the mutex");
		assertThat(Grading.grading(rubric, "the").grade().coverage().heard()).isZero();
		assertThat(Grading.grading(rubric, "mutex").grade().coverage().heard()).isEqualTo(1000);
	}

	private static List<Scope> scopes(String text) {
		return Grading.grading(DRAFT, text)
			.grade()
			.criteria()
			.stream()
			.flatMap((criterion) -> criterion.evidence().stream())
			.filter((evidence) -> evidence.keyword().equals("jitter"))
			.map(Evidence::scope)
			.toList();
	}

	private static int heardOf(Rubric rubric, String word, String text) {
		return Grading.grading(rubric, text)
			.grade()
			.coverage()
			.terms()
			.stream()
			.filter((term) -> term.word().equals(word))
			.mapToInt(Coverage.Term::heard)
			.findFirst()
			.orElseThrow();
	}

	private static Rubric rubric(String good, String... keywords) {
		Criterion criterion = new Criterion("it", "It", 3, Importance.MUST, good, List.of(keywords), "");
		return new Rubric("", List.of(criterion), List.of(), Rubric.Grading.COVERAGE);
	}

	private static Rubric draft(String prompt, String answer) {
		return new Drafter(Files.LEXICON).draft(prompt, answer);
	}

}
