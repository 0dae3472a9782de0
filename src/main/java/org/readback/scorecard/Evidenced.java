package org.readback.scorecard;

import java.util.List;
import java.util.stream.IntStream;

import org.readback.interview.InterviewRecord;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.Rubric;
import org.readback.scoring.Verdict;

/**
 * Notes beside what they prove.
 *
 * @param notes as they were typed
 * @param grade what the grader makes of them
 */
record Evidenced(String notes, Grade grade) {

	Scorecard.Cell cell(String panelist, InterviewRecord.Answer answer, Rubric rubric) {
		Line strongest = strongest();
		return new Scorecard.Cell(panelist, answer.choice(), answer.suggested(), answer.score(), this.notes,
				MarkedText.of(this.notes, this.grade), this.grade, proofs(), flags(), strongest.text(),
				strongest.weight(), Conduct.of(answer, this.grade, rubric), answer.amendments());
	}

	private List<Scorecard.Proof> proofs() {
		List<CriterionGrade> criteria = this.grade.criteria();
		return IntStream.range(0, criteria.size()).mapToObj((i) -> proof(i + 1, criteria.get(i))).toList();
	}

	private Scorecard.Proof proof(int number, CriterionGrade item) {
		return new Scorecard.Proof(number, item.criterion(), item.verdict(), item.words(this.notes));
	}

	private List<Scorecard.Flag> flags() {
		return this.grade.firedFlags()
			.stream()
			.map((flag) -> new Scorecard.Flag(flag.flag(), flag.words(this.notes)))
			.toList();
	}

	/** The line whose heard words weigh most; the first of equals. */
	private Line strongest() {
		Line strongest = new Line("", 0);
		int start = 0;
		for (String line : this.notes.split("\n", -1)) {
			int weight = weight(start, start + line.length());
			if (weight > strongest.weight()) {
				strongest = new Line(line.strip(), weight);
			}
			start += line.length() + 1;
		}
		return strongest;
	}

	private int weight(int start, int end) {
		return this.grade.criteria()
			.stream()
			.filter((item) -> item.evidence().stream().anyMatch((evidence) -> heardIn(evidence, start, end)))
			.mapToInt((item) -> item.criterion().weight())
			.sum();
	}

	private static boolean heardIn(Evidence evidence, int start, int end) {
		return evidence.verdict() == Verdict.HEARD && evidence.start() >= start && evidence.end() <= end;
	}

	private record Line(String text, int weight) {
	}

}
