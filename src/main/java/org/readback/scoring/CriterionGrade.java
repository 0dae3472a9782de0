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
	 * The matches that carry the verdict; none where it is silent. What is said elsewhere
	 * in another light proves nothing.
	 */
	public List<Evidence> proof() {
		return this.evidence.stream()
			.filter((match) -> match.verdict() == this.verdict && this.verdict != Verdict.SILENT)
			.toList();
	}

	/** The words of the proof, cut out of the text that was graded, each once. */
	public List<String> words(String text) {
		return Evidence.quotes(proof(), text);
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

	/**
	 * What it adds to the sum, in thousandths: the weight times the credit, and of a
	 * bonus half of that.
	 */
	public int earned() {
		return this.criterion.weight() * credit() / (isBonus() ? 2 : 1);
	}

	boolean isBonus() {
		return this.criterion.importance() == Importance.BONUS;
	}

}
