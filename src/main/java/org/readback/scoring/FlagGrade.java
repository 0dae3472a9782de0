package org.readback.scoring;

import java.util.List;

/**
 * A red flag that the notes mention.
 *
 * @param flag the red flag
 * @param fired whether it counts; a denied or corrected claim does not
 * @param evidence every match, in the order of the text
 */
public record FlagGrade(RedFlag flag, boolean fired, List<Evidence> evidence) {

	public FlagGrade {
		evidence = List.copyOf(evidence);
	}

}
