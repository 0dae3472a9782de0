package org.readback.scoring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the criteria of a draft are called, and by which words they are found. */
class DraftedWordsTests {

	private static final Drafter DRAFTER = new Drafter(Files.LEXICON);

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "sheds load early|Sheds load early",
			"That it always is sheds load early|Always is sheds load early", "It is not.|It",
			"Sheds load early, drains pools|Sheds load early", "Sheds load early of the.|Sheds load early",
			"Sheds load early and drains pools very slowly|Sheds load early and drains pools very slowly",
			"Sheds load early drains pools and serves stale pages|Sheds load early drains pools",
			"Sheds load early and drains pools slowly before restores|Sheds load early",
			"Sheds load and drains pools slowly before restores finish|Sheds load and drains pools slowly before restores",
			"Sheds load early drains pools quite slowly before restores|Sheds load early drains pools quite slowly before",
			"Sheds  load\tearly|Sheds load early", "C++ sheds load|C++ sheds load" })
	void aNameIsTheFirstWordsThatSaySomething(String answer, String name) {
		assertThat(drafted(answer).name()).isEqualTo(name);
	}

	@Test
	void aNameHasAtMostEightyCharacters() {
		String eighty = "Sheds " + "l".repeat(35) + " " + "e".repeat(38);
		assertThat(drafted(eighty + " today").name()).hasSize(80).isEqualTo(eighty);
		assertThat(drafted(eighty + "e today").name()).isEqualTo("Sheds " + "l".repeat(35));
		assertThat(drafted("x" + "𠮷".repeat(100)).name()).isEqualTo("X" + "𠮷".repeat(39));
	}

	@Test
	void aLongWordIsCutBetweenCharacters() {
		assertThat(drafted("x" + "𠮷".repeat(400)).good()).isEqualTo("x" + "𠮷".repeat(299));
		assertThat(drafted("𠮷".repeat(400)).good()).isEqualTo("𠮷".repeat(300));
		assertThat(drafted("x" + "𠮷".repeat(400)).keywords()).containsExactly("x" + "𠮷".repeat(59));
	}

	@ParameterizedTest
	@CsvSource({ "Sheds load early today,sheds-load-early", "It sheds the C++ load,sheds-c-load", "証明書,criterion",
			"証明書 sheds load,sheds-load", "It is not,criterion", "'Sheds, load',sheds-load" })
	void anIdIsTheFirstThreeWordsThatSaySomething(String answer, String id) {
		assertThat(drafted(answer).id()).isEqualTo(id);
	}

	@Test
	void anIdHasAtMostFortyCharacters() {
		assertThat(drafted("Sheds " + "l".repeat(34)).id()).isEqualTo("sheds-" + "l".repeat(34));
		assertThat(drafted("Sheds " + "l".repeat(35)).id()).isEqualTo("sheds-" + "l".repeat(34));
	}

	@Test
	void criteriaThatWouldBeCalledTheSameAreNumbered() {
		List<Criterion> criteria = DRAFTER.draft("", "Sheds load. Sheds load. Sheds load.").criteria();
		assertThat(criteria).extracting(Criterion::id).containsExactly("sheds-load", "sheds-load-2", "sheds-load-3");
		assertThat(criteria).extracting(Criterion::name).containsExactly("Sheds load", "Sheds load 2", "Sheds load 3");
		assertThat(criteria.get(1).probe()).isEqualTo("What about this: Sheds load 2?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Sheds pool early|Sheds pool early", "Sheds pool early today daily|Sheds pool early;today daily",
					"Sheds pool, drains it|Sheds pool;drains", "Sheds pool: drains|Sheds pool;drains",
					"Sheds the pool of jitter|Sheds;pool;jitter" })
	void wordsThatStandTogetherAreAKeywordOfUpToThree(String answer, String keywords) {
		assertThat(String.join(";", drafted(answer).keywords())).startsWith(keywords);
		assertThat(drafted(answer).keywords()).doesNotHaveDuplicates();
	}

	@Test
	void aKeywordHasNoWordOfTheQuestionOrOfAnotherCriterion() {
		List<Criterion> criteria = DRAFTER.draft("What about pools?", "Sheds pools jitter. Drains pools. Pools drain.")
			.criteria();
		assertThat(criteria).first()
			.extracting(Criterion::keywords)
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.startsWith("Sheds", "jitter")
			.doesNotContain("Drains");
		assertThat(DRAFTER.draft("What about pools?", "Pools").criteria().get(0).keywords()).contains("Pools");
	}

	@Test
	void aPassageOfSmallWordsIsItsOwnKeyword() {
		assertThat(drafted("It is not.").keywords()).containsExactly("It is not");
	}

	@Test
	void otherWordsStandForFourOfItsWordsAtMost() {
		Criterion criterion = drafted("Adapts accurate additional adjacent accessible advantage");
		assertThat(criterion.keywords()).hasSize(2 + 4)
			.startsWith("Adapts accurate additional", "adjacent accessible advantage")
			.contains("precise")
			.doesNotContain("accurate", "benefit");
	}

	@Test
	void thereAreAtMostThirtyTwoKeywords() {
		String answer = IntStream.range(0, 40).mapToObj((i) -> "adapt" + i).collect(Collectors.joining(" a "));
		assertThat(drafted(answer).keywords()).hasSize(32).last().isEqualTo("adapt31");
		String fewer = IntStream.range(0, 30).mapToObj((i) -> "jit" + i).collect(Collectors.joining(" a "));
		assertThat(drafted(fewer + " a adapt accurate additional").keywords()).hasSize(32);
		assertThat(drafted("Jitter " + "and jitter ".repeat(50)).keywords()).startsWith("Jitter", "jitter").hasSize(2);
	}

	@Test
	void whatSaysMoreWeighsMore() {
		String light = "Jitter pools.";
		assertThat(weights(light, light, "Sheds jitter drains pools serves pages")).containsExactly(2, 2, 5);
		assertThat(weights(light, light, light)).containsExactly(2, 2, 2);
		assertThat(weights("Jitter.", "7.", light)).containsExactly(1, 1, 2);
	}

	@Test
	void theHeaviestThirdIsAMustButNoMoreThanThree() {
		assertThat(importances("Jitter.", "Sheds pools.", "Serves stale pages.")).containsExactly(Importance.SHOULD,
				Importance.SHOULD, Importance.MUST);
		assertThat(importances("Jitter.", "Jitter.", "Jitter.", "Jitter.")).containsExactly(Importance.MUST,
				Importance.MUST, Importance.MUST, Importance.SHOULD);
	}

	@Test
	void aLongPromptIsCutAtABlank() {
		assertThat(prompt("x".repeat(1500) + " " + "y".repeat(600))).isEqualTo("x".repeat(1500));
		assertThat(prompt("x".repeat(1000) + " " + "y".repeat(1100))).hasSize(2000);
		assertThat(prompt("x".repeat(1001) + " " + "y".repeat(1100))).hasSize(1001);
		assertThat(prompt("x".repeat(2000) + " " + "y".repeat(100))).isEqualTo("x".repeat(2000));
		assertThat(prompt("x".repeat(2000))).hasSize(2000);
		assertThat(prompt("x" + "𠮷".repeat(1200))).isEqualTo("x" + "𠮷".repeat(999));
	}

	private static String prompt(String prompt) {
		return DRAFTER.draft(prompt, "Jitter.").prompt();
	}

	private static List<Integer> weights(String... sentences) {
		return DRAFTER.draft("", String.join(" ", sentences)).criteria().stream().map(Criterion::weight).toList();
	}

	private static List<Importance> importances(String... sentences) {
		return DRAFTER.draft("", String.join(" ", sentences)).criteria().stream().map(Criterion::importance).toList();
	}

	private static Criterion drafted(String answer) {
		return DRAFTER.draft("", answer).criteria().get(0);
	}

}
