package org.readback.scorecard;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.readback.interview.InterviewRecord;
import org.readback.scoring.CriterionGrade;
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
		Line strongest = weightiest(Verdict.HEARD::equals);
		return new Scorecard.Cell(panelist, answer.choice(), this.notes, MarkedText.of(this.notes, this.grade),
				this.grade, proofs(), flags(), strongest.text(), strongest.weight(), quote(strongest),
				Conduct.of(answer, this.grade, rubric), answer.amendments());
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

	/** A line to quote: somebody whose notes prove nothing is heard all the same. */
	private String quote(Line strongest) {
		return Stream
			.of(strongest.text(), weightiest((verdict) -> verdict != Verdict.SILENT).text(), this.notes.strip())
			.flatMap(String::lines)
			.filter((line) -> !line.isBlank())
			.findFirst()
			.orElse("");
	}

	/** The line whose words of such a verdict weigh most; the first of equals. */
	private Line weightiest(Predicate<Verdict> verdict) {
		Line weightiest = new Line("", 0);
		int start = 0;
		for (String line : this.notes.split("\n", -1)) {
			int weight = weight(verdict, start, start + line.length());
			if (weight > weightiest.weight()) {
				weightiest = new Line(line.strip(), weight);
			}
			start += line.length() + 1;
		}
		return weightiest;
	}

	private int weight(Predicate<Verdict> verdict, int start, int end) {
		return this.grade.criteria()
			.stream()
			.filter((item) -> item.evidence()
				.stream()
				.anyMatch((evidence) -> evidence.start() >= start && evidence.end() <= end
						&& verdict.test(evidence.verdict())))
			.mapToInt((item) -> item.criterion().weight())
			.sum();
	}

	private record Line(String text, int weight) {
	}

}
