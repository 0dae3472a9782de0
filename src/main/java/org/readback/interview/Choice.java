package org.readback.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A decision on a question as a person makes it.
 *
 * @param decision what became of the question
 * @param rating 1 to 4 where it was rated, else none
 */
public record Choice(Decision decision, @Nullable Integer rating) {

	public Choice {
		if ((decision == Decision.RATED) != (rating != null) || rating != null && (rating < 1 || rating > 4)) {
			throw new IllegalArgumentException("not a choice: " + decision + " " + rating);
		}
	}

	/**
	 * Reads {@code 1} to {@code 4}, {@code no-answer} or {@code not-asked}; empty for
	 * anything else.
	 */
	public static Optional<Choice> read(String text) {
		return switch (text) {
			case "1", "2", "3", "4" -> Optional.of(new Choice(Decision.RATED, Integer.valueOf(text)));
			case "no-answer" -> Optional.of(new Choice(Decision.NO_ANSWER, null));
			case "not-asked" -> Optional.of(new Choice(Decision.NOT_ASKED, null));
			default -> Optional.empty();
		};
	}

	/** All that a person can decide. */
	static List<Choice> all() {
		return Stream.of("1", "2", "3", "4", "no-answer", "not-asked").flatMap((word) -> read(word).stream()).toList();
	}

	/** What {@link #read} reads it from. */
	public String word() {
		return (this.rating != null) ? this.rating.toString()
				: this.decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether it lies so far from a suggestion that a person has to say why. */
	boolean isFarFrom(int suggested) {
		return this.rating != null && Math.abs(this.rating - suggested) >= 2;
	}

	/** What it counts as: a rating as it is, no answer as 1, not asked as nothing. */
	public @Nullable Integer counts() {
		return (this.decision == Decision.NO_ANSWER) ? Integer.valueOf(1) : this.rating;
	}

}
