package org.readback.bank.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.readback.scoring.Grader;

/** Model answers graded by the rubrics of the other questions of their bank. */
final class CrossGrades {

	/** The most that an answer to another question should score, in thousandths. */
	static final int MOST = 400;

	private CrossGrades() {
	}

	/**
	 * One answer by one rubric.
	 *
	 * @param bank of both
	 * @param answer whose answer
	 * @param rubric whose rubric
	 * @param score in thousandths
	 */
	record Cross(String bank, String answer, String rubric, int score) {

		boolean isHigh() {
			return this.score > MOST;
		}

		@Override
		public String toString() {
			return "%4d  the answer of %s by the rubric of %s".formatted(this.score, this.answer, this.rubric);
		}

	}

	static List<Cross> of(List<BankContent.Question> questions, Grader grader) {
		Map<String, List<BankContent.Question>> banks = questions.stream()
			.collect(Collectors.groupingBy(BankContent.Question::bank, TreeMap::new, Collectors.toList()));
		List<Cross> all = new ArrayList<>();
		banks.values()
			.forEach((bank) -> bank
				.forEach((rubric) -> all.addAll(by(new QuestionTrial(grader, rubric), rubric, bank))));
		return all;
	}

	private static List<Cross> by(QuestionTrial trial, BankContent.Question rubric, List<BankContent.Question> bank) {
		return bank.stream()
			.filter((other) -> other != rubric)
			.map((other) -> new Cross(rubric.bank(), other.slug(), rubric.slug(),
					trial.grade(other.modelAnswer()).score()))
			.toList();
	}

}
