package org.readback.scorecard;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Ratings on a line from 1 to 4.
 *
 * @param low the lowest
 * @param high the highest
 * @param dots one for each rating that somebody gave, the larger the more did
 */
record Spread(int low, int high, List<Dot> dots) {

	/**
	 * A rating on the line, in the units of the picture.
	 *
	 * @param x its place
	 * @param r its radius
	 */
	record Dot(int x, double r) {
	}

	/** None where there are no ratings. */
	static @Nullable Spread of(List<Integer> ratings) {
		if (ratings.isEmpty()) {
			return null;
		}
		List<Dot> dots = ratings.stream()
			.sorted()
			.distinct()
			.map((rating) -> new Dot(x(rating), Math.min(2 + 1.5 * Collections.frequency(ratings, rating), 7)))
			.toList();
		return new Spread(Collections.min(ratings), Collections.max(ratings), dots);
	}

	/** Whether all are the same. */
	public boolean agreed() {
		return this.low == this.high;
	}

	/** The stretch between the lowest and the highest, as SVG draws it. */
	public String range() {
		return "M" + x(this.low) + " 9H" + x(this.high);
	}

	private static int x(int rating) {
		return 10 + 24 * (rating - 1);
	}

}
