package org.readback.scorecard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.readback.interview.InterviewRecord;

/**
 * One page of the list of scorecards.
 *
 * @param items the newest first
 * @param newer before which interview the newer ones stand; none on the first page
 * @param older after which interview the older ones stand; none on the last page
 */
record ScorecardPage(List<Item> items, @Nullable UUID newer, @Nullable UUID older) {

	/** Whether there are two of them to compare. */
	public boolean comparable() {
		return this.items.stream().filter((item) -> item.result() != null).count() > 1;
	}

	/**
	 * An interview in the list.
	 *
	 * @param interview as it was held
	 * @param result the number; none where nobody's part can be read
	 * @param at when it was held, else is to start, in the reader's zone; none where
	 * nobody has said
	 */
	record Item(InterviewRecord interview, @Nullable Result result, @Nullable ZonedDateTime at) {

		static Item of(InterviewRecord interview, ZoneId zone) {
			Instant at = interview.at();
			return new Item(interview, Result.of(interview), (at != null) ? at.atZone(zone) : null);
		}

	}

}
