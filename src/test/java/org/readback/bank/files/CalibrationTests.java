package org.readback.bank.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.readback.scoring.CompiledRubric;
import org.readback.scoring.Criterion;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Keywords;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;
import org.readback.scoring.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** The rubrics of the shipped questions, tried on their own notes. */
class CalibrationTests {

	private static final BankFiles FILES = BankFiles.builtIn();

	private static final Grader GRADER = new Grader(FILES.lexicon());

	static List<BankContent.Question> questions() {
		return FILES.content().questions();
	}

	static Stream<Note> notes() {
		return questions().stream().flatMap((question) -> {
			CompiledRubric rubric = GRADER.compile(question.rubric());
			return question.calibration().stream().map((calibration) -> new Note(question, calibration, rubric));
		});
	}

	@ParameterizedTest
	@MethodSource("notes")
	void aNoteIsGradedAsItsAuthorExpects(Note note) {
		Grade grade = GRADER.grade(note.rubric(), note.calibration().note());
		List<String> faults = new ArrayList<>();
		double ofFour = grade.score() * 4 / 1000.0;
		if (ofFour < note.calibration().low() - 1e-9 || ofFour > note.calibration().high() + 1e-9) {
			faults.add("%.2f is not from %.2f to %.2f".formatted(ofFour, note.calibration().low(),
					note.calibration().high()));
		}
		List<String> earned = with(grade, Verdict.HEARD, Verdict.PROMPTED);
		note.calibration()
			.present()
			.stream()
			.filter((id) -> !earned.contains(id))
			.forEach((id) -> faults.add("no " + id));
		note.calibration().absent().stream().filter(earned::contains).forEach((id) -> faults.add("yet " + id));
		List<String> fired = grade.firedFlags().stream().map((flag) -> flag.flag().id()).toList();
		if (!fired.containsAll(note.calibration().redFlags()) || fired.size() != note.calibration().redFlags().size()) {
			faults.add("flags " + fired + ", not " + note.calibration().redFlags());
		}
		assertThat(faults).as(note.toString()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void theModelAnswerScoresHighAndFiresNoFlag(BankContent.Question question) {
		Grade grade = GRADER.grade(question.rubric(), question.modelAnswer());
		assertThat(grade.score()).as(where(question) + " misses " + with(grade, Verdict.DENIED, Verdict.SILENT))
			.isGreaterThanOrEqualTo(875);
		assertThat(grade.redFlags()).as(where(question)).extracting((flag) -> flag.flag().id()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void everyPhraseOfARedFlagFiresIt(BankContent.Question question) {
		List<String> faults = new ArrayList<>();
		CompiledRubric rubric = GRADER.compile(question.rubric());
		for (RedFlag flag : question.rubric().redFlags()) {
			flag.phrases()
				.stream()
				.flatMap((phrase) -> Keywords.wordings(phrase).stream())
				.filter((phrase) -> !fires(rubric, flag, phrase))
				.forEach((phrase) -> faults.add("'" + phrase + "' of " + flag.id()));
		}
		assertThat(faults).as(where(question)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("questions")
	void everyKeywordIsHeardByItself(BankContent.Question question) {
		List<String> faults = new ArrayList<>();
		for (Criterion criterion : question.rubric().criteria()) {
			CompiledRubric alone = GRADER.compile(new Rubric("", List.of(criterion), List.of()));
			criterion.keywords()
				.stream()
				.flatMap((keyword) -> Keywords.wordings(keyword).stream())
				.filter((keyword) -> with(GRADER.grade(alone, "then they said " + plain(keyword)), Verdict.HEARD)
					.isEmpty())
				.forEach((keyword) -> faults.add("'" + keyword + "' of " + criterion.id()));
		}
		assertThat(faults).as(where(question)).isEmpty();
	}

	@Test
	void thereAreNotesToTry() {
		assertThat(notes().count()).isGreaterThanOrEqualTo(questions().size() * 3L).isPositive();
	}

	private static boolean fires(CompiledRubric rubric, RedFlag flag, String phrase) {
		return GRADER.grade(rubric, plain(phrase))
			.redFlags()
			.stream()
			.filter(FlagGrade::fired)
			.anyMatch((grade) -> grade.flag().id().equals(flag.id()));
	}

	/** A keyword without its grammar, as somebody would type it. */
	private static String plain(String keyword) {
		return keyword.replaceFirst("^=", "").replace(" & ", " ");
	}

	private static List<String> with(Grade grade, Verdict one, Verdict other) {
		return grade.criteria()
			.stream()
			.filter((criterion) -> criterion.verdict() == one || criterion.verdict() == other)
			.map(CriterionGrade::criterion)
			.map(Criterion::id)
			.toList();
	}

	private static List<String> with(Grade grade, Verdict one) {
		return with(grade, one, one);
	}

	private static String where(BankContent.Question question) {
		return "%s %s (%s)".formatted(question.bank(), question.slug(), question.place());
	}

	record Note(BankContent.Question question, BankContent.Calibration calibration, CompiledRubric rubric) {

		@Override
		public String toString() {
			return "%s %s (%s)".formatted(this.question.bank(), this.question.slug(), this.calibration.place());
		}

	}

}
