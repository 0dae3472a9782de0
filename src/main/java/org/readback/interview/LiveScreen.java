package org.readback.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionView;

/**
 * All that the live page shows at one question.
 *
 * @param interviewId of the interview
 * @param candidate their name
 * @param sample whether it came with the sample data
 * @param kit what is asked
 * @param slot minutes of the whole interview
 * @param stops all questions, in order
 * @param here the one that is asked now
 * @param question it, with prompt, model answer and rubric
 * @param notes what the panelist has written on it
 * @param revision of the notes
 * @param heard what the grader and the panelist make of the note
 * @param reason why the rating lies far from what the notes suggest, or empty
 * @param startedAt when the interview was
 * @param now by the server's clock
 */
record LiveScreen(UUID interviewId, String candidate, boolean sample, String kit, @Nullable Integer slot,
		List<Stop> stops, Stop here, QuestionView question, String notes, int revision, Heard heard, String reason,
		Instant startedAt, Instant now) {

	/**
	 * A question in the list at the side.
	 *
	 * @param question as it is asked
	 * @param choice the panelist's decision, if there is one
	 */
	record Stop(AskedQuestion question, @Nullable Choice choice) {

		public int number() {
			return this.question.number();
		}

	}

	/** Whether the rating lies so far from what the notes suggest that one says why. */
	public boolean asksWhy() {
		Choice choice = this.here.choice();
		return choice != null && noted() && choice.isFarFrom(this.heard.grade().suggestedRating());
	}

	/** Whether anything is written that could suggest a rating. */
	public boolean noted() {
		return !this.notes.isBlank();
	}

	/** All that the panelist can decide. */
	public List<Choice> choices() {
		return Choice.all();
	}

	/** How many questions have a decision. */
	public long decided() {
		return this.stops.stream().filter((stop) -> stop.choice() != null).count();
	}

	public @Nullable Stop next() {
		return (this.here.number() < this.stops.size()) ? this.stops.get(this.here.number()) : null;
	}

	public @Nullable Stop previous() {
		return (this.here.number() > 1) ? this.stops.get(this.here.number() - 2) : null;
	}

}
