package org.readback.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostileTests {

	private static final int LENGTH = 20_000;

	private static final List<String> SCRAPS = Stream.of(Files.LEXICON.cues().values().stream().flatMap(List::stream),
			Files.QUESTIONS.get(0).rubric().criteria().stream().flatMap((criterion) -> criterion.keywords().stream()),
			Files.LEXICON.abbreviations().keySet().stream(),
			Stream.of("\n", "\r\n", " - ", "->", ",", ".", "?", ": ", "; ", "(", ")", "[x]", "✓", "\ud83d", "\udc00",
					"\u0000", "İ", "ﬁ", "🚒", "\u0301", "~", "½", "%", "+", "#", " ", " ", " "))
		.flatMap((scraps) -> scraps)
		.toList();

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void junkIsGradedSafelyAndAlwaysAlike(long seed) {
		Random random = new Random(seed);
		CompiledRubric rubric = Grading.GRADER.compile(Files.QUESTIONS.get(0).rubric());
		Grader turkish = inTurkish(() -> new Grader(Files.LEXICON));
		for (int i = 0; i < 20; i++) {
			String text = junk(random, random.nextInt(80));
			Grade grade = Grading.GRADER.grade(rubric, text);
			assertSound(grade, text);
			assertThat(Grading.GRADER.grade(rubric, text)).isEqualTo(grade);
			assertThat(inTurkish(() -> turkish.grade(rubric.rubric(), text))).isEqualTo(grade);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "a", "no ", "not mentioned ", "DLQ ", "health check http ", "✓", "✓a ", "a ✗,", "(",
			")", "no idea about: ", "at first, then corrected. ", "the ", "elb the ", "\ud83d", "\u0000", "İ", "½ ",
			"~ ", "~, ", "gaps:\n", "- \n", "- no\n", "? no", ", no, and", "a colleague, ", "w/o", "b/c ", "a.a. ", ":",
			"->", " - a", "vaguely ", "never really ", "stampeed ", "[x]", "[ ] a", "…", "\u0301", "a\u0301", "²", "+",
			"c+", "c#a", "health check type elb ", "status check not enough ", "ﷺ", "not x ", "so no x ", "if x not y ",
			"didn't know a, b, ", "rather than x, ", "[a] \" ", "a colleague - they ", "s team ", "s ", "x nobody y ",
			"he misses x ", "asked \"x?\" y ", "[hint: x] y ", "X Y\n", "it doesn't: x, ",
			"where x he could not say: y. " })
	void thousandsOfTheSameAreGradedInTime(String scrap) {
		String text = scrap.repeat(LENGTH / scrap.length());
		CompiledRubric rubric = Grading.GRADER.compile(Files.QUESTIONS.get(0).rubric());
		Grade grade = assertTimeout(Duration.ofSeconds(5), () -> Grading.GRADER.grade(rubric, text));
		assertSound(grade, text);
	}

	/** A text that is being typed is graded at each pause. */
	@ParameterizedTest
	@ValueSource(
			strings = { "before-tuning", "model-questions", "model-questions-held", "model-questions-second-held" })
	void notesAreGradedHoweverFarTheyAreTyped(String set) throws IOException {
		for (BlindNote note : BlindNote.read(Path.of("src/test/resources/notes", set + ".yaml"))) {
			CompiledRubric rubric = Grading.GRADER.compile(Files.question(note.question()).rubric());
			for (int end = 0; end >= 0; end = note.text().indexOf(' ', end + 1)) {
				String typed = note.text().substring(0, end);
				assertSound(Grading.GRADER.grade(rubric, typed), typed);
			}
		}
	}

	@Test
	void aLongJunkTextIsGradedInTime() {
		String text = junk(new Random(42), 2500);
		CompiledRubric rubric = Grading.GRADER.compile(Files.QUESTIONS.get(0).rubric());
		assertSound(assertTimeout(Duration.ofSeconds(5), () -> Grading.GRADER.grade(rubric, text)), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ". " })
	void aLargeRubricWhoseWordsMeetAgainAndAgainIsGradedInTime(String end) {
		List<Criterion> criteria = IntStream.range(0, 20)
			.mapToObj((i) -> Rubrics.must("c" + i, 1, "Number " + i,
					IntStream.range(0, 40).mapToObj((j) -> "x" + (j % 2) + " & y" + j).toArray(String[]::new)))
			.toList();
		CompiledRubric rubric = Grading.GRADER.compile(new Rubric("", criteria, List.of()));
		String text = IntStream.range(0, 1800)
			.mapToObj((i) -> "x0 y" + (i % 40) + " x1" + (i % 40 == 39 ? end : "") + " ")
			.collect(Collectors.joining());
		Grade grade = assertTimeout(Duration.ofSeconds(5), () -> Grading.GRADER.grade(rubric, text));
		assertSound(grade, text);
		assertThat(grade.criteria()).allMatch((found) -> found.verdict() == Verdict.HEARD);
	}

	@Test
	void manyThreadsShareOneRubric() {
		CompiledRubric rubric = Grading.GRADER.compile(Files.QUESTIONS.get(0).rubric());
		List<String> texts = IntStream.range(0, 40).mapToObj((i) -> junk(new Random(i), 60)).toList();
		List<Grade> alone = texts.stream().map((text) -> Grading.GRADER.grade(rubric, text)).toList();
		List<Grade> together = texts.parallelStream().map((text) -> Grading.GRADER.grade(rubric, text)).toList();
		assertThat(together).isEqualTo(alone);
	}

	private static <T> T inTurkish(Supplier<T> work) {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("tr"));
			return work.get();
		}
		finally {
			Locale.setDefault(before);
		}
	}

	private static String junk(Random random, int scraps) {
		return IntStream.range(0, scraps)
			.mapToObj((i) -> SCRAPS.get(random.nextInt(SCRAPS.size())) + (random.nextBoolean() ? " " : ""))
			.collect(Collectors.joining());
	}

	private static void assertSound(Grade grade, String text) {
		assertThat(grade.score()).isBetween(0, 1000);
		Stream
			.concat(grade.criteria().stream().map(CriterionGrade::evidence),
					grade.redFlags().stream().map(FlagGrade::evidence))
			.flatMap(List::stream)
			.forEach((evidence) -> assertThat(evidence.quote(text)).isNotBlank());
		assertThat(grade.criteria())
			.allMatch((found) -> found.verdict() == Verdict.SILENT || !found.evidence().isEmpty());
	}

}
