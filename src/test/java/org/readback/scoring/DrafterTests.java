package org.readback.scoring;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class DrafterTests {

	private static final String PROMPT = "How do you keep a shop up when its database is slow?";

	private static final String ANSWER = "Put a timeout on every call and open a circuit breaker when calls fail. "
			+ "Serve stale pages from a cache instead of an error. "
			+ "Retries need jitter and a budget, otherwise they make the outage worse.";

	private static final Drafter DRAFTER = new Drafter(Files.LEXICON);

	@Test
	void namesCriteriaByPhrasesOfTheModelAnswer() {
		Rubric rubric = DRAFTER.draft(PROMPT, ANSWER);
		assertThat(rubric.grading()).isEqualTo(Rubric.Grading.COVERAGE);
		assertThat(rubric.prompt()).isEqualTo(PROMPT);
		assertThat(rubric.redFlags()).isEmpty();
		assertThat(rubric.criteria()).extracting(Criterion::name)
			.containsExactly("Put a timeout on every call", "Serve stale pages from a cache",
					"Retries need jitter and a budget");
		assertThat(rubric.criteria()).extracting(Criterion::good)
			.allMatch((good) -> ANSWER.contains(good))
			.element(2)
			.asString()
			.endsWith("worse.");
	}

	@Test
	void weighsWhatSaysMoreAtLeastAsMuch() {
		List<Criterion> criteria = DRAFTER
			.draft("", "Jitter. Exponential backoff with a retry budget per upstream host.")
			.criteria();
		assertThat(criteria).hasSize(2);
		assertThat(criteria.get(1).weight()).isGreaterThan(criteria.get(0).weight());
		assertThat(criteria).extracting(Criterion::importance).contains(Importance.MUST);
	}

	@Test
	void asksForNoWordOfTheQuestion() {
		Rubric rubric = DRAFTER.draft("What does a circuit breaker do?",
				"A circuit breaker does that. It refuses calls while the upstream fails.");
		assertThat(rubric.criteria()).hasSize(1)
			.flatExtracting(Criterion::keywords)
			.noneMatch((keyword) -> keyword.contains("circuit") || keyword.contains("breaker"));
	}

	@Test
	void addsOtherWordsForAFew() {
		assertThat(DRAFTER.draft("", "It verifies the certificate").criteria().get(0).keywords())
			.contains("certificate", "test");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jitter", "jitter.", "  7 ", "C++", "It is not.", "jitter & backoff", "&& jitter &&",
			"Ein Zertifikat läuft ab, weil niemand es erneuert.", "期限切れの証明書を更新する。監視も必要。", "=x a & b = c", "ﷺ",
			"e\u0301", "🎉 jitter 🎉", "A, B and C." })
	void draftsFromLittleOrFromOtherLanguages(String answer) {
		for (String prompt : List.of("", "Why?", answer)) {
			Rubric rubric = DRAFTER.draft(prompt, answer);
			assertSound(rubric);
			int score = Grading.GRADER.grade(DRAFTER.draft("", answer), answer).score();
			assertThat(score).isGreaterThan(900);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "!?", "🎉", "the", "the of and" })
	void doesNotDraftFromNothing(String answer) {
		assertThatIllegalArgumentException().isThrownBy(() -> DRAFTER.draft(PROMPT, answer));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "word ", "No. ", "Retries need jitter. ", "timeouts, budgets and jitter ", "a & b\n",
			"証明書", "\ud83dx", "😀x ", "retry not, ", "e\u0301" })
	void longAnswersAreDraftedAndGradedInTime(String scrap) {
		String answer = scrap.repeat(20_000 / scrap.length());
		assertTimeout(Duration.ofSeconds(5), () -> {
			Rubric rubric = DRAFTER.draft(answer, answer);
			assertSound(rubric);
			Grading.GRADER.grade(rubric, answer);
			Grading.GRADER.grade(DRAFTER.draft("", answer), answer);
		});
	}

	@Test
	void aLongAnswerHasAtMostTwelveCriteria() {
		StringBuilder answer = new StringBuilder();
		for (int i = 0; answer.length() < 19_000; i++) {
			answer.append("Number %d sheds load before pool%d drains. ".formatted(i, i * 7));
		}
		Rubric rubric = DRAFTER.draft(PROMPT, answer.toString());
		assertSound(rubric);
		assertThat(rubric.criteria()).hasSize(12);
		assertThat(DRAFTER.draft(PROMPT, "One thing. ".repeat(3) + "Two tin soldiers. ".repeat(20)).criteria())
			.hasSizeLessThanOrEqualTo(8);
	}

	@ParameterizedTest
	@CsvSource({ "2500,2000", "1999,1999" })
	void keepsAsMuchOfThePromptAsGradingTakes(int length, int kept) {
		assertThat(DRAFTER.draft("x".repeat(length), ANSWER).prompt()).hasSize(kept);
	}

	private static void assertSound(Rubric rubric) {
		assertThat(rubric.criteria()).isNotEmpty().hasSizeLessThanOrEqualTo(12);
		assertThat(rubric.criteria()).extracting(Criterion::id).doesNotHaveDuplicates();
		assertThat(rubric.criteria()).extracting(Criterion::name).doesNotHaveDuplicates();
		assertThat(rubric.criteria()).allSatisfy((criterion) -> {
			assertThat(criterion.id()).matches("[a-z0-9-]{1,64}");
			assertThat(criterion.name()).isNotBlank().hasSizeLessThanOrEqualTo(100);
			assertThat(criterion.weight()).isBetween(1, 5);
			assertThat(criterion.good()).hasSizeLessThanOrEqualTo(600);
			assertThat(criterion.keywords()).isNotEmpty().hasSizeLessThanOrEqualTo(40);
			assertThat(criterion.keywords()).allMatch((keyword) -> keyword.length() <= 120)
				.allMatch((keyword) -> Keywords.fault(keyword).isEmpty());
		});
	}

}
