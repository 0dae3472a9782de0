package org.readback.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.readback.interview.InterviewRecord;

/**
 * The scorecards of some candidates side by side.
 *
 * @param cards in the order in which they were asked for
 * @param lines one for each question of any of them, in the order of the kits
 */
record Comparison(List<Scorecard> cards, List<Line> lines) {

	static final int FEWEST = 2;

	static final int MOST = 4;

	/**
	 * A question, whatever its revision.
	 *
	 * @param first as the first of the cards has it that has it
	 * @param rows one for each card; none where its kit does not have the question
	 * @param common whether all were asked it whose panel can be read
	 */
	record Line(Scorecard.Row first, List<Scorecard.@Nullable Row> rows, boolean common) {

		/** Whether it was worded or graded differently meanwhile. */
		public boolean revised() {
			return this.rows.stream()
				.filter((row) -> row != null)
				.map((row) -> row.question().ref().revision())
				.distinct()
				.count() > 1;
		}

	}

	static Comparison of(List<Scorecard> cards) {
		Map<String, Scorecard.Row> questions = new LinkedHashMap<>();
		List<Map<String, Scorecard.Row>> all = new ArrayList<>();
		for (Scorecard card : cards) {
			Map<String, Scorecard.Row> rows = new LinkedHashMap<>();
			card.rows().forEach((row) -> rows.put(row.question().ref().slug(), row));
			rows.forEach(questions::putIfAbsent);
			all.add(rows);
		}
		List<Line> lines = new ArrayList<>();
		questions.forEach((slug, first) -> {
			List<Scorecard.@Nullable Row> rows = new ArrayList<>();
			all.forEach((card) -> rows.add(card.get(slug)));
			lines.add(new Line(first, rows, areAll(cards, rows)));
		});
		return new Comparison(List.copyOf(cards), lines);
	}

	private static boolean areAll(List<Scorecard> cards, List<Scorecard.@Nullable Row> rows) {
		boolean all = true;
		for (int i = 0; i < cards.size(); i++) {
			Scorecard.Row row = rows.get(i);
			all &= cards.get(i).result() == null || (row != null && row.asked());
		}
		return all;
	}

	/** How many questions all were asked. */
	public long common() {
		return this.lines.stream().filter(Line::common).count();
	}

	/**
	 * What a card comes to by the questions that all were asked, by the same rule as its
	 * own number; none where there are none.
	 */
	public @Nullable Result common(Scorecard card) {
		Set<String> slugs = this.lines.stream()
			.filter(Line::common)
			.map((line) -> line.first().question().ref().slug())
			.collect(Collectors.toSet());
		List<InterviewRecord.Question> questions = card.interview()
			.questions()
			.stream()
			.filter((question) -> slugs.contains(question.ref().slug()))
			.toList();
		return questions.isEmpty() ? null : Result.of(questions, card.interview().panelists());
	}

}
