package org.readback.scoring;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MarkedTextTests {

	private static final Sum SUM = new Sum(0, 0, 0, 1, 0, 1000, 0, false, 0);

	@Test
	void isTheTextAgainWhenPutTogether() {
		String text = "redis with ttl 60s";

		MarkedText marked = MarkedText.of(text, grade(evidence(0, 5, Verdict.HEARD), evidence(11, 14, Verdict.DENIED)));

		assertThat(marked.parts().stream().map(MarkedText.Part::text).collect(Collectors.joining())).isEqualTo(text);
		assertThat(marked.parts()).filteredOn(MarkedText.Part::marked)
			.extracting(MarkedText.Part::text)
			.containsExactly("redis", "ttl");
	}

	@Test
	void showsTheBestVerdictWhereMatchesOverlap() {
		MarkedText marked = MarkedText.of("cache-aside",
				grade(evidence(0, 11, Verdict.DENIED), evidence(0, 5, Verdict.HEARD)));

		assertThat(marked.parts()).extracting(MarkedText.Part::verdict).containsExactly(Verdict.HEARD, Verdict.DENIED);
		assertThat(marked.parts().get(0).criteria()).containsExactly(1, 2);
	}

	@Test
	void marksNothingInNotesThatProveNothing() {
		assertThat(MarkedText.of("hello", grade()).parts()).singleElement()
			.satisfies((part) -> assertThat(part.marked()).isFalse());
		assertThat(MarkedText.of("", grade()).parts()).isEmpty();
	}

	@Test
	void marksAFlagThatCountsAndNoneThatDoesNot() {
		RedFlag flag = new RedFlag("f", "F", Severity.MAJOR, List.of("never expires"), "?");
		List<Evidence> evidence = List.of(evidence(0, 5, Verdict.HEARD));

		assertThat(
				MarkedText.of("never", new Grade(List.of(), List.of(new FlagGrade(flag, true, evidence)), SUM)).parts())
			.singleElement()
			.satisfies((part) -> assertThat(part.flagged()).isTrue());
		assertThat(MarkedText.of("never", new Grade(List.of(), List.of(new FlagGrade(flag, false, evidence)), SUM))
			.parts()).singleElement().satisfies((part) -> assertThat(part.marked()).isFalse());
	}

	@Test
	void marksOnlyTheWordsThatEvidenceLiesOn() {
		RedFlag flag = new RedFlag("f", "F", Severity.MAJOR, List.of("never expires"), "?");
		Grade grade = new Grade(grade(evidence(0, 5, Verdict.HEARD), evidence(12, 15, Verdict.PROMPTED)).criteria(),
				List.of(new FlagGrade(flag, true, List.of(evidence(6, 11, Verdict.HEARD)))), SUM);

		assertThat(MarkedText.of("redis never ttl", grade).parts()).filteredOn(MarkedText.Part::marked)
			.extracting(MarkedText.Part::text, MarkedText.Part::kind, MarkedText.Part::criteria)
			.containsExactly(tuple("redis", "heard", List.of(1)), tuple("never", "flag", List.of()),
					tuple("ttl", "prompted", List.of(2)));
		assertThat(MarkedText.explained("redis never ttl", grade)).isEqualTo(MarkedText.of("redis never ttl", grade));
	}

	@Test
	void explainsWithTheCuesAndWithFlagsThatDoNotCount() {
		String text = "never used redis, would not keep it";
		RedFlag flag = new RedFlag("f", "F", Severity.MAJOR, List.of("keep it"), "?");
		Evidence denied = new Evidence(11, 16, "redis", Verdict.DENIED, Scope.DENIED, new Place(0, 5), List.of());
		Evidence rejected = new Evidence(28, 35, "keep it", Verdict.DENIED, Scope.DENIED, new Place(24, 27), List.of());
		Grade grade = new Grade(grade(denied).criteria(), List.of(new FlagGrade(flag, false, List.of(rejected))), SUM);

		MarkedText marked = MarkedText.explained(text, grade);

		assertThat(marked.parts().stream().map(MarkedText.Part::text).collect(Collectors.joining())).isEqualTo(text);
		assertThat(marked.parts()).filteredOn(MarkedText.Part::cue)
			.extracting(MarkedText.Part::text)
			.containsExactly("never", "not");
		assertThat(marked.parts()).filteredOn(MarkedText.Part::marked)
			.extracting(MarkedText.Part::text, MarkedText.Part::kind)
			.containsExactly(tuple("redis", "denied"), tuple("keep it", "denied"));
		assertThat(MarkedText.of(text, grade).parts()).noneMatch(MarkedText.Part::cue)
			.filteredOn(MarkedText.Part::marked)
			.hasSize(1);
	}

	private static Evidence evidence(int start, int end, Verdict verdict) {
		return new Evidence(start, end, "k", verdict, Scope.PLAIN, null, List.of());
	}

	private static Grade grade(Evidence... evidence) {
		List<CriterionGrade> criteria = List.of(evidence)
			.stream()
			.map((one) -> new CriterionGrade(new Criterion("c", "C", 1, Importance.MUST, "good", List.of("k"), "What?"),
					one.verdict(), List.of(one)))
			.toList();
		return new Grade(criteria, List.of(), SUM);
	}

}
