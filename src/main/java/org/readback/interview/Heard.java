package org.readback.interview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Verdict;

/**
 * What the grader makes of a note, as the live page shows it.
 *
 * @param grade the grade
 * @param items the criteria, those still open first
 * @param flags the red flags that count
 * @param marks where the note is to be marked: {@code start-end-verdict}, space-separated
 */
record Heard(Grade grade, List<Item> items, List<Flag> flags, String marks) {

	private static final List<Verdict> OPEN_FIRST = List.of(Verdict.SILENT, Verdict.DENIED, Verdict.PROMPTED,
			Verdict.HEARD);

	/**
	 * One criterion.
	 *
	 * @param grade its verdict
	 * @param words those that earned it, as the note has them, each once
	 */
	record Item(CriterionGrade grade, List<String> words) {
	}

	/**
	 * One red flag.
	 *
	 * @param flag with what to ask before one careless word decides
	 * @param words those that raised it, each once
	 */
	record Flag(RedFlag flag, List<String> words) {
	}

	static Heard of(String text, Grade grade) {
		List<Item> items = grade.criteria()
			.stream()
			.sorted(Comparator.comparing((item) -> OPEN_FIRST.indexOf(item.verdict())))
			.map((item) -> new Item(item, item.words(text)))
			.toList();
		List<Flag> flags = grade.firedFlags().stream().map((flag) -> new Flag(flag.flag(), flag.words(text))).toList();
		return new Heard(grade, items, flags, marks(text, grade));
	}

	private static String marks(String text, Grade grade) {
		return MarkedText.of(text, grade)
			.parts()
			.stream()
			.filter(MarkedText.Part::marked)
			.map((part) -> part.start() + "-" + part.end() + "-" + part.kind())
			.collect(Collectors.joining(" "));
	}

}
