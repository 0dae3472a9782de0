package org.readback.scoring;

import java.util.List;

/**
 * How a score by coverage came about, so that a person can do the sum again: <pre>
 * heard  = terms' weight × heard, summed, / of          denied the same
 * mixed  = 0.5 × heard + 0.5 × wording - denied, at least 0
 * c      = mixed × (2 × familiar + heard, at most 1)
 * share  = (1 - e^(-3c)) / (1 - e^(-3))
 * score  = share × (1 - 0.5 × torn)
 * </pre> Every figure is in thousandths and rounded half up before the next line uses it.
 *
 * @param terms the words that were looked for, in the order of the rubric
 * @param of weight of all terms
 * @param heard the weighted share of the terms that are heard, at most 1000
 * @param denied the weighted share of the terms that are denied, which counts against
 * @param wording the share of the model answer's three-letter pieces that the text has,
 * beyond what any text has
 * @param familiar the weighted share of the text's words that the question or the model
 * answer has: an answer to another question has few
 * @param torn the share of the pairs of words side by side in the model answer that the
 * text has both, but nowhere together
 */
public record Coverage(List<Term> terms, int of, int heard, int denied, int wording, int familiar, int torn) {

	private static final int FULL = 1000;

	private static final int STEEPNESS = 3;

	public Coverage {
		terms = List.copyOf(terms);
	}

	/** How much of the model answer the text has, whatever else it says. */
	public int mixed() {
		return Math.max(0, (this.heard + this.wording + 1) / 2 - this.denied);
	}

	/** The same, less where the text hardly speaks of what was asked. */
	public int c() {
		return Shares.times(mixed(), Math.min(FULL, 2 * this.familiar + this.heard));
	}

	/** What is heard first counts most. */
	public int saturated() {
		double score = (1 - StrictMath.exp(-STEEPNESS * c() / (double) FULL)) / (1 - StrictMath.exp(-STEEPNESS));
		return (int) StrictMath.floor(score * FULL + 0.5);
	}

	/** The score before red flags. */
	public int share() {
		return Shares.of((long) saturated() * (2 * FULL - this.torn), 2L * FULL * FULL);
	}

	/**
	 * A word of the rubric and what the text says of it.
	 *
	 * @param criterion the id of its criterion
	 * @param word as the rubric writes it
	 * @param weight what it weighs among the others; those of a criterion together weigh
	 * a thousand times the criterion's weight
	 * @param heard 1000 where it is said itself, less where another word stands for it or
	 * help was given
	 * @param denied 1000 where the text says the opposite of the model answer, less where
	 * that is not sure
	 */
	public record Term(String criterion, String word, int weight, int heard, int denied) {
	}

}
