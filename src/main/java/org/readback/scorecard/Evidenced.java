package org.readback.scorecard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.readback.interview.InterviewRecord;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.Verdict;

/**
 * Notes beside what they prove.
 *
 * @param notes as they were typed
 * @param grade what the grader makes of them
 */
record Evidenced(String notes, Grade grade) {

	static Evidenced of(String notes, Grade grade) {
		return new Evidenced(notes, grade);
	}

	Scorecard.Cell cell(String panelist, InterviewRecord.Answer answer) {
		return new Scorecard.Cell(panelist, answer.choice(), answer.suggested(), MarkedText.of(this.notes, this.grade),
				this.grade, proofs(), strongestLine());
	}

	private List<Scorecard.Proof> proofs() {
		List<CriterionGrade> criteria = this.grade.criteria();
		return IntStream.range(0, criteria.size()).mapToObj((i) -> proof(i + 1, criteria.get(i))).toList();
	}

	private Scorecard.Proof proof(int number, CriterionGrade item) {
		List<String> words = item.evidence()
			.stream()
			.filter((evidence) -> evidence.verdict() == item.verdict())
			.map((evidence) -> evidence.quote(this.notes))
			.distinct()
			.toList();
		return new Scorecard.Proof(number, item.criterion().name(), lower(item.criterion().importance()),
				item.criterion().weight(), lower(item.verdict()), words);
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/** The line whose heard words weigh most; the first of equals. */
	private String strongestLine() {
		return this.notes.lines()
			.max(Comparator.comparingInt(this::weight).thenComparing((line) -> -this.notes.indexOf(line)))
			.filter((line) -> weight(line) > 0)
			.map(String::strip)
			.orElse("");
	}

	private int weight(String line) {
		int start = this.notes.indexOf(line);
		return this.grade.criteria()
			.stream()
			.filter((item) -> item.evidence().stream().anyMatch((evidence) -> heardIn(evidence, start, line.length())))
			.mapToInt((item) -> item.criterion().weight())
			.sum();
	}

	private static boolean heardIn(Evidence evidence, int start, int length) {
		return evidence.verdict() == Verdict.HEARD && evidence.start() >= start && evidence.end() <= start + length;
	}

}
