package org.readback.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes by people who knew the criteria but no keyword, and what they would tick: the
 * grader is as fair as a second interviewer when it agrees with them.
 */
class BlindNotesTests {

	/** Three sixteenths, in thousandths: closer than one rating to the next. */
	private static final double TOLERANCE = 187.5;

	private static final int MOST_OF_A_GAME = 375;

	@ParameterizedTest
	@ValueSource(strings = { "before-tuning", "after-tuning" })
	void theScoreIsTheirsOnMostNotes(String half) {
		List<Note> notes = notes(half);
		List<Note> far = notes.stream().filter((note) -> !note.isClose()).toList();
		assertThat(far).as(figures(notes)).hasSizeLessThanOrEqualTo(notes.size() * 15 / 100);
	}

	@Test
	void hardlyAnythingIsCreditedThatTheyDenied() {
		List<String> denied = all().flatMap((note) -> note.having("denied").stream()).toList();
		List<String> credited = all().flatMap((note) -> note.credited().stream()).toList();
		assertThat(credited).hasSizeLessThanOrEqualTo(denied.size() / 20);
	}

	@Test
	void noFlagFiresThatWasRejected() {
		assertThat(all().flatMap((note) -> note.rejected().stream().filter(note.fired()::contains))).isEmpty();
	}

	@Test
	void nothingIsWonByGivingBackTheRubricOrByNamingWords() {
		assertThat(all().filter(Note::gaming)).isNotEmpty()
			.allSatisfy(
					(note) -> assertThat(note.grade().score()).as(note.toString()).isLessThanOrEqualTo(MOST_OF_A_GAME));
	}

	@Test
	void thereAreEnoughOfThemInEveryScope() {
		assertThat(all()).hasSizeGreaterThanOrEqualTo(150);
		assertThat(byScope(all().toList(), (note) -> true).values()).hasSize(13)
			.allSatisfy((number) -> assertThat(number).isGreaterThanOrEqualTo(6));
	}

	/** How many notes of each scope are close, for a person to read. */
	private static String figures(List<Note> notes) {
		return "close, of all: " + byScope(notes, Note::isClose) + " of " + byScope(notes, (note) -> true);
	}

	private static Map<String, Integer> byScope(List<Note> notes, Predicate<Note> counts) {
		Map<String, Integer> result = new TreeMap<>();
		notes.stream()
			.filter(counts)
			.flatMap((note) -> note.scopes().stream())
			.forEach((scope) -> result.merge(scope, 1, Integer::sum));
		return result;
	}

	private static Stream<Note> all() {
		return Stream.of("before-tuning", "after-tuning").flatMap((half) -> notes(half).stream());
	}

	private static List<Note> notes(String half) {
		Path path = Path.of("src/test/resources/notes", half + ".yaml");
		try (InputStream in = java.nio.file.Files.newInputStream(path)) {
			List<Map<String, Object>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
			List<Note> notes = new ArrayList<>();
			read.forEach((note) -> notes.add(Note.of(half + " " + (notes.size() + 1), note)));
			return notes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A note with what its writer would tick, and what the grader does. */
	private record Note(String name, List<String> scopes, boolean gaming, Rubric rubric, Map<String, String> verdicts,
			List<String> flags, List<String> rejected, Grade grade) {

		@SuppressWarnings("unchecked")
		static Note of(String name, Map<String, Object> note) {
			Rubric rubric = Files.question((String) note.get("question")).rubric();
			return new Note(name, (List<String>) note.get("scopes"), note.containsKey("gaming"), rubric,
					(Map<String, String>) note.get("verdicts"), list(note, "flags"), list(note, "rejected"),
					Grading.grading(rubric, (String) note.get("text")).grade());
		}

		@SuppressWarnings("unchecked")
		private static List<String> list(Map<String, Object> note, String key) {
			return (List<String>) note.getOrDefault(key, List.of());
		}

		boolean isClose() {
			return this.gaming ? this.grade.score() <= MOST_OF_A_GAME
					: Math.abs(this.grade.score() - expected()) <= TOLERANCE;
		}

		/** The score that the rules give for the writer's own verdicts. */
		int expected() {
			List<CriterionGrade> criteria = this.rubric.criteria()
				.stream()
				.map((criterion) -> new CriterionGrade(criterion,
						Verdict.valueOf(this.verdicts.get(criterion.id()).toUpperCase(java.util.Locale.ROOT)),
						List.of()))
				.toList();
			List<FlagGrade> fired = this.rubric.redFlags()
				.stream()
				.filter((flag) -> this.flags.contains(flag.id()))
				.map((flag) -> new FlagGrade(flag, true, List.of()))
				.toList();
			return Scorer.sum(criteria, fired, false).score();
		}

		List<String> having(String verdict) {
			return this.verdicts.keySet().stream().filter((id) -> this.verdicts.get(id).equals(verdict)).toList();
		}

		List<String> credited() {
			return this.grade.criteria()
				.stream()
				.filter((found) -> found.credit() > 0 && having("denied").contains(found.criterion().id()))
				.map((found) -> this.name + " " + found.criterion().id())
				.toList();
		}

		List<String> fired() {
			return this.grade.firedFlags().stream().map((fired) -> fired.flag().id()).toList();
		}

		@Override
		public String toString() {
			return this.name + " " + this.scopes + " scores " + this.grade.score() + ", not " + expected();
		}

	}

}
