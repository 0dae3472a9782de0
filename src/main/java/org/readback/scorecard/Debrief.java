package org.readback.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.readback.interview.InterviewRecord;
import org.readback.scoring.Criterion;
import org.readback.scoring.Verdict;

/**
 * A scorecard in the order in which a panel talks about it: the widest disagreement
 * first.
 *
 * @param card the scorecard
 * @param topics the questions that were asked, by the spread of their ratings
 * @param sums what each panelist's number is worked out from
 * @param agreement how often they agreed before they saw each other
 */
record Debrief(Scorecard card, List<Topic> topics, List<Sum> sums, Agreement agreement) {

	/** From what says least for the candidate to what says most. */
	private static final List<Verdict> SCALE = List.of(Verdict.DENIED, Verdict.SILENT, Verdict.PROMPTED, Verdict.HEARD);

	/**
	 * A question to talk about.
	 *
	 * @param row it, and what each panelist made of it
	 * @param raised the red flags, the worst first
	 * @param apart the criteria on which the notes differ, the most first
	 * @param alike the other criteria, in the order of the rubric
	 */
	record Topic(Scorecard.Row row, List<Raised> raised, List<Point> apart, List<Point> alike) {

		/** Whether anybody wrote anything on it. */
		public boolean noted() {
			return !writers().isEmpty();
		}

		/** Who wrote anything on it. */
		public List<String> writers() {
			return this.row.cells()
				.stream()
				.filter((cell) -> cell.asked() && cell.noted())
				.map(Scorecard.Cell::panelist)
				.toList();
		}

	}

	/**
	 * A red flag in one panelist's notes.
	 *
	 * @param panelist their name
	 * @param flag it, and the words that raised it
	 */
	record Raised(String panelist, Scorecard.Flag flag) {
	}

	/**
	 * A criterion and what each panelist's notes say about it.
	 *
	 * @param criterion as the rubric has it
	 * @param heard one for each panelist who wrote notes on the question
	 */
	record Point(Criterion criterion, List<Heard> heard) {

		/** How far the notes are apart, in steps of the scale of verdicts. */
		int width() {
			List<Integer> steps = this.heard.stream().map((one) -> SCALE.indexOf(one.proof().verdict())).toList();
			return steps.stream().mapToInt(Integer::intValue).max().orElse(0)
					- steps.stream().mapToInt(Integer::intValue).min().orElse(0);
		}

	}

	/**
	 * What one panelist's notes say.
	 *
	 * @param panelist their name
	 * @param proof the verdict and the words that earned it
	 */
	record Heard(String panelist, Scorecard.Proof proof) {
	}

	/**
	 * A panelist's number and what it is worked out from.
	 *
	 * @param panelist their name
	 * @param tally what counts
	 */
	record Sum(String panelist, Tally tally) {

		/** To a thousandth; none where nothing was asked. */
		public @Nullable BigDecimal number() {
			return this.tally.mean().isPresent()
					? BigDecimal.valueOf(this.tally.mean().getAsDouble()).setScale(3, RoundingMode.HALF_UP) : null;
		}

	}

	static Debrief of(Scorecard card) {
		InterviewRecord interview = card.interview();
		List<Topic> topics = card.rows()
			.stream()
			.filter(Scorecard.Row::asked)
			.sorted(Comparator.comparingInt(Scorecard::width).reversed())
			.map(Debrief::topic)
			.toList();
		List<Sum> sums = interview.panelists()
			.stream()
			.map((part) -> new Sum(part.name(), Tally.of(interview.questions(), part)))
			.toList();
		return new Debrief(card, topics, sums, Agreement.of(interview));
	}

	private static Topic topic(Scorecard.Row row) {
		List<Scorecard.Cell> asked = row.cells().stream().filter(Scorecard.Cell::asked).toList();
		List<Scorecard.Cell> noted = asked.stream().filter(Scorecard.Cell::noted).toList();
		int criteria = noted.isEmpty() ? 0 : noted.get(0).proofs().size();
		Map<Boolean, List<Point>> points = IntStream.range(0, criteria)
			.mapToObj((i) -> point(noted, i))
			.sorted(Comparator.comparingInt(Point::width)
				.thenComparingInt((point) -> point.criterion().weight())
				.reversed())
			.collect(Collectors.partitioningBy((point) -> point.width() > 0));
		return new Topic(row, raised(asked), points.getOrDefault(true, List.of()),
				points.getOrDefault(false, List.of()));
	}

	private static List<Raised> raised(List<Scorecard.Cell> asked) {
		return asked.stream()
			.flatMap((cell) -> cell.flags().stream().map((flag) -> new Raised(cell.panelist(), flag)))
			.sorted(Comparator.comparing((Raised one) -> one.flag().flag().severity()).reversed())
			.toList();
	}

	private static Point point(List<Scorecard.Cell> noted, int number) {
		return new Point(noted.get(0).proofs().get(number).criterion(),
				noted.stream().map((cell) -> new Heard(cell.panelist(), cell.proofs().get(number))).toList());
	}

	/** Those of them who have a number, for the sum of the panel's. */
	public List<BigDecimal> numbers() {
		return this.sums.stream().map(Sum::number).filter(Objects::nonNull).toList();
	}

}
