package org.readback.scoring;

import java.util.List;

/**
 * One concept of a good answer.
 *
 * @param id unique in its rubric
 * @param name what a person reads on the screen
 * @param weight 1 to 5
 * @param importance how much it matters
 * @param good what good looks like, in one line
 * @param keywords the ways in which it is written down, in the grammar of {@link Grader}
 * @param probe what to ask while it has not been heard
 */
public record Criterion(String id, String name, int weight, Importance importance, String good, List<String> keywords,
		String probe) {

	public Criterion {
		keywords = List.copyOf(keywords);
	}

}
