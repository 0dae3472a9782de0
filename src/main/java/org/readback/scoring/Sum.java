package org.readback.scoring;

/**
 * How a score came about, so that a person can do the sum again. Everything is in
 * thousandths, rounded half up at the end.
 *
 * @param heard weight of the must and should criteria that were heard
 * @param prompted weight of the must and should criteria that were prompted; counts half
 * @param bonus weight of the bonus criteria times their credit, in thousandths; counts
 * half
 * @param of weight of all must and should criteria
 * @param missingMusts how many must criteria are denied or silent
 * @param cap the lowest cap that applied, in thousandths; 1000 where none did. Missing
 * musts cap the share before the deduction, a critical flag and a keyword list cap what
 * is left after it
 * @param deduction what the fired flags took, in thousandths
 * @param keywordList whether the text is a list of keywords rather than notes, which caps
 * the score at 250
 * @param score the result, 0 to 1000
 */
public record Sum(int heard, int prompted, int bonus, int of, int missingMusts, int cap, int deduction,
		boolean keywordList, int score) {

	/** Whether the score would be higher without its cap. */
	public boolean capped() {
		int share = Scorer.share(this.heard, this.prompted, this.bonus, this.of);
		return this.cap < Scorer.FULL && this.score < share - this.deduction;
	}

}
