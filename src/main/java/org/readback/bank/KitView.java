package org.readback.bank;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A kit: questions in the order in which they are asked.
 *
 * @param slug its name in addresses
 * @param title what people read
 * @param position the job it is for
 * @param level how experienced a candidate has to be
 * @param purpose what it finds out
 * @param slot the minutes of the whole interview; null for practice
 * @param questions in order, each in its current revision
 * @param ours whether it was made here rather than having come with the program
 * @param version how often it has changed, from 1
 */
public record KitView(String slug, String title, String position, Level level, String purpose, @Nullable Integer slot,
		List<QuestionSummary> questions, boolean ours, int version) {

	public KitView {
		questions = List.copyOf(questions);
	}

	/** How long all questions take together. */
	public int minutes() {
		return this.questions.stream().mapToInt(QuestionSummary::minutes).sum();
	}

}
