package org.readback.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of the sum that leads to a score, as a person would write it on paper: whoever
 * works out the arithmetic of each line in turn ends at the score.
 *
 * @param kind what the line does
 * @param about ids of the criteria or red flags that it is about; none where it is about
 * the whole
 * @param arithmetic what to work out: figures, fractions, {@code + − × /}, brackets,
 * {@code min} and {@code max}, powers of e; of a rating, between which marks the score
 * lies
 * @param result what that comes to, in thousandths
 * @param rounded whether that was rounded, half up
 */
public record Step(Kind kind, List<String> about, String arithmetic, int result, boolean rounded) {

	public Step {
		about = List.copyOf(about);
	}

	/** The result as it stands on paper. */
	public String written() {
		return write(this.result);
	}

	/** Writes a number of thousandths: 11000 as 11, 1500 as 1.5, -50 as −0.05. */
	public static String write(int thousandths) {
		String plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
		return plain.replace('-', '−');
	}

	/** What a line does; each rubric needs only some of them. */
	public enum Kind implements Worded {

		/** Adds the weights that were heard. */
		HEARD,

		/** Adds half the weights that were prompted. */
		PROMPTED,

		/** Adds half of what the bonuses earned. */
		BONUS,

		/** Divides all of that by the weight of must and should. */
		SHARE,

		/** Keeps bonuses from lifting the share above 1. */
		WHOLE,

		/** Caps the share because musts are missing. */
		MISSING_MUSTS,

		/**
		 * By coverage: divides the weight of the words that were heard by that of all.
		 */
		TERMS,

		/** By coverage: the same of the words that were denied. */
		DENIED_TERMS,

		/**
		 * By coverage: half of what was heard and half of the wording that is the model
		 * answer's, less what was denied.
		 */
		MIXED,

		/** By coverage: takes less of a text that hardly speaks of what was asked. */
		FAMILIAR,

		/** By coverage: lets what was heard first count most. */
		FIRST_COUNT_MOST,

		/** By coverage: takes less of words that are strewn over the text. */
		TORN,

		/** Takes off what a red flag costs. */
		RED_FLAG,

		/** Caps what is left because a red flag is critical. */
		CRITICAL,

		/** Caps what is left because the text is a list of keywords. */
		KEYWORD_LIST,

		/** Keeps red flags from pulling the score below 0. */
		NOTHING,

		/** Finds the suggested rating. */
		RATING

	}

}
