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

	/** The matches that make it count. */
	public List<Evidence> proof() {
		return this.evidence.stream().filter((match) -> match.verdict().isSaid()).toList();
	}

	/** The words of the proof, cut out of the text that was graded, each once. */
	public List<String> words(String text) {
		return Evidence.quotes(proof(), text);
	}

}
