package org.readback.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.readback.interview.Choice;
import org.readback.interview.InterviewRecord;

/**
 * One panelist's ratings added up by the rule of the house, which nobody can edit: each
 * is weighted by the minutes of its question. No answer counts as 1; what was not asked
 * is left out.
 *
 * @param terms one for each question that counts, in order
 */
record Tally(List<Term> terms) {

	/**
	 * A question that counts.
	 *
	 * @param number of the question
	 * @param rating what it counts as
	 * @param minutes of the question
	 */
	record Term(int number, int rating, int minutes) {
	}

	/**
	 * Of choices.
	 * @param questions of the kit
	 * @param choices one for each question, in the same order
	 */
	static Tally of(List<InterviewRecord.Question> questions, List<Choice> choices) {
		List<Term> terms = new ArrayList<>();
		for (int i = 0; i < questions.size(); i++) {
			Integer counts = choices.get(i).counts();
			if (counts != null) {
				terms.add(new Term(questions.get(i).number(), counts, questions.get(i).minutes()));
			}
		}
		return new Tally(terms);
	}

	/** Of what a panelist decided on some of the questions, as it counts now. */
	static Tally of(List<InterviewRecord.Question> questions, InterviewRecord.Part part) {
		return of(questions,
				questions.stream().map((question) -> part.answers().get(question.number() - 1).choice()).toList());
	}

	/** Ratings times minutes. */
	public int points() {
		return this.terms.stream().mapToInt((term) -> term.rating() * term.minutes()).sum();
	}

	/** Of all that counts. */
	public int minutes() {
		return this.terms.stream().mapToInt(Term::minutes).sum();
	}

	/** The panelist's number; none where nothing was asked. */
	OptionalDouble mean() {
		return this.terms.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) points() / minutes());
	}

}
