package org.readback.scoring;

import java.util.List;

/**
 * What a good answer to one question contains.
 *
 * @param prompt the question as it was asked, so that notes which only repeat it earn
 * nothing; may be empty
 * @param criteria what counts for
 * @param redFlags what counts against
 */
public record Rubric(String prompt, List<Criterion> criteria, List<RedFlag> redFlags) {

	public Rubric {
		criteria = List.copyOf(criteria);
		redFlags = List.copyOf(redFlags);
	}

}
