package org.readback.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.readback.bank.QuestionRef;
import org.readback.bank.QuestionSummary;

/**
 * A question as it stood when the interview was made, or when it was added to it.
 *
 * @param number its place in the interview, from 1
 * @param slug of the question
 * @param revision the one that is asked
 * @param title as it was called
 * @param minutes it is given
 */
@Embeddable
record AskedQuestion(@Column(name = "number") int number, String slug, int revision, String title, int minutes) {

	/** A question as it stands now. */
	static AskedQuestion of(int number, QuestionSummary question) {
		return new AskedQuestion(number, question.slug(), question.revision(), question.title(), question.minutes());
	}

	/** The same in another place. */
	AskedQuestion at(int place) {
		return new AskedQuestion(place, this.slug, this.revision, this.title, this.minutes);
	}

	QuestionRef ref() {
		return new QuestionRef(this.slug, this.revision);
	}

}
