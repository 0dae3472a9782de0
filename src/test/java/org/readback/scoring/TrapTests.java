package org.readback.scoring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.readback.scoring.Files.Question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

class TrapTests {

	@ParameterizedTest
	@MethodSource("questions")
	void noKeywordEarnsAnythingWhereItIsDenied(Question question) {
		CompiledRubric rubric = Grading.GRADER.compile(question.rubric());
		for (String keyword : keywords(question)) {
			for (String denial : List.of("never used ", "no idea about ", "didn't mention ", "- unaware of ",
					"Gaps: ")) {
				assertThat(Grading.GRADER.grade(rubric, denial + plain(keyword)).score()).as(denial + keyword).isZero();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void noListEarnsAnythingWhereItIsDenied(Question question) {
		List<String> keywords = keywords(question).stream().map(TrapTests::plain).toList();
		for (int i = 0; i + 2 < keywords.size(); i++) {
			String list = "%s, %s or %s".formatted(keywords.get(i), keywords.get(i + 1), keywords.get(i + 2));
			grading(question.rubric(), "didn't mention " + list).scores(0);
			grading(question.rubric(), "Missing: " + list + ". Not much else").scores(0);
		}
	}

	@ParameterizedTest
	@MethodSource("questions")
	void theRubricGivenBackEarnsNothing(Question question) {
		List<Criterion> criteria = question.rubric().criteria();
		grading(question.rubric(), question.rubric().prompt()).scores(0);
		for (String separator : List.of("\n", "\n- ", " ", "\r\n\r\n")) {
			grading(question.rubric(), joined(criteria.stream().map(Criterion::good), separator)).scores(0);
		}
		grading(question.rubric(), joined(criteria.stream().map(Criterion::name), "\n")).scores(0);
		grading(question.rubric(), joined(criteria.stream().map(Criterion::probe), "\n")).scores(0);
		grading(question.rubric(), "").scores(0);
	}

	@ParameterizedTest
	@MethodSource("questions")
	void allKeywordsAreAListAndNoNotes(Question question) {
		for (String separator : List.of("\n", ", ", " ", "; ", "\n- ")) {
			assertCapped(question, joined(keywords(question).stream(), separator));
			assertCapped(question, joined(keywords(question).stream().map(TrapTests::plain), separator));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "yes", "no", "?", "...", "- \n- \n", "✓", "[x]", "Good candidate, liked him." })
	void wordsThatSayNothingEarnNothing(String text) {
		Files.QUESTIONS.forEach((question) -> grading(question.rubric(), text).scores(0));
	}

	static List<Question> questions() {
		return Files.QUESTIONS;
	}

	private static void assertCapped(Question question, String text) {
		Grading grading = grading(question.rubric(), text);
		assertThat(grading.grade().score()).as(grading.toString()).isLessThanOrEqualTo(250);
		assertThat(grading.grade().sum().keywordList()).isTrue();
	}

	private static String joined(Stream<String> texts, String separator) {
		return texts.collect(Collectors.joining(separator));
	}

	private static List<String> keywords(Question question) {
		return question.rubric().criteria().stream().flatMap((criterion) -> criterion.keywords().stream()).toList();
	}

	private static String plain(String keyword) {
		return keyword.replace("=", "").replace(" & ", " ");
	}

}
