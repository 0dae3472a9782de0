package org.readback.scoring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Into which criteria a model answer is cut. */
class PassagesTests {

	private static final String QUESTION = "What does a breaker do?";

	private static final Drafter DRAFTER = new Drafter(Files.LEXICON);

	@Test
	void eachSentenceIsAskedForByItself() {
		assertThat(cut("Sheds load early. Serves stale pages! Keeps a budget? Pages nobody"))
			.containsExactly("Sheds load early.", "Serves stale pages!", "Keeps a budget?", "Pages nobody");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sheds load drains pools|, serves stale cached pages",
			"Sheds load drains pools|: serves stale pages twice",
			"Sheds load drains pools| and serves stale pages twice",
			"Sheds load drains pools| because stale pages serve twice",
			"Sheds load drains pools|; serves stale pages twice" })
	void aLongSentenceIsCutAtItsJoint(String answer) {
		assertThat(cut(answer.replace("|", ""))).hasSize(2).first().isEqualTo("Sheds load drains pools");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sheds load drains, serves stale cached pages daily",
			"Sheds load drains pools, serves stale pages", "Sheds load of the pools, serves stale cached pages daily",
			"Sheds load drains pools serves stale cached pages",
			"Sheds load drains pools (serves stale cached) pages" })
	void neitherPartOfASentenceHasFewerThanFourWordsThatSaySomething(String answer) {
		assertThat(cut(answer)).containsExactly(answer);
	}

	@Test
	void aSentenceIsCutWhereItsPartsAreMostAlike() {
		assertThat(cut("Sheds load drains pools, serves stale cached pages, pins jitter budgets hourly, "
				+ "tests restores each quarter"))
			.containsExactly("Sheds load drains pools", "serves stale cached pages",
					"pins jitter budgets hourly, tests restores each quarter");
	}

	@Test
	void ofTwoEvenJointsTheFirstIsTaken() {
		assertThat(cut("Sheds load drains pools, serves stale pages, pins jitter budgets hourly"))
			.containsExactly("Sheds load drains pools", "serves stale pages, pins jitter budgets hourly");
	}

	@Test
	void theLongestOfTwoSentencesIsCut() {
		assertThat(cut("Sheds load drains pools, serves stale cached pages. "
				+ "Pins jitter budgets hourly, tests backup restores every single quarter."))
			.containsExactly("Sheds load drains pools, serves stale cached pages.", "Pins jitter budgets hourly",
					"tests backup restores every single quarter.");
	}

	@Test
	void threeSentencesAreEnough() {
		assertThat(cut("Sheds load drains pools, serves stale cached pages. Pins budgets. Tests restores.")).hasSize(3);
	}

	@Test
	void whatOnlyRepeatsTheQuestionGoesWithWhatItIntroduces() {
		assertThat(cut("A breaker does that. Refuses calls. Probes upstream. Counts failures."))
			.containsExactly("A breaker does that. Refuses calls.", "Probes upstream.", "Counts failures.");
		assertThat(cut("Refuses calls. Probes upstream. Counts failures. A breaker does that."))
			.containsExactly("Refuses calls.", "Probes upstream.", "Counts failures. A breaker does that.");
		assertThat(cut("Refuses calls. A breaker does. That does it. Probes upstream. Counts failures."))
			.containsExactly("Refuses calls.", "A breaker does. That does it. Probes upstream.", "Counts failures.");
	}

	@Test
	void whatOnlyRepeatsTheQuestionIsLeftOutWhereItWouldBeTooMuchTogether() {
		String longest = words(599);
		assertThat(cut("A breaker does. " + longest)).containsExactly(longest);
		assertThat(cut(longest + " A breaker does.")).containsExactly(longest);
		assertThat(cut("A breaker does. " + words(601 - 16))).singleElement()
			.asString()
			.startsWith("A breaker does. j");
		assertThat(cut("A breaker does. " + words(602 - 16))).containsExactly(words(602 - 16));
	}

	@Test
	void aQuestionGivenBackIsStillDraftedFrom() {
		assertThat(cut("A breaker does that.")).containsExactly("A breaker does that.");
	}

	@Test
	void ofNineSentencesTheLightestNeighboursBecomeOne() {
		assertThat(cut("Sheds load early. Serves stale pages. Pins jitter budgets. Probes upstream. Counts. "
				+ "Drains pools slowly. Tests backup restores. Rotates leaked secrets. Pages engineers once."))
			.containsExactly("Sheds load early.", "Serves stale pages.", "Pins jitter budgets.",
					"Probes upstream. Counts.", "Drains pools slowly.", "Tests backup restores.",
					"Rotates leaked secrets.", "Pages engineers once.");
	}

	@Test
	void aLightSentenceGoesWithTheLighterOfItsNeighbours() {
		assertThat(cut("Sheds load. Serves pages. Pins budgets. Probes upstream. Rotates leaked secrets each quarter. "
				+ "Counts. Drains pools. Tests restores. Pages engineers."))
			.contains("Counts. Drains pools.");
	}

	@Test
	void ofNeighboursThatWeighTheSameTheFirstBecomeOne() {
		assertThat(cut(pools(1, 9))).hasSize(8).first().isEqualTo("Pool11 drains. Pool12 drains.");
	}

	@Test
	void wordsOfTheQuestionWeighAThird() {
		assertThat(cut(
				"Sheds load early. Serves stale pages. Pins jitter budgets. Breaker breaker probes. Counts failures. "
						+ "Drains pools slowly. Tests backup restores. Rotates leaked secrets. Pages engineers once."))
			.contains("Breaker breaker probes. Counts failures.");
	}

	@ParameterizedTest
	@CsvSource({ "60,1200,8", "61,1201,12" })
	void aLongAnswerIsAskedForInTwelveParts(int last, int length, int parts) {
		String answer = (words(59) + " ").repeat(19) + words(last);
		assertThat(answer).hasSize(length);
		assertThat(cut(answer)).hasSize(parts);
	}

	@Test
	void whereNeighboursAreTooLongTogetherTheLightestIsLeftOut() {
		List<String> sentences = IntStream.range(0, 13)
			.mapToObj((i) -> (i == 4 || i == 8) ? "the ".repeat(98) + "bulkhead " + i + "." : words(310))
			.toList();
		assertThat(cut(String.join(" ", sentences))).hasSize(12)
			.contains(sentences.get(8))
			.doesNotContain(sentences.get(4));
	}

	@Test
	void moreThanSixtyFourSentencesAreFirstLaidTogether() {
		assertThat(cut(pools(1, 64))).hasSize(8);
		assertThat(cut(pools(1, 65))).containsExactly(pools(1, 21), pools(22, 42), pools(43, 63), pools(64, 65));
		assertThat(cut((words(150) + " ").repeat(65))).hasSize(12).first().isEqualTo(words(150) + " " + words(150));
	}

	@Test
	void aSentenceWithoutAnEndIsCutAtSixHundredCharacters() {
		assertThat(cut("jitter ".repeat(300))).allMatch((part) -> part.length() <= 600)
			.first()
			.isEqualTo("jitter ".repeat(85).strip());
		assertThat(cut(words(601).replace(".", " drains"))).containsExactly(words(601).replace(".", ""), "drains");
	}

	private static List<String> cut(String answer) {
		return DRAFTER.draft(QUESTION, answer).criteria().stream().map(Criterion::good).toList();
	}

	/** Sentences of 14 characters. */
	private static String pools(int from, int to) {
		return IntStream.rangeClosed(from, to)
			.mapToObj((i) -> "Pool" + (10 + i) + " drains.")
			.collect(Collectors.joining(" "));
	}

	/** A sentence of so many characters, without a joint. */
	private static String words(int length) {
		String words = "jitter ".repeat(length / 7).strip();
		return words + "s".repeat(length - 1 - words.length()) + ".";
	}

}
