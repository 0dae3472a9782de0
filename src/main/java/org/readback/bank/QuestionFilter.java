package org.readback.bank;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which questions somebody looks for; retired ones are never among them.
 *
 * @param bank slug of a bank, or null for all
 * @param topic slug of a topic, or null for all
 * @param levels any of these, or empty for all
 * @param words all of these must occur in title, prompt, tags or topic, in any case,
 * ending and order; signs are no words, and find nothing alone
 */
public record QuestionFilter(@Nullable String bank, @Nullable String topic, Set<Level> levels, String words) {

	/** How long the words may be together. */
	public static final int LONGEST = 200;

	public QuestionFilter {
		levels = Set.copyOf(levels);
		if (words.length() > LONGEST) {
			throw new IllegalArgumentException("A search may have at most " + LONGEST + " characters");
		}
	}

	/** Every question that is not retired. */
	public static QuestionFilter all() {
		return new QuestionFilter(null, null, Set.of(), "");
	}

	/** Whether it asks for a bank or topic of which there cannot be one. */
	boolean findsNothing() {
		return (this.bank != null && !isSlug(this.bank)) || (this.topic != null && !isSlug(this.topic));
	}

	static boolean isSlug(String text) {
		return text.length() <= 64 && text.matches("[a-z0-9-]+");
	}

}
