package org.readback.bank.files;

import java.util.ArrayList;
import java.util.List;

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

/** Tries the rubric of a question on its own words. Each trial lists the faults. */
final class QuestionTrial {

	/** The least that a model answer scores, in thousandths. */
	static final int MODEL_ANSWER = 875;

	private final Grader grader;

	private final BankContent.Question question;

	private final CompiledRubric rubric;

	QuestionTrial(Grader grader, BankContent.Question question) {
		this.grader = grader;
		this.question = question;
		this.rubric = grader.compile(question.rubric());
	}

	Grade grade(String text) {
		return this.grader.grade(this.rubric, text);
	}

	/** The model answer scores high and fires no flag. */
	List<String> modelAnswer() {
		Grade grade = grade(this.question.modelAnswer());
		List<String> faults = new ArrayList<>();
		if (grade.score() < MODEL_ANSWER) {
			faults.add("scores %d without %s".formatted(grade.score(), unheard(grade)));
		}
		grade.redFlags().forEach((flag) -> faults.add("speaks of the red flag " + flag.flag().id()));
		return faults;
	}

	/** A calibration note is graded as its author expects. */
	List<String> note(BankContent.Calibration note) {
		Grade grade = grade(note.note());
		List<String> faults = new ArrayList<>();
		double ofFour = grade.score() * 4 / 1000.0;
		if (ofFour < note.low() - 1e-9 || ofFour > note.high() + 1e-9) {
			faults.add("%.2f is not from %.2f to %.2f".formatted(ofFour, note.low(), note.high()));
		}
		List<String> earned = earned(grade);
		note.present().stream().filter((id) -> !earned.contains(id)).forEach((id) -> faults.add("no " + id));
		note.absent().stream().filter(earned::contains).forEach((id) -> faults.add("yet " + id));
		List<String> fired = grade.firedFlags().stream().map((flag) -> flag.flag().id()).toList();
		if (!fired.containsAll(note.redFlags()) || fired.size() != note.redFlags().size()) {
			faults.add("flags " + fired + ", not " + note.redFlags());
		}
		return faults;
	}

	/** Every phrase of a red flag fires it. */
	List<String> phrases() {
		List<String> faults = new ArrayList<>();
		for (RedFlag flag : this.question.rubric().redFlags()) {
			flag.phrases()
				.stream()
				.flatMap((phrase) -> Keywords.wordings(phrase).stream())
				.filter((phrase) -> !fires(flag, phrase))
				.forEach((phrase) -> faults.add("'" + phrase + "' of " + flag.id()));
		}
		return faults;
	}

	/** Every keyword is heard by itself. */
	List<String> keywords() {
		List<String> faults = new ArrayList<>();
		for (Criterion criterion : this.question.rubric().criteria()) {
			CompiledRubric alone = this.grader.compile(new Rubric("", List.of(criterion), List.of()));
			criterion.keywords()
				.stream()
				.flatMap((keyword) -> Keywords.wordings(keyword).stream())
				.filter((keyword) -> !isHeard(this.grader.grade(alone, "then they said " + plain(keyword))))
				.forEach((keyword) -> faults.add("'" + keyword + "' of " + criterion.id()));
		}
		return faults;
	}

	private boolean fires(RedFlag flag, String phrase) {
		return grade(plain(phrase)).redFlags()
			.stream()
			.filter(FlagGrade::fired)
			.anyMatch((grade) -> grade.flag().id().equals(flag.id()));
	}

	private static boolean isHeard(Grade grade) {
		return grade.criteria().get(0).verdict() == Verdict.HEARD;
	}

	/** A keyword without its grammar, as somebody would type it. */
	private static String plain(String keyword) {
		return keyword.replaceFirst("^=", "").replace(" & ", " ");
	}

	/** The criteria that earned something. */
	static List<String> earned(Grade grade) {
		return grade.criteria()
			.stream()
			.filter((criterion) -> criterion.credit() > 0)
			.map(CriterionGrade::criterion)
			.map(Criterion::id)
			.toList();
	}

	/** The criteria that earned nothing. */
	static List<String> unheard(Grade grade) {
		return grade.criteria()
			.stream()
			.filter((criterion) -> criterion.credit() == 0)
			.map(CriterionGrade::criterion)
			.map(Criterion::id)
			.toList();
	}

}
