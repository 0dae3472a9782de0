package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.readback.bank.QuestionSummary;

/**
 * What an interview asks, and what it could ask instead.
 *
 * @param id of the interview
 * @param candidate their name
 * @param changeable whether the reader may swap and remove questions
 * @param live whether it has begun
 * @param rows its questions, in order
 * @param slot minutes of the whole interview; 0 where there is none
 */
record QuestionTable(UUID id, String candidate, boolean changeable, boolean live, List<Row> rows, int slot) {

	/**
	 * A question and what could stand in its place.
	 *
	 * @param question as it is asked
	 * @param siblings not asked yet, the nearest first
	 */
	record Row(AskedQuestion question, List<QuestionSummary> siblings) {
	}

	/** Minutes of all questions together. */
	public int minutes() {
		return this.rows.stream().mapToInt((row) -> row.question().minutes()).sum();
	}

	/** Whether there is room for one more. */
	public boolean addable() {
		return this.rows.size() < Interview.MOST_QUESTIONS;
	}

	public boolean asks(String slug) {
		return this.rows.stream().anyMatch((row) -> row.question().slug().equals(slug));
	}

}
