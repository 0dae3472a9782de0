package org.readback.bank.files;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.readback.scoring.Grader;

import static org.assertj.core.api.Assertions.assertThat;

/** The rubrics of the shipped questions, tried on their own notes. */
class CalibrationTests {

	private static final BankFiles FILES = BankFiles.builtIn();

	private static final Grader GRADER = new Grader(FILES.lexicon());

	private static final List<BankContent.Question> QUESTIONS = FILES.content().questions();

	static Stream<Tried> questions() {
		return QUESTIONS.stream().map((question) -> new Tried(question, new QuestionTrial(GRADER, question)));
	}

	static Stream<Note> notes() {
		return questions()
			.flatMap((tried) -> tried.question().calibration().stream().map((note) -> new Note(tried, note)));
	}

	@ParameterizedTest
	@MethodSource("notes")
	void aNoteIsGradedAsItsAuthorExpects(Note note) {
		assertThat(note.tried().trial().note(note.calibration())).as(note.toString()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void theModelAnswerScoresHighAndFiresNoFlag(Tried tried) {
		assertThat(tried.trial().modelAnswer()).as(tried.toString()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void everyPhraseOfARedFlagFiresIt(Tried tried) {
		assertThat(tried.trial().phrases()).as(tried.toString()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void everyKeywordIsHeardByItself(Tried tried) {
		assertThat(tried.trial().keywords()).as(tried.toString()).isEmpty();
	}

	@Test
	void thereAreNotesToTry() {
		assertThat(notes().count()).isGreaterThanOrEqualTo(QUESTIONS.size() * 3L).isPositive();
	}

	record Tried(BankContent.Question question, QuestionTrial trial) {

		@Override
		public String toString() {
			return "%s %s (%s)".formatted(this.question.bank(), this.question.slug(), this.question.place());
		}

	}

	record Note(Tried tried, BankContent.Calibration calibration) {

		@Override
		public String toString() {
			return "%s %s (%s)".formatted(this.tried.question().bank(), this.tried.question().slug(),
					this.calibration.place());
		}

	}

}
