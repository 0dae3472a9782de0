package org.readback.interview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.Verdict;

/**
 * What the grader makes of a note, as the live page shows it.
 *
 * @param grade the grade
 * @param items the criteria, those still open first
 * @param flags the red flags that count
 * @param marks where the note is to be marked: {@code start-end-verdict}, space-separated
 */
record Heard(Grade grade, List<Item> items, List<Words> flags, String marks) {

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
	 * @param name of the claim
	 * @param probe what to ask before one careless word decides
	 * @param words those that raised it, each once
	 */
	record Words(String name, String probe, List<String> words) {
	}

	static Heard of(String text, Grade grade) {
		List<Item> items = grade.criteria()
			.stream()
			.sorted(Comparator.comparing((item) -> OPEN_FIRST.indexOf(item.verdict())))
			.map((item) -> new Item(item, words(text, item.evidence(), item.verdict())))
			.toList();
		List<Words> flags = grade.firedFlags()
			.stream()
			.map((flag) -> new Words(flag.flag().name(), flag.flag().probe(),
					words(text, flag.evidence(), Verdict.HEARD)))
			.toList();
		return new Heard(grade, items, flags, marks(text, grade));
	}

	/**
	 * The words that carry a verdict: what is said elsewhere in another light is marked,
	 * but proves nothing.
	 */
	static List<String> words(String text, List<Evidence> evidence, Verdict verdict) {
		return evidence.stream()
			.filter((item) -> item.verdict() == verdict)
			.map((item) -> item.quote(text))
			.distinct()
			.toList();
	}

	private static String marks(String text, Grade grade) {
		return MarkedText.of(text, grade)
			.parts()
			.stream()
			.filter(MarkedText.Part::marked)
			.map((part) -> part.start() + "-" + part.end() + "-" + kind(part))
			.collect(Collectors.joining(" "));
	}

	private static String kind(MarkedText.Part part) {
		return (part.flagged() || part.verdict() == null) ? "flag"
				: part.verdict().name().toLowerCase(java.util.Locale.ROOT);
	}

}
