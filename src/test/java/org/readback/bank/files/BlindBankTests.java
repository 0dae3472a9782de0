package org.readback.bank.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.readback.scoring.BlindNote;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Rubric;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes on all questions by people who knew no keyword: those that the banks were widened
 * by, and those that nobody who widened them has seen. What is asked here is less than
 * what they reach, so that it fails when the banks grow deaf; {@code bench/banks blind}
 * tells the figures and each difference.
 */
class BlindBankTests {

	private static final Path NOTES = Path.of("src/test/resources/notes");

	private static final BankFiles FILES = BankFiles.builtIn();

	private static final Grader GRADER = new Grader(FILES.lexicon());

	private static final Map<String, BankContent.Question> QUESTIONS = FILES.content()
		.questions()
		.stream()
		.collect(Collectors.toMap(BankContent.Question::slug, Function.identity()));

	/** The last two sets have half as many points more that were missing or wrong. */
	@ParameterizedTest
	@CsvSource({ "tuned, 330, 96", "second-tuned, 210, 95", "third-tuned, 240, 84", "fourth-tuned, 240, 71",
			"held, 240, 67" })
	void theScoreIsTheirsOnMostNotes(String set, int least, int percent) {
		List<Graded> notes = notes(set);
		List<Graded> far = notes.stream().filter((note) -> !note.isClose()).toList();
		assertThat(notes).hasSizeGreaterThan(least);
		assertThat(100 * (notes.size() - far.size()) / notes.size()).as(far.toString()).isGreaterThanOrEqualTo(percent);
	}

	@Test
	void hardlyAnyFlagFiresThatWasRejected() {
		assertThat(misfired("tuned", "second-tuned", "third-tuned", "fourth-tuned", "held")).isLessThanOrEqualTo(2);
	}

	/** They name what is wrong only to argue against it. */
	@Test
	void fewFlagsFireOnGoodCandidates() {
		assertThat(misfired("good")).isLessThanOrEqualTo(4);
	}

	/** Of a hundred red flags that were rejected. */
	private static int misfired(String... sets) {
		List<Graded> all = Stream.of(sets).flatMap((set) -> notes(set).stream()).toList();
		int rejected = all.stream().mapToInt((note) -> note.note().rejected().size()).sum();
		int misfired = all.stream().mapToInt((note) -> note.note().misfired(note.grade()).size()).sum();
		return (100 * misfired + rejected - 1) / rejected;
	}

	private static List<Graded> notes(String set) {
		try (Stream<Path> files = Files.list(NOTES)) {
			return files.filter((file) -> file.getFileName().toString().matches("[a-z]+-" + set + "\\.yaml"))
				.sorted()
				.flatMap(BlindBankTests::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Graded> read(Path file) {
		try {
			return BlindNote.read(file).stream().map(Graded::of);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A note with what the grader makes of it. */
	private record Graded(BlindNote note, Rubric rubric, Grade grade) {

		static Graded of(BlindNote note) {
			BankContent.Question question = QUESTIONS.get(note.question());
			return new Graded(note, question.rubric(), new QuestionTrial(GRADER, question).grade(note.text()));
		}

		boolean isClose() {
			return this.note.isClose(this.rubric, this.grade);
		}

		@Override
		public String toString() {
			return this.note.name() + " on " + this.note.question() + " scores " + this.grade.score() + ", not "
					+ this.note.expected(this.rubric);
		}

	}

}
