package org.readback.interview;

import java.util.List;

/**
 * What interviews can be filtered by: only what occurs.
 *
 * @param positions by title, each with its id
 * @param kits by title, each with its slug
 */
public record InterviewChoices(List<Option> positions, List<Option> kits) {

	public InterviewChoices {
		positions = List.copyOf(positions);
		kits = List.copyOf(kits);
	}

	/**
	 * One of them.
	 *
	 * @param value what a filter takes
	 * @param title what people read
	 */
	public record Option(String value, String title) {
	}

}
