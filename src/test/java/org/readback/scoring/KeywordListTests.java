package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes a text a list of keywords rather than notes. */
class KeywordListTests {

	private static final String TEN = "amber birch cedar daisy elder fennel ginger hazel iris jasmine ";

	private static final String TWELVE = TEN + "kale lotus ";

	private static final Rubric HERBS = new Rubric("",
			List.of(Rubrics.must("one", 1, "First", "amber", "birch", "cedar", "daisy", "oak", "sage"),
					Rubrics.must("two", 1, "Second", "elder", "fennel", "ginger", "hazel"), Rubrics.must("three", 1,
							"Third", "iris", "jasmine", "kale", "lotus", "moss & nettle", "olive & pine")),
			List.of(Rubrics.flag("flag", Severity.MINOR, "poppy")));

	@Test
	void sixKeywordsForEachCriterionAreAList() {
		assertThat(isList("he likes amber, but birch is fine with cedar if daisy has oak and sage")).isTrue();
		assertThat(isList("he likes amber, but birch is fine with cedar if daisy has oak and daisies")).isFalse();
		assertThat(isList("he likes amber, but birch is fine with cedar if daisy has oak and sage or elder")).isFalse();
		assertThat(isList("he likes poppies")).isFalse();
		assertThat(isList("")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "3,true", "4,false" })
	void tenKeywordsThatAreFourFifthsOfTheWordsAreAList(int others, boolean list) {
		assertThat(isList(TWELVE + "he ".repeat(others))).isEqualTo(list);
		assertThat(isList(TWELVE + "he ".repeat(others) + "the of ".repeat(5))).isEqualTo(list);
	}

	@ParameterizedTest
	@CsvSource({ "15,true", "16,false" })
	void tenKeywordsThatAreTwoFifthsOfWordsThatNothingHoldsTogetherAreAList(int others, boolean list) {
		assertThat(isList(TEN + "zinc ".repeat(others))).isEqualTo(list);
	}

	@Test
	void smallWordsAndNumbersHoldNotesTogether() {
		assertThat(isList(TEN + "zinc ".repeat(8))).isTrue();
		assertThat(isList(TEN + "zinc ".repeat(8) + "he he")).isFalse();
		assertThat(isList(TEN + "zinc ".repeat(8) + "5 6")).isFalse();
		assertThat(isList(TWELVE + "zinc ".repeat(11) + "he he")).isFalse();
	}

	@Test
	void nineKeywordsAreNoListWhereTheyStandInARow() {
		assertThat(isList(TEN.replace("jasmine", "he"))).isFalse();
		assertThat(isList(TEN)).isTrue();
		assertThat(isList(TEN.replace("jasmine", "poppy"))).isFalse();
	}

	@Test
	void wordsThatMeetInASentenceAreNotCovered() {
		assertThat(isList(TEN + "he moss nettle he olive pine")).isFalse();
		assertThat(isList(TWELVE + "he zinc zinc")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amber, birch, elder, iris, zinc, tin, iron, lead",
			"amber / birch / elder / iris / zinc / tin / iron / lead",
			"amber\nbirch\nelder\niris\nzinc\ntin\niron\nlead", "amber. birch. elder. iris. zinc. tin. iron. lead.",
			"amber - birch - elder - iris - zinc - tin - iron - lead",
			"amber, birch, elder, iris, zinc tin iron, tin, iron, lead",
			"amber, birch, elder, iris, zinc/tin/iron, tin, iron, lead",
			"amber, birch, elder, iris, he has zinc, tin, iron, lead",
			"amber, birch, elder, iris, zinc tin iron lead, tin, iron, lead",
			"amber; birch; elder; iris; zinc; 5 tins; iron; lead",
			"amber · birch 2 · elder 21600 · iris 7 · zinc · tin · iron · lead" })
	void eightBareNamesAreAList(String text) {
		assertThat(isList(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amber, birch, elder, iris, zinc, tin, iron",
			"amber, birch, elder, zinc, tin, iron, lead, gold", "amber/birch/elder/iris/zinc/tin/iron/lead",
			"amber birch elder iris zinc tin iron lead", "amber, birch, elder, iris, he has zinc, 5 tins, iron, lead",
			"amber 2 times, birch 3 times, elder, iris, zinc, tin, iron, lead",
			"amber, birch, elder, iris, zinc tin iron lead, tin zinc iron lead, iron, lead",
			"amber ✓, birch ✗, elder, iris, zinc, tin, iron, lead", "amber, birch, elder, poppy, zinc, tin, iron, lead",
			"amber-birch-elder-iris-zinc-tin-iron-lead" })
	void fewerOrWordedOnesAreNone(String text) {
		assertThat(isList(text)).isFalse();
	}

	@Test
	void whatRepeatsTheRubricIsNoItem() {
		Rubric rubric = new Rubric("zinc tin iron lead gold silver copper", HERBS.criteria(), List.of());
		String seven = "amber\nbirch\nelder\niris\nsteel\nbrass\nnickel\n";
		assertThat(isList(rubric, seven + "chrome tin iron lead gold silver")).isTrue();
		assertThat(isList(rubric, seven + "zinc tin iron lead gold silver")).isFalse();
	}

	private static boolean isList(String text) {
		return isList(HERBS, text);
	}

	private static boolean isList(Rubric rubric, String text) {
		return Grading.grading(rubric, text).grade().sum().keywordList();
	}

	@Test
	void itemsThatAreNothingButKeywordsAreBareHoweverLong() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("one", 1, "First", "2 retries", "age of the oldest message", "on the failure"),
						Rubrics.must("two", 1, "Second", "visibility of 6", "14 days of it")),
				List.of());
		String list = "2 retries, age of the oldest message, on the failure, visibility of 6, 14 days of it, "
				+ "elder, fennel, ginger";
		assertThat(Grading.grading(rubric, list).grade().sum().keywordList()).isTrue();
		assertThat(Grading.grading(rubric, "ours: " + list).grade().sum().keywordList()).isFalse();
	}

	@Test
	void alternativesOfOneKeywordAreAList() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("a", 1, "Aa", "mutex / semaphore / latch / barrier")),
				List.of());
		Grade grade = Grading.grading(rubric, "mutex, semaphore, latch, barrier, apples, pears, plums, cherries")
			.grade();
		assertThat(grade.sum().keywordList()).isTrue();
		assertThat(grade.score()).isEqualTo(150);
	}

}
