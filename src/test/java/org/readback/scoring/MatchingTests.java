package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

class MatchingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "restored the state|restore state|restored the state",
			"state is in an S3|state in s3|state is in an S3", "grace, period|grace period|grace, period",
			"Multi_AZ!|multi-az|Multi_AZ", "rolled back|rollback|rolled back", "s3 -> sqs|s3 to sqs|s3 -> sqs" })
	void wordsInARowAreFoundWhateverStandsBetween(String text, String keyword, String quote) {
		grading(of(keyword), "uses " + text).hears("it").quotes("it", quote);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "grace%nperiod|grace period", "period of grace|grace period",
			"comms|comms to", "to comms|comms to", "the a of an in to be|the be", "healthy|unhealthy" })
	void otherWordsAreNotFound(String text, String keyword) {
		grading(of(keyword), text.replace("%n", "\n")).hearsOnly();
	}

	@ParameterizedTest
	@ValueSource(strings = { "stampeed", "stmapede", "stampedde", "stampde", "Stampade" })
	void aTypoIsForgivenInALongWord(String typo) {
		grading(of("stampede"), "fears a " + typo).hears("it").quotes("it", typo);
	}

	@ParameterizedTest
	@CsvSource({ "jiter, jitter", "xtampede, stampede", "stampeeds, stampede", "contention, convention",
			"stam, stampede" })
	void aTypoIsNotForgivenInAShortWordOrAtItsBeginningOrTwice(String typo, String keyword) {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("it", 1, "It", keyword, "contention window")), List.of());
		grading(rubric, "fears a " + typo).hearsOnly();
	}

	@ParameterizedTest
	@CsvSource({ "=SNS, sns, true", "=SNS, SNSs, true", "=SNS, snsx, false", "=IC, ic, false", "=IC, IC, true",
			"=IC, ICs, true", "=IC, Ic, false" })
	void anExactWordIsFoundAsItIs(String keyword, String text, boolean found) {
		grading(of(keyword), "and the " + text + " did").hearsOnly(found ? new String[] { "it" } : new String[0]);
	}

	@Test
	void partsStandTogetherInAnyOrder() {
		grading(of("redis & because"), "because of speed, redis").hears("it").quotes("it", "because", "redis");
		grading(of("redis & because"), "redis. because of speed").hearsOnly();
		grading(of("a b & =SNS & c d"), "c d, sns then a b").quotes("it", "c d", "sns", "a b");
	}

	@Test
	void ofAlternativesEitherCounts() {
		String keyword = "second / 2nd / =B & waits / gets an error";
		grading(of(keyword), "the 2nd one gets the error").hears("it").quotes("it", "2nd", "gets the error");
		grading(of(keyword), "waiting for the second").quotes("it", "waiting", "second");
		grading(of(keyword), "B waits").hears("it");
		grading(of(keyword), "the second, the 2nd, B").hearsOnly();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "the next one gets the error|next & gets an error",
			"waiting for the second|waits & second", "B waits|B & waits" })
	void evidenceNamesTheAlternativesThatStandThere(String text, String alternative) {
		String keyword = "second / next / =B & waits / gets an error";
		Grade grade = Grading.GRADER.grade(Grading.GRADER.compile(of(keyword)), text, List.of());

		assertThat(grade.criteria().get(0).evidence()).hasSize(2).allSatisfy((evidence) -> {
			assertThat(evidence.keyword()).isEqualTo(keyword);
			assertThat(evidence.alternative()).isEqualTo(alternative);
		});
	}

	@Test
	void aCueIsNoEndingOfAKeyword() {
		grading(of("missing index"), "missed the index").hearsOnly();
		grading(of("missing index"), "finds the missing indexes").hears("it");
		grading(of("lock on miss"), "locks on misses").hears("it");
	}

	@Test
	void alternativesAreSpelledOut() {
		assertThat(Keywords.wordings("a / b & c / d")).containsExactly("a & c", "b & c", "a & d");
		assertThat(Keywords.wordings("ci/cd")).containsExactly("ci/cd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "&", "=", "= ", "=the", "🎉", "!?", "a &", "& a", "cache &", "cache & the",
			"the of and", "the", "ttl && cache", "ttl & & cache", "ttl & ? & cache", "a /", "/ a", "a / the", "a / / b",
			"=on-call", "=dead letter" })
	void aKeywordThatMatchesNothingOrEverythingIsRefused(String keyword) {
		assertThatIllegalArgumentException().isThrownBy(() -> Grading.GRADER.compile(of(keyword)))
			.withMessageContaining("'" + keyword + "'")
			.withMessageContaining("'it'");
		Rubric flag = new Rubric("", List.of(Rubrics.must("it", 1, "It", "cache")),
				List.of(Rubrics.flag("flag", Severity.MINOR, keyword)));
		assertThatIllegalArgumentException().isThrownBy(() -> Grading.GRADER.compile(flag))
			.withMessageContaining("'flag'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "R&D", "=R", "no", "to be", "c++", "99%", "not a & b2", "w/o x", "w/ x", "=C#" })
	void otherKeywordsAreTaken(String keyword) {
		grading(of(keyword), "and the " + keyword.replace("=", "") + " did").quotes("it",
				keyword.replace("=", "").split(" & "));
	}

	@Test
	void oneOfManyMeetingsInASentenceIsEnough() {
		grading(of("redis & because"), "no redis because x. redis because y, ".repeat(3) + "redis ".repeat(500))
			.hears("it");
		grading(of("redis & because"), "no redis because x, redis because y").hears("it");
	}

	@Test
	void aKeywordBeginsAtTheLastOfDoubledWords() {
		grading(of("on miss"), "on on the on miss").quotes("it", "on miss");
		grading(of("on miss"), "nothing on on miss").denies("it");
		grading(of("on miss"), "nothing on the on miss path").denies("it");
	}

	@Test
	void theLongestTakesTheWords() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("short", 1, "One", "dead letter"),
						Rubrics.must("long", 1, "Two", "dead letter alarm")),
				List.of(Rubrics.flag("flag", Severity.MINOR, "no dead letter alarm ever")));
		grading(rubric, "a dead letter alarm").hearsOnly("long");
		grading(rubric, "a dead letter alarm; dead letter").hearsOnly("long", "short");
		grading(rubric, "no dead letter alarm ever").hearsOnly().fires("flag");
	}

	@Test
	void wordsSharedByTwoCriteriaCountForBoth() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("one", 1, "One", "redrive"), Rubrics.must("two", 1, "Two", "redrive")), List.of());
		grading(rubric, "redrive").hearsOnly("one", "two");
	}

	@Test
	void aSynonymMayStandForAWordOfAKeywordButNotTheOtherWayRound() {
		grading(of("terminate instance"), "kills the instance").hears("it");
		grading(of("kill instance"), "terminates the instance").hearsOnly();
	}

	private static Rubric of(String keyword) {
		return new Rubric("", List.of(Rubrics.must("it", 1, "It", keyword)), List.of());
	}

}
