package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A graded text, cut where its evidence begins and ends, so that a page can mark it.
 *
 * @param parts in order and without gaps: put together they are the text
 */
public record MarkedText(List<Part> parts) {

	public MarkedText {
		parts = List.copyOf(parts);
	}

	/**
	 * One stretch of the text.
	 *
	 * @param start where it starts, in UTF-16 units
	 * @param end where it ends, exclusive
	 * @param text its words
	 * @param verdict the best that its evidence says; none where it is evidence of
	 * nothing but a red flag
	 * @param flagged whether a red flag that counts lies on it
	 * @param criteria the numbers of the criteria it speaks of, from 1, in the order of
	 * the rubric
	 */
	public record Part(int start, int end, String text, @Nullable Verdict verdict, boolean flagged,
			List<Integer> criteria) {

		public Part {
			criteria = List.copyOf(criteria);
		}

		/** Whether there is anything to mark. */
		public boolean marked() {
			return this.verdict != null || this.flagged;
		}

		/** How it is to be marked: {@code flag}, or the word of its verdict. */
		public String kind() {
			return (this.flagged || this.verdict == null) ? "flag" : this.verdict.word();
		}

	}

	/** Cuts a text where the evidence of its grade begins and ends. */
	public static MarkedText of(String text, Grade grade) {
		TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
		allEvidence(grade).forEach((evidence) -> cuts.addAll(List.of(evidence.start(), evidence.end())));
		List<Part> parts = new ArrayList<>();
		int start = 0;
		for (int end : cuts.tailSet(1)) {
			parts.add(part(text, grade, start, end));
			start = end;
		}
		return new MarkedText(parts);
	}

	private static Stream<Evidence> allEvidence(Grade grade) {
		return Stream.concat(grade.criteria().stream().flatMap((item) -> item.evidence().stream()),
				grade.firedFlags().stream().flatMap((flag) -> flag.evidence().stream()));
	}

	private static Part part(String text, Grade grade, int start, int end) {
		List<CriterionGrade> items = grade.criteria();
		Verdict verdict = items.stream()
			.flatMap((item) -> item.evidence().stream())
			.filter((evidence) -> covers(evidence, start, end))
			.map(Evidence::verdict)
			.min(Verdict::compareTo)
			.orElse(null);
		List<Integer> numbers = IntStream.range(0, items.size())
			.filter((i) -> items.get(i).evidence().stream().anyMatch((evidence) -> covers(evidence, start, end)))
			.mapToObj((i) -> i + 1)
			.toList();
		boolean flagged = grade.firedFlags()
			.stream()
			.flatMap((flag) -> flag.evidence().stream())
			.anyMatch((evidence) -> covers(evidence, start, end));
		return new Part(start, end, text.substring(start, end), verdict, flagged, numbers);
	}

	private static boolean covers(Evidence evidence, int start, int end) {
		return evidence.start() <= start && evidence.end() >= end;
	}

}
