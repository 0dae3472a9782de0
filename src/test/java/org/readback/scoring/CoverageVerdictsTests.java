package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a grade by coverage says of each criterion, and which words prove it. */
class CoverageVerdictsTests {

	private static final Rubric DRAFT = draft("What makes an outage worse?",
			"Retries use jitter. Caches serve stale pages. Timeouts are short.");

	@ParameterizedTest
	@ValueSource(strings = { "retries use jitter", "Jitter, retries", "retries (with jitter)", "jitter ✓, retries ✓",
			"retry with jitters" })
	void aCriterionIsHeardWhereHalfOfItIs(String text) {
		assertThat(verdicts(text)).containsExactly(Verdict.HEARD, Verdict.SILENT, Verdict.SILENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "pages", "worse outage", "use", "a colleague added jitter to retries",
			"[ ] retries with jitter", "what makes an outage worse?", "" })
	void aCriterionIsSilentOtherwise(String text) {
		assertThat(verdicts(text)).containsExactly(Verdict.SILENT, Verdict.SILENT, Verdict.SILENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "didn't mention retries or jitter", "retries use no jitter", "retries with jitter: no",
			"no retries, no jitter", "missing: retries, jitter", "knew no retries, no jitter" })
	void aCriterionIsDeniedWhereMoreOfItIsDeniedThanHeard(String text) {
		assertThat(verdicts(text).get(0)).isEqualTo(Verdict.DENIED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "retries, jitter|retries,jitter|PLAIN", "retries ✗|retries|DENIED",
					"didn't mention jitter|jitter|DENIED", "needed a hint for jitter|jitter|PROMPTED",
					"✓ retries|retries|PLAIN", "½ retries|retries|PROMPTED" })
	void evidenceIsQuotedWithItsScope(String text, String quotes, Scope scope) {
		List<Evidence> evidence = grade(text).criteria().get(0).evidence();
		assertThat(evidence).extracting((found) -> found.quote(text)).containsExactly(quotes.split(","));
		assertThat(evidence).extracting(Evidence::scope).containsOnly(scope);
		assertThat(evidence).allMatch((found) -> found.keyword().equals(found.quote(text)));
	}

	@Test
	void helpCountsHalf() {
		assertThat(heardOf("jitter", "jitter")).isEqualTo(1000);
		assertThat(heardOf("jitter", "needed a hint for jitter")).isEqualTo(500);
		assertThat(heardOf("jitter", "needed a hint for jitter. jitter")).isEqualTo(1000);
		assertThat(heardOf("jitter", "jitter. needed a hint for jitter")).isEqualTo(1000);
		assertThat(heardOf("jitter", "a colleague added jitter")).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "needed a hint for jitter|needed a hint", "retries ✗|✗",
			"didn't mention jitter|didn't mention", "½ retries|½" })
	void theCueIsShown(String text, String cue) {
		Place place = grade(text).criteria().get(0).evidence().get(0).cue();
		assertThat(place).isNotNull();
		assertThat(place.quote(text)).isEqualTo(cue);
	}

	@Test
	void otherWordsAreShownAsWhatTheyStandFor() {
		Rubric rubric = draft("", "It verifies the certificate.");
		assertThat(Grading.grading(rubric, "validates the certifcate").grade().criteria().get(0).evidence())
			.flatExtracting(Evidence::readings)
			.containsOnlyOnce(new Reading(Reading.Kind.TYPO, "certifcate", "certificate"))
			.containsOnly(new Reading(Reading.Kind.SYNONYM, "validates", "verifies"),
					new Reading(Reading.Kind.TYPO, "certifcate", "certificate"));
		assertThat(Grading.grading(rubric, "verifies the certificate").grade().criteria().get(0).evidence())
			.flatExtracting(Evidence::readings)
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "The nodes are connected.,nodes are unconnected", "The nodes are unconnected.,nodes are connected",
			"The write is reversible.,the write is irreversible", "The tax increases.,the tax decreases",
			"The tax increases.,the tax doesn't increase", "The tax does not increase.,the tax increases" })
	void theOppositeIsDenied(String answer, String opposite) {
		Rubric rubric = draft("", answer);
		Grade grade = Grading.grading(rubric, opposite).grade();
		assertThat(grade.coverage().denied()).isPositive();
		assertThat(grade.score()).isLessThan(Grading.grading(rubric, answer).grade().score() - 300);
	}

	@ParameterizedTest
	@CsvSource({ "The nodes are connected.,the nodes are not unconnected",
			"The tax increases.,the tax does not decrease", "It does not block the caller.,it never blocks the caller",
			"It prevents deadlocks.,no deadlocks", "It prevents deadlocks.,prevents deadlocks" })
	void twoNegativesAreNone(String answer, String text) {
		Grade grade = Grading.grading(draft("", answer), text).grade();
		assertThat(grade.coverage().denied()).isZero();
		assertThat(grade.coverage().heard()).isPositive();
	}

	@Test
	void wordsOfTheQuestionCountLess() {
		Rubric rubric = draft("What do retries need?", "Retries need jitter.");
		int question = Grading.grading(rubric, "well, retries are a thing").grade().coverage().heard();
		int answer = Grading.grading(rubric, "well, jitter is a thing").grade().coverage().heard();
		assertThat(answer).isGreaterThan(2 * question);
	}

	@Test
	void theModelAnswersOwnOrderCounts() {
		Rubric rubric = draft("", "Caches serve stale pages while the upstream fails.");
		Coverage inOrder = Grading.grading(rubric, "caches serve stale pages while the upstream fails")
			.grade()
			.coverage();
		Coverage shuffled = Grading.grading(rubric, "pages while caches fails upstream the stale serve")
			.grade()
			.coverage();
		assertThat(inOrder.torn()).isLessThan(shuffled.torn());
		assertThat(inOrder.heard()).isEqualTo(shuffled.heard());
		assertThat(inOrder.wording()).isGreaterThanOrEqualTo(shuffled.wording());
		assertThat(inOrder.share()).isGreaterThan(shuffled.share());
	}

	@Test
	void theWeightsOfTheWordsOfACriterionAreItsWeight() {
		for (int i = 0; i < DRAFT.criteria().size(); i++) {
			Criterion criterion = DRAFT.criteria().get(i);
			int sum = grade("").coverage()
				.terms()
				.stream()
				.filter((term) -> term.criterion().equals(criterion.id()))
				.mapToInt(Coverage.Term::weight)
				.sum();
			assertThat(sum).isBetween(1000 * criterion.weight() - 5, 1000 * criterion.weight() + 5);
		}
	}

	private static int heardOf(String word, String text) {
		return grade(text).coverage()
			.terms()
			.stream()
			.filter((term) -> term.word().equals(word))
			.mapToInt(Coverage.Term::heard)
			.findFirst()
			.orElseThrow();
	}

	private static List<Verdict> verdicts(String text) {
		return grade(text).criteria().stream().map(CriterionGrade::verdict).toList();
	}

	private static Grade grade(String text) {
		return Grading.grading(DRAFT, text).grade();
	}

	private static Rubric draft(String prompt, String answer) {
		return new Drafter(Files.LEXICON).draft(prompt, answer);
	}

	@Test
	void aCriterionIsPromptedWhereAllOfItNeededHelp() {
		Criterion both = new Criterion("a", "A", 3, Importance.MUST, "Uses a mutex and a semaphore.",
				List.of("mutex", "semaphore"), "");
		Rubric rubric = new Rubric("", List.of(both), List.of(), Rubric.Grading.COVERAGE);
		assertThat(Grading.grading(rubric, "needed a hint for mutex and semaphore").grade().criteria().get(0).verdict())
			.isEqualTo(Verdict.PROMPTED);
		assertThat(Grading.grading(rubric, "mutex. needed a hint for semaphore").grade().criteria().get(0).verdict())
			.isEqualTo(Verdict.HEARD);
	}

}
