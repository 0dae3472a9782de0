package org.readback.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.Severity;
import org.readback.scoring.Step;

/**
 * A graded text with all that led to its grade, as a page shows it.
 *
 * @param question what was asked
 * @param grade what came out
 * @param marked the text with every match and every cue
 * @param items the criteria in the order of the rubric
 * @param flags the red flags that the text mentions, fired or not
 * @param lines the sum
 */
record Explained(QuestionView question, Grade grade, MarkedText marked, List<Item> items, List<Flag> flags,
		List<Line> lines) {

	private static final int MOST_EVIDENCE = 100;

	private static final int FULL = 1000;

	static Explained of(QuestionView question, String text, Grade grade) {
		List<Item> items = new ArrayList<>();
		for (CriterionGrade item : grade.criteria()) {
			items.add(new Item(items.size() + 1, item, Shown.first(item.evidence(), text)));
		}
		List<Flag> flags = grade.redFlags()
			.stream()
			.map((flag) -> new Flag(flag, Shown.first(flag.evidence(), text)))
			.toList();
		return new Explained(question, grade, MarkedText.explained(text, grade), items, flags, lines(grade, items));
	}

	private static List<Line> lines(Grade grade, List<Item> items) {
		Map<String, String> numbers = new LinkedHashMap<>();
		items.forEach((item) -> numbers.put(item.grade().criterion().id(), "" + item.number()));
		return grade.steps().stream().map((step) -> switch (step.kind()) {
			case RED_FLAG, CRITICAL -> Line.of(step, grade);
			default -> new Line(step, step.about().stream().map((id) -> numbers.getOrDefault(id, id)).toList(), null);
		}).toList();
	}

	/** The score as it stands in the sum. */
	public String score() {
		return Step.write(this.grade.score());
	}

	/** The scale of ratings, as the widths of what lies between their marks. */
	public List<Stretch> scale() {
		List<Integer> from = Grade.RATINGS_FROM;
		return IntStream.range(0, from.size())
			.mapToObj((i) -> new Stretch(i + 1, from.get(i), (i + 1 < from.size()) ? from.get(i + 1) : FULL))
			.toList();
	}

	/** How many pieces of evidence are not shown. */
	static int more(List<Evidence> evidence) {
		return Math.max(0, evidence.size() - MOST_EVIDENCE);
	}

	/** What lies between two marks of the scale, in thousandths. */
	record Stretch(int rating, int from, int to) {
	}

	/** A criterion with its number in the rubric. */
	record Item(int number, CriterionGrade grade, List<Shown> evidence) {

		public String earned() {
			return Step.write(this.grade.earned());
		}

		public String credit() {
			return Step.write(this.grade.credit());
		}

		public int more() {
			return Explained.more(this.grade.evidence());
		}

	}

	/** A red flag that is mentioned. */
	record Flag(FlagGrade grade, List<Shown> evidence) {

		public int more() {
			return Explained.more(this.grade.evidence());
		}

	}

	/**
	 * A piece of evidence.
	 *
	 * @param evidence what it is
	 * @param quote its words
	 * @param cue the words that put it in its light, or empty
	 */
	record Shown(Evidence evidence, String quote, String cue) {

		static List<Shown> first(List<Evidence> all, String text) {
			return all.stream()
				.limit(MOST_EVIDENCE)
				.map((one) -> new Shown(one, one.quote(text), (one.cue() != null) ? one.cue().quote(text) : ""))
				.toList();
		}

	}

	/**
	 * A line of the sum.
	 *
	 * @param step what is worked out
	 * @param about the numbers of the criteria, or the names of the red flags
	 * @param severity of the red flags, or null
	 */
	record Line(Step step, List<String> about, @Nullable Severity severity) {

		static Line of(Step step, Grade grade) {
			List<FlagGrade> fired = grade.firedFlags()
				.stream()
				.filter((flag) -> step.about().contains(flag.flag().id()))
				.toList();
			return new Line(step, fired.stream().map((flag) -> flag.flag().name()).toList(),
					fired.get(0).flag().severity());
		}

	}

}
