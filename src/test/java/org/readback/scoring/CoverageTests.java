package org.readback.scoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTests {

	private static final String PROMPT = "How do you keep a shop up when its database is slow?";

	static final String ANSWER = "Put a timeout on every call and open a circuit breaker when calls fail. "
			+ "Serve stale pages from a cache instead of an error. "
			+ "Retries need jitter and a budget, otherwise they make the outage worse.";

	static final Rubric DRAFT = new Drafter(Files.LEXICON).draft(PROMPT, ANSWER);

	@Test
	void theSumCanBeDoneAgainByHand() {
		Coverage coverage = coverage(DRAFT, "timeouts and jitter; pages are never stale, no budget");
		double heard = 0;
		double denied = 0;
		for (Coverage.Term term : coverage.terms()) {
			heard += term.weight() * term.heard() / 1000.0;
			denied += term.weight() * term.denied() / 1000.0;
		}
		assertThat(coverage.heard()).isEqualTo(rounded(1000 * heard / coverage.of()));
		assertThat(coverage.denied()).isEqualTo(rounded(1000 * denied / coverage.of())).isPositive();
		double mixed = (coverage.heard() + coverage.wording()) / 2.0;
		assertThat(coverage.mixed()).isEqualTo(Math.max(0, rounded(mixed) - coverage.denied()));
		double familiar = Math.min(1, (2 * coverage.familiar() + coverage.heard()) / 1000.0);
		assertThat(coverage.c()).isEqualTo(rounded(coverage.mixed() * familiar));
		double saturated = (1 - Math.exp(-3 * coverage.c() / 1000.0)) / (1 - Math.exp(-3));
		assertThat(coverage.saturated()).isEqualTo(rounded(1000 * saturated));
		assertThat(coverage.share()).isEqualTo(rounded(coverage.saturated() * (1 - coverage.torn() / 2000.0)));
		assertThat(grade(DRAFT, ANSWER).score()).isEqualTo(1000);
	}

	@Test
	void theFirstWordsCountMost() {
		int one = grade(DRAFT, "timeouts on every call").score();
		int two = grade(DRAFT, "timeouts on every call, circuit breaker").score();
		int three = grade(DRAFT, "timeouts on every call, circuit breaker, stale cache, jitter and a budget").score();
		assertThat(one).isBetween(150, two - 50);
		assertThat(two).isLessThan(three);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no idea", PROMPT, "the of and it", "A colleague put a timeout on every call.",
			"did not mention timeouts, circuit breakers or jitter" })
	void whatIsNotTheCandidatesOwnEarnsNothing(String text) {
		assertThat(grade(DRAFT, text).score()).isZero();
	}

	@Test
	void aDeniedTermCountsAgainst() {
		int silent = grade(DRAFT, "Serve stale pages from a cache.").score();
		int denied = grade(DRAFT, "Serve stale pages from a cache. Retries don't need jitter and a budget.").score();
		assertThat(denied).isLessThan(silent - 100);
		assertThat(coverage(DRAFT, "never jitter").denied()).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "The two are connected.,the two are separated,the two are not separated",
			"Both values are the same.,both values differ,both values do not differ",
			"The tax grows with income.,the tax falls with income,the tax never falls with income" })
	void theOppositeCountsAgainstUnlessItIsDenied(String answer, String opposite, String denied) {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", answer);
		assertThat(coverage(rubric, opposite).denied()).isPositive();
		assertThat(grade(rubric, denied).score()).isGreaterThan(grade(rubric, opposite).score() + 100);
	}

	@Test
	void whatTheModelAnswerDeniesMustBeDenied() {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", "It does not copy the array.");
		assertThat(grade(rubric, "it doesn't copy the array").score()).isGreaterThan(950);
		assertThat(grade(rubric, "it copies the array").score()).isLessThan(500);
	}

	@Test
	void anotherWordOrATypoIsNearlyTheTerm() {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", "It verifies the certificate.");
		assertThat(coverage(rubric, "validates the certifcate").heard()).isGreaterThanOrEqualTo(800);
	}

	@Test
	void anAnswerToAnotherQuestionEarnsLessThanTheWordsThatItHappensToShare() {
		Coverage coverage = coverage(DRAFT, "The finance team signs off the marketing budget each quarter, "
				+ "a cache of receipts goes to the auditor, and invoices wait for the director.");
		assertThat(coverage.heard()).isBetween(50, 200);
		assertThat(coverage.familiar()).isLessThan(200);
		assertThat(coverage.c()).isPositive().isLessThan(coverage.mixed() * 2 / 3);
		Coverage own = coverage(DRAFT, "a budget and a cache");
		assertThat(own.c()).isEqualTo(own.mixed());
	}

	@Test
	void wordsOfTheQuestionAreFamiliarAndEarnNothingByThemselves() {
		assertThat(coverage(DRAFT, "the shop has a slow database").familiar()).isEqualTo(1000);
		assertThat(grade(DRAFT, "the shop has a slow database").score()).isLessThan(100);
		assertThat(coverage(DRAFT, "").familiar()).isEqualTo(1000);
	}

	@Test
	void wordsStrewnOverATextEarnLessThanWhereTheyStandTogether() {
		List<String> words = Arrays.asList(ANSWER.split("\\W+"));
		Collections.shuffle(words, new Random(20));
		String strewn = String.join(" ", words);
		assertThat(coverage(DRAFT, ANSWER).torn()).isZero();
		assertThat(coverage(DRAFT, "timeouts on calls; circuit breaker; stale pages; jitter and a budget").torn())
			.isLessThan(100);
		assertThat(coverage(DRAFT, strewn).heard()).isGreaterThan(900);
		assertThat(coverage(DRAFT, strewn).torn()).isGreaterThan(300);
		assertThat(grade(DRAFT, strewn).score()).isLessThan(800);
	}

	@Test
	void aListOfKeywordsIsNotTornApart() {
		Criterion criterion = new Criterion("a", "A", 3, Importance.MUST, "", List.of("mutex", "semaphore"), "");
		Rubric rubric = new Rubric("", List.of(criterion), List.of(), Rubric.Grading.COVERAGE);
		assertThat(coverage(rubric, "a semaphore would do as well here, or simply some mutex").torn()).isZero();
	}

	@Test
	void aKeywordThatTheModelAnswerLacksIsNotMissed() {
		Criterion criterion = new Criterion("a", "A", 3, Importance.MUST, "Uses a mutex.",
				List.of("mutex", "semaphore"), "");
		Rubric rubric = new Rubric("", List.of(criterion), List.of(), Rubric.Grading.COVERAGE);
		assertThat(coverage(rubric, "mutex").heard()).isEqualTo(1000);
		assertThat(coverage(rubric, "semaphore").heard()).isEqualTo(1000);
		assertThat(coverage(rubric, "mutex").terms()).extracting(Coverage.Term::word).containsExactly("mutex");
	}

	@Test
	void redFlagsCountAsEver() {
		RedFlag flag = Rubrics.flag("open", Severity.CRITICAL, "open 0.0.0.0/0");
		Rubric rubric = new Rubric(PROMPT, DRAFT.criteria(), List.of(flag), Rubric.Grading.COVERAGE);
		assertThat(grade(rubric, ANSWER + " Then open 0.0.0.0/0.").score()).isEqualTo(250);
	}

	@Test
	void everyRedFlagCostsWhatItCosts() {
		Rubric rubric = new Rubric(PROMPT, DRAFT.criteria(),
				List.of(Rubrics.flag("minor", Severity.MINOR, "sleep in the function"),
						Rubrics.flag("major", Severity.MAJOR, "keep retrying")),
				Rubric.Grading.COVERAGE);
		assertThat(grade(rubric, ANSWER + " Sleep in the function.").score()).isEqualTo(950);
		assertThat(grade(rubric, ANSWER + " Sleep in the function. Keep retrying.").score()).isEqualTo(825);
		assertThat(grade(rubric, ANSWER + " Never sleep in the function.").score()).isEqualTo(1000);
		assertThat(grade(rubric, "Keep retrying.").score()).isZero();
		int of = DRAFT.criteria().stream().mapToInt(Criterion::weight).sum();
		assertThat(grade(rubric, ANSWER + " Keep retrying.").sum())
			.isEqualTo(new Sum(of, 0, 0, of, 0, 1000, 125, false, 875));
		assertThat(grade(rubric, "").sum()).isEqualTo(new Sum(0, 0, 0, of, 0, 1000, 0, false, 0));
	}

	@Test
	void sayingItByCriteriaIsTheDefault() {
		Rubric rubric = new Rubric(PROMPT, DRAFT.criteria(), List.of());
		assertThat(rubric.grading()).isEqualTo(Rubric.Grading.CRITERIA);
		assertThat(grade(rubric, ANSWER).coverage()).isNull();
	}

	private static Grade grade(Rubric rubric, String text) {
		return Grading.grading(rubric, text).grade();
	}

	@Test
	void whatIsDeniedForSureLowersTheWording() {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", "It verifies the certificate. Retries need jitter.");
		assertThat(coverage(rubric, "verifies the certificate, didn't mention retries or jitter").wording())
			.isLessThan(400);
	}

	@Test
	void aClauseIsTurnedOnlyWhereItRepeatsTheAnswer() {
		Rubric rubric = new Drafter(Files.LEXICON).draft("", "Caches serve stale pages while the upstream fails.");
		assertThat(coverage(rubric, "caches never fail").heard()).isEqualTo(333);
		assertThat(coverage(rubric, "caches never serve stale bread").denied()).isEqualTo(50);
		Rubric shorter = new Drafter(Files.LEXICON).draft("", "Caches serve stale pages.");
		assertThat(coverage(shorter, "caches dont serve stale pages").heard()).isZero();
	}

	private static Coverage coverage(Rubric rubric, String text) {
		Coverage coverage = grade(rubric, text).coverage();
		assertThat(coverage).isNotNull();
		return coverage;
	}

	private static int rounded(double number) {
		return (int) Math.floor(number + 0.5 + 1e-9);
	}

}
