package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
	 * @param struck whether a person struck it
	 * @param cue whether words or a sign lie on it that put evidence in its light
	 * @param criteria the numbers of the criteria it speaks of, from 1, in the order of
	 * the rubric
	 */
	public record Part(int start, int end, String text, @Nullable Verdict verdict, boolean flagged, boolean struck,
			boolean cue, List<Integer> criteria) {

		public Part {
			criteria = List.copyOf(criteria);
		}

		/** Whether there is anything to mark. */
		public boolean marked() {
			return this.verdict != null || this.flagged || this.struck;
		}

		/**
		 * How it is to be marked: {@code flag}, {@code struck}, or the word of its
		 * verdict.
		 */
		public String kind() {
			if (!this.flagged && this.struck && (this.verdict == null || !this.verdict.isSaid())) {
				return Scope.STRUCK.word();
			}
			return (this.flagged || this.verdict == null) ? "flag" : this.verdict.word();
		}

	}

	/**
	 * Cuts a text where the evidence of its grade begins and ends: that of its criteria
	 * and of the red flags that count or that a person struck.
	 */
	public static MarkedText of(String text, Grade grade) {
		return cut(text, grade, evidence(grade.criteria()), List.of());
	}

	/**
	 * Cuts a text as {@link #of} does, and also where red flags are mentioned that do not
	 * count, and where the words stand that denied, prompted or took back something.
	 */
	public static MarkedText explained(String text, Grade grade) {
		List<Evidence> evidence = new ArrayList<>(evidence(grade.criteria()));
		grade.redFlags().stream().filter((flag) -> !flag.fired()).forEach((flag) -> evidence.addAll(flag.evidence()));
		List<Place> cues = Stream.concat(evidence.stream(), flagged(grade).stream())
			.map(Evidence::cue)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return cut(text, grade, evidence, cues);
	}

	private static MarkedText cut(String text, Grade grade, List<Evidence> evidence, List<Place> cues) {
		List<Evidence> flagged = flagged(grade);
		TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
		List<Evidence> struck = struck(grade);
		Stream.of(evidence, flagged, struck)
			.flatMap(List::stream)
			.forEach((found) -> cuts.addAll(List.of(found.start(), found.end())));
		cues.forEach((cue) -> cuts.addAll(List.of(cue.start(), cue.end())));
		List<Part> parts = new ArrayList<>();
		int start = 0;
		for (int end : cuts.tailSet(1)) {
			Place place = new Place(start, end);
			parts.add(new Part(start, end, place.quote(text), verdict(evidence, place), covers(flagged, place),
					covers(struck, place),
					cues.stream().anyMatch((cue) -> cue.start() <= place.start() && cue.end() >= place.end()),
					numbers(grade, place)));
			start = end;
		}
		return new MarkedText(parts);
	}

	private static List<Evidence> evidence(List<CriterionGrade> criteria) {
		return criteria.stream().flatMap((item) -> item.evidence().stream()).toList();
	}

	private static List<Evidence> flagged(Grade grade) {
		return grade.firedFlags()
			.stream()
			.flatMap((flag) -> flag.evidence().stream())
			.filter((found) -> found.scope() != Scope.STRUCK)
			.toList();
	}

	private static List<Evidence> struck(Grade grade) {
		return Stream
			.concat(evidence(grade.criteria()).stream(),
					grade.redFlags().stream().flatMap((flag) -> flag.evidence().stream()))
			.filter((found) -> found.scope() == Scope.STRUCK)
			.toList();
	}

	private static @Nullable Verdict verdict(List<Evidence> evidence, Place place) {
		return evidence.stream()
			.filter((found) -> covers(found, place))
			.map(Evidence::verdict)
			.min(Verdict::compareTo)
			.orElse(null);
	}

	private static List<Integer> numbers(Grade grade, Place place) {
		List<CriterionGrade> items = grade.criteria();
		return IntStream.range(0, items.size())
			.filter((i) -> covers(items.get(i).evidence(), place))
			.mapToObj((i) -> i + 1)
			.toList();
	}

	private static boolean covers(List<Evidence> evidence, Place place) {
		return evidence.stream().anyMatch((found) -> covers(found, place));
	}

	private static boolean covers(Evidence evidence, Place place) {
		return evidence.start() <= place.start() && evidence.end() >= place.end();
	}

}
