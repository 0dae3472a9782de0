package org.readback.scoring;

import java.util.List;

/**
 * What a good answer to one question contains.
 *
 * @param prompt the question as it was asked, so that notes which only repeat it earn
 * nothing; may be empty
 * @param criteria what counts for
 * @param redFlags what counts against
 * @param grading how texts are graded against it
 */
public record Rubric(String prompt, List<Criterion> criteria, List<RedFlag> redFlags, Grading grading) {

	public Rubric {
		criteria = List.copyOf(criteria);
		redFlags = List.copyOf(redFlags);
	}

	/** A rubric of criteria that a person wrote. */
	public Rubric(String prompt, List<Criterion> criteria, List<RedFlag> redFlags) {
		this(prompt, criteria, redFlags, Grading.CRITERIA);
	}

	/** How texts are graded against a rubric. */
	public enum Grading implements Worded {

		/** Each criterion is heard or not, and its weight counts whole. */
		CRITERIA,

		/**
		 * The more of its words are heard, the better, the first of them counting most:
		 * for a rubric that nobody has edited yet.
		 */
		COVERAGE

	}

}
