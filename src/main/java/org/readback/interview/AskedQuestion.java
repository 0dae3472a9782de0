package org.readback.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.readback.bank.QuestionRef;

/**
 * A question of the kit as it stood when the interview was made.
 *
 * @param number its place in the interview, from 1
 * @param slug of the question
 * @param revision the one that is asked
 * @param title as it was called
 * @param minutes it is given
 */
@Embeddable
record AskedQuestion(@Column(name = "number") int number, String slug, int revision, String title, int minutes) {

	QuestionRef ref() {
		return new QuestionRef(this.slug, this.revision);
	}

}
