package org.readback.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What bench/grader measures is what it says. */
class WorkloadTests {

	static List<Files.Question> questions() {
		return Files.QUESTIONS;
	}

	@Test
	void aNoteHas150Words() {
		assertThat(Workload.notes()).hasSizeGreaterThan(Files.QUESTIONS.size())
			.allSatisfy((answer) -> assertThat(words(answer.note())).hasSize(150));
	}

	@Test
	void aQuarterOfASaltedNoteIsFresh() {
		Set<String> seen = new HashSet<>();
		Workload.notes().forEach((answer) -> seen.addAll(words(answer.note())));
		assertThat(Workload.salted(300)).allSatisfy((answer) -> {
			List<String> words = words(answer.note());
			assertThat(words).hasSize(150);
			assertThat(words.stream().filter(seen::add)).hasSize(38);
		});
	}

	@ParameterizedTest
	@MethodSource("questions")
	void aSmallRubricHasSixCriteriaOfSixKeywords(Files.Question question) {
		assertThat(Workload.small(question).criteria()).hasSize(6)
			.allSatisfy((criterion) -> assertThat(criterion.keywords()).hasSize(6));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void theAlternativesFindKeywordsAndWithTyposNoFewer(Files.Question question) throws IOException {
		Rubric rubric = Workload.small(question);
		int index = hits(new SearchedIndex(rubric, false), question);
		int expressions = hits(new Expressions(rubric, false), question);
		assertThat(index).isPositive();
		assertThat(expressions).isPositive();
		assertThat(hits(new SearchedIndex(rubric, true), question)).isGreaterThanOrEqualTo(index);
		assertThat(hits(new Expressions(rubric, true), question)).isGreaterThanOrEqualTo(expressions);
	}

	private static int hits(Alternative alternative, Files.Question question) throws IOException {
		List<Alternative.Hit> hits = new ArrayList<>();
		for (Workload.Answer answer : Workload.notes()) {
			if (answer.question() == question) {
				hits.addAll(alternative.find(answer.note()));
			}
		}
		return hits.size();
	}

	private static List<String> words(String text) {
		return Stream.of(text).map(String::strip).flatMap((note) -> Arrays.stream(note.split("\\s+"))).toList();
	}

}
