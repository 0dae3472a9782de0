package org.readback.scoring;

/**
 * Grades texts against rubrics with the words of one lexicon. Safe for use by many
 * threads.
 */
public final class Grader {

	/** Changes whenever the same text and rubric may get another grade. */
	public static final String VERSION = "1";

	private final Lexicon lexicon;

	/** A grader that knows the words of a lexicon. */
	public Grader(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/** The lexicon that it grades with. */
	public Lexicon lexicon() {
		return this.lexicon;
	}

}
