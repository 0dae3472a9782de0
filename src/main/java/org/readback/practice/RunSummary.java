package org.readback.practice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A run as a line of a list.
 *
 * @param id of the run
 * @param createdAt when it began
 * @param cards how many questions it has
 * @param answered how many of them are answered
 * @param score the mean of those in thousandths, if there are any
 * @param next the first card without an answer; none where it is finished
 */
record RunSummary(UUID id, Instant createdAt, long cards, long answered, @Nullable Double score,
		@Nullable Integer next) {

	/** The mean in per cent, 0 where nothing is answered. */
	public long percent() {
		return (this.score != null) ? Math.round(this.score / 10) : 0;
	}

}
