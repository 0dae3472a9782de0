package org.readback.scoring;

import java.util.List;

/**
 * What the notes say about one criterion.
 *
 * @param criterion the criterion
 * @param verdict the best of its matches
 * @param evidence every match, in the order of the text; never empty unless the verdict
 * is silent
 */
public record CriterionGrade(Criterion criterion, Verdict verdict, List<Evidence> evidence) {

	public CriterionGrade {
		evidence = List.copyOf(evidence);
	}

	/**
	 * The share of the weight that was earned, in thousandths: 1000 heard, 500 prompted,
	 * else 0.
	 */
	public int credit() {
		return switch (this.verdict) {
			case HEARD -> 1000;
			case PROMPTED -> 500;
			case DENIED, SILENT -> 0;
		};
	}

}
