package org.readback.bank;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a kit says: if any of it changes, that is a new version.
 *
 * @param title what people read
 * @param position the job it is for
 * @param level how experienced a candidate has to be
 * @param purpose what it finds out
 * @param slot the minutes of the whole interview; null for practice
 * @param questions their slugs in order
 */
record KitContent(String title, String position, Level level, String purpose, @Nullable Integer slot,
		List<String> questions) {

	KitContent {
		questions = List.copyOf(questions);
	}

}
