package org.readback.scoring;

import java.util.List;

/**
 * How a score by coverage came about, so that a person can do the sum again: <pre>
 * heard  = terms' weight × heard, summed, / of          denied the same
 * c      = (50 × heard + 35 × wording + 15 × order) / 100 - denied, at least 0
 * score  = (1 - e^(-3c)) / (1 - e^(-3))
 * </pre> Every figure is in thousandths and rounded half up before the next line uses it.
 *
 * @param terms the words that were looked for, in the order of the rubric
 * @param of weight of all terms
 * @param heard the weighted share of the terms that are heard, at most 1000
 * @param denied the weighted share of the terms that are denied, which counts against
 * @param wording the share of the model answer's three-letter pieces that the text has,
 * beyond what any text has
 * @param order the share of the model answer's neighbouring words that are near each
 * other in the text too, in that order
 * @param c what comes out of these
 * @param share the score before red flags
 */
public record Coverage(List<Term> terms, int of, int heard, int denied, int wording, int order, int c, int share) {

	public Coverage {
		terms = List.copyOf(terms);
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
