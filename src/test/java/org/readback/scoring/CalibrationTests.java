package org.readback.scoring;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.readback.scoring.Files.Note;
import org.readback.scoring.Files.Question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

class CalibrationTests {

	@ParameterizedTest
	@MethodSource("notes")
	void notesScoreWhatTheirAuthorExpects(Note note) {
		Grading grading = grading(note.question().rubric(), note.text());
		assertThat(grading.grade().score() * 4).as(grading.toString())
			.isBetween((int) (note.low() * 1000), (int) (note.high() * 1000));
	}

	@ParameterizedTest
	@MethodSource("notes")
	void criteriaAreSeenAsTheirAuthorSeesThem(Note note) {
		Grading grading = grading(note.question().rubric(), note.text());
		assertThat(ids(grading, Verdict.HEARD, Verdict.PROMPTED)).as(grading.toString()).containsAll(note.present());
		assertThat(ids(grading, Verdict.DENIED, Verdict.SILENT)).as(grading.toString()).containsAll(note.absent());
	}

	@ParameterizedTest
	@MethodSource("notes")
	void exactlyTheExpectedFlagsFire(Note note) {
		grading(note.question().rubric(), note.text()).fires(note.redFlags().toArray(String[]::new));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void modelAnswersAreStrong(Question question) {
		Grading grading = grading(question.rubric(), question.modelAnswer()).fires();
		assertThat(grading.grade().score()).as(grading.toString()).isGreaterThanOrEqualTo(875);
	}

	static Stream<Note> notes() {
		return Files.QUESTIONS.stream().flatMap((question) -> question.calibration().stream());
	}

	static List<Question> questions() {
		return Files.QUESTIONS;
	}

	private static List<String> ids(Grading grading, Verdict one, Verdict two) {
		return grading.grade()
			.criteria()
			.stream()
			.filter((found) -> found.verdict() == one || found.verdict() == two)
			.map((found) -> found.criterion().id())
			.toList();
	}

}
