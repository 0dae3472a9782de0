package org.readback.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The result of grading one text against one rubric. It is advice: the words that earned
 * it are in it, and a person decides.
 *
 * @param criteria one for each criterion of the rubric, in its order
 * @param redFlags the red flags that the text mentions, fired or not, in the order of the
 * rubric
 * @param sum how the score came about
 * @param coverage how it came about by coverage, where the rubric asks for that
 * @param corrections what a person changed, as far as it changes anything
 */
public record Grade(List<CriterionGrade> criteria, List<FlagGrade> redFlags, Sum sum, @Nullable Coverage coverage,
		List<Correction> corrections) {

	/** From which score on each rating is suggested, in thousandths, the first for 1. */
	public static final List<Integer> RATINGS_FROM = List.of(0, 300, 600, 825);

	public Grade {
		criteria = List.copyOf(criteria);
		redFlags = List.copyOf(redFlags);
		corrections = List.copyOf(corrections);
	}

	/** A grade by criteria that nobody corrected. */
	public Grade(List<CriterionGrade> criteria, List<FlagGrade> redFlags, Sum sum) {
		this(criteria, redFlags, sum, null, List.of());
	}

	/** The score in thousandths, 0 to 1000. */
	public int score() {
		return this.sum.score();
	}

	/** The score in per cent, rounded half up. */
	public int percent() {
		return (score() + 5) / 10;
	}

	/** 1 below 0.30, 2 below 0.60, 3 below 0.825, else 4. */
	public int suggestedRating() {
		return (int) RATINGS_FROM.stream().filter((from) -> score() >= from).count();
	}

	/** The weights that make up what was heard, in the order of the rubric. */
	public List<Integer> heardWeights() {
		return this.criteria.stream()
			.filter((item) -> item.verdict() == Verdict.HEARD && item.criterion().importance() != Importance.BONUS)
			.map((item) -> item.criterion().weight())
			.toList();
	}

	/**
	 * How the score and the rating came about, line by line, for a person to do again.
	 */
	public List<Step> steps() {
		return Steps.of(this);
	}

	/** The red flags that count. */
	public List<FlagGrade> firedFlags() {
		return this.redFlags.stream().filter(FlagGrade::fired).toList();
	}

}
