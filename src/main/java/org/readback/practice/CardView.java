package org.readback.practice;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionView;

/**
 * One card of a run.
 *
 * @param run id of the run
 * @param number its place, from 1
 * @param of how many cards the run has
 * @param question in the revision that was pinned
 * @param answered what was answered, if anything was
 * @param feedback what an interviewer would have made of that
 */
record CardView(UUID run, int number, int of, QuestionView question, @Nullable Answered answered,
		@Nullable Feedback feedback) {

	/** The model answer as paragraphs. */
	public List<String> paragraphs() {
		return this.question.modelAnswer().lines().filter((line) -> !line.isBlank()).toList();
	}

}
