package org.readback.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes by people who knew the criteria but no keyword, and what they would tick: the
 * grader is as fair as a second interviewer when it agrees with them.
 */
class BlindNotesTests {

	@ParameterizedTest
	@ValueSource(strings = { "before-tuning", "after-tuning", "model-questions", "model-questions-held",
			"model-questions-second", "model-questions-second-held" })
	void theScoreIsTheirsOnMostNotes(String half) {
		List<Graded> notes = notes(half);
		List<Graded> far = notes.stream().filter((note) -> !note.isClose()).toList();
		assertThat(far).as(figures(notes)).hasSizeLessThanOrEqualTo(notes.size() * 15 / 100);
	}

	@Test
	void hardlyAnythingIsCreditedThatTheyDenied() {
		List<String> denied = all().flatMap((note) -> note.note().having(Verdict.DENIED).stream()).toList();
		List<String> credited = all().flatMap((note) -> note.note().credited(note.grade()).stream()).toList();
		assertThat(credited).hasSizeLessThanOrEqualTo(denied.size() / 20);
	}

	@Test
	void noFlagFiresThatWasRejected() {
		assertThat(all().flatMap((note) -> note.note().misfired(note.grade()).stream())).isEmpty();
	}

	@Test
	void nothingIsWonByGivingBackTheRubricOrByNamingWords() {
		assertThat(all().filter((note) -> note.note().gaming())).isNotEmpty()
			.allSatisfy((note) -> assertThat(note.isClose()).as(note.toString()).isTrue());
	}

	@Test
	void thereAreEnoughOfThemInEveryScope() {
		assertThat(all()).hasSizeGreaterThanOrEqualTo(150);
		assertThat(byScope(all().toList(), (note) -> true).values()).hasSize(13)
			.allSatisfy((number) -> assertThat(number).isGreaterThanOrEqualTo(6));
	}

	/** How many notes of each scope are close, for a person to read. */
	private static String figures(List<Graded> notes) {
		return "close, of all: " + byScope(notes, Graded::isClose) + " of " + byScope(notes, (note) -> true);
	}

	private static Map<String, Integer> byScope(List<Graded> notes, Predicate<Graded> counts) {
		Map<String, Integer> result = new TreeMap<>();
		notes.stream()
			.filter(counts)
			.flatMap((note) -> note.note().scopes().stream())
			.forEach((scope) -> result.merge(scope, 1, Integer::sum));
		return result;
	}

	private static Stream<Graded> all() {
		return Stream.of("before-tuning", "after-tuning").flatMap((half) -> notes(half).stream());
	}

	private static List<Graded> notes(String half) {
		try {
			return BlindNote.read(Path.of("src/test/resources/notes", half + ".yaml"))
				.stream()
				.map(Graded::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A note with what the grader makes of it. */
	private record Graded(BlindNote note, Rubric rubric, Grade grade) {

		static Graded of(BlindNote note) {
			Rubric rubric = Files.question(note.question()).rubric();
			return new Graded(note, rubric, Grading.grading(rubric, note.text()).grade());
		}

		boolean isClose() {
			return this.note.isClose(this.rubric, this.grade);
		}

		@Override
		public String toString() {
			return this.note.name() + " " + this.note.scopes() + " scores " + this.grade.score() + ", not "
					+ this.note.expected(this.rubric);
		}

	}

}
