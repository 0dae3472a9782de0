package org.readback.interview;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The texts of one note.
 *
 * @param interviewId of the interview
 * @param number of the question
 * @param title of the question
 * @param writable whether the note can still be written
 * @param entries the newest first
 */
record NoteHistory(UUID interviewId, int number, String title, boolean writable, List<Entry> entries) {

	/**
	 * One text.
	 *
	 * @param at when it was saved, in the member's zone
	 * @param revision which it became; none if it lost a conflict
	 * @param text it
	 */
	record Entry(ZonedDateTime at, @Nullable Integer revision, String text) {
	}

}
