package org.readback.practice;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An answer that was given, and what came of it.
 *
 * @param text in the person's own words; empty where they did not know
 * @param score in thousandths, when it was given
 * @param suggested the rating that the grade suggested, 1 to 4
 * @param recall how well they say they knew it, once they have said so
 * @param took from being sent to the card to the answer, if they were
 */
record Answered(String text, int score, int suggested, @Nullable Recall recall, @Nullable Duration took) {

	private static final Duration SITTING = Duration.ofHours(1);

	/** The score in per cent, rounded half up. */
	public int percent() {
		return (this.score + 5) / 10;
	}

	/** What the person decided, or else what the grade proposes. */
	public Recall recalled() {
		return (this.recall != null) ? this.recall : Recall.values()[this.suggested - 1];
	}

	/** Whether it is to be practised again. */
	public boolean toRedo() {
		return !recalled().known();
	}

	/**
	 * The seconds that it took; none where nobody can tell how many of them the person
	 * sat there.
	 */
	public @Nullable Long seconds() {
		return (this.took != null && this.took.compareTo(SITTING) < 0) ? this.took.toSeconds() : null;
	}

}
