package org.readback.scorecard;

import java.util.List;
import java.util.OptionalDouble;

import org.readback.interview.Choice;
import org.readback.interview.InterviewRecord;

/** Adds ratings up by the rule of the house, which nobody can edit. */
final class Tally {

	private Tally() {
	}

	/**
	 * One panelist's number: the mean of their ratings, each weighted by the minutes of
	 * its question. No answer counts as 1; what was not asked is left out. None where
	 * nothing was asked.
	 * @param questions of the kit
	 * @param choices one for each question, in the same order
	 */
	static OptionalDouble mean(List<InterviewRecord.Question> questions, List<Choice> choices) {
		int minutes = 0;
		int points = 0;
		for (int i = 0; i < questions.size(); i++) {
			Integer counts = choices.get(i).counts();
			if (counts != null) {
				minutes += questions.get(i).minutes();
				points += questions.get(i).minutes() * counts;
			}
		}
		return (minutes > 0) ? OptionalDouble.of((double) points / minutes) : OptionalDouble.empty();
	}

}
