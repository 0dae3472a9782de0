package org.readback.scoring;

import java.util.List;

/**
 * A claim that counts against: it is wrong or dangerous.
 *
 * @param id unique in its rubric
 * @param name what a person reads on the screen
 * @param severity what it costs
 * @param phrases the ways in which it is written down, in the grammar of {@link Grader}
 * @param probe what to ask before one careless word decides
 */
public record RedFlag(String id, String name, Severity severity, List<String> phrases, String probe) {

	public RedFlag {
		phrases = List.copyOf(phrases);
	}

}
