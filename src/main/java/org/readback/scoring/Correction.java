package org.readback.scoring;

import java.util.Optional;

/**
 * What a person says of words in a text where the grader got them wrong. It holds for the
 * words wherever they stand, so that it outlives an edit of the text, and is idle while
 * the text does not have them.
 *
 * @param about id of the criterion, or of the red flag, that the words speak of
 * @param kind what the person says of them
 * @param words as the text has them; empty where the whole criterion was prompted
 */
public record Correction(String about, Kind kind, String words) {

	public Correction {
		if (words.isEmpty() && kind != Kind.PROMPTED) {
			throw new IllegalArgumentException("nothing is " + kind.word());
		}
	}

	/** What a person says of words; of two things said of the same words the first. */
	public enum Kind implements Worded {

		/** Said, but wrong: what they were heard as is denied. */
		STRUCK,

		/** Said only after a hint: half credit. */
		PROMPTED,

		/** Said, and the grader missed it. */
		ADDED

	}

	/** Where a text first has words as whole words; empty where it does not. */
	public static Optional<Place> find(String words, String text) {
		for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
			if (isEdge(text, at) && isEdge(text, at + words.length())) {
				return Optional.of(new Place(at, at + words.length()));
			}
		}
		return Optional.empty();
	}

	private static boolean isEdge(String text, int at) {
		return at == 0 || at == text.length() || !Character.isLetterOrDigit(text.codePointBefore(at))
				|| !Character.isLetterOrDigit(text.codePointAt(at));
	}

}
