package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in which a negation reaches from where it stands to the end.
 *
 * @param words the words in their order
 */
record Clause(List<SpokenWord> words) {

	/**
	 * A word of a clause.
	 *
	 * @param token which token of the text it is
	 * @param word as it stands there
	 * @param stem what is compared
	 * @param weight how much it says, 0 to 1000
	 * @param negation whether it turns round what follows
	 * @param lessens whether it puts what follows in doubt: "avoids", "lacks"
	 * @param after 0 before any negation, 1 up to the first word of weight after one,
	 * then 2 and so on
	 */
	record SpokenWord(int token, Word word, String stem, int weight, boolean negation, boolean lessens, int after) {

		String folded() {
			return this.word.folded();
		}

	}

	/** Whether a whole says the opposite of what it would say without its negations. */
	boolean isTurned() {
		return this.words.stream().filter(SpokenWord::negation).count() % 2 == 1;
	}

	boolean isNegated() {
		return this.words.stream().anyMatch(SpokenWord::negation);
	}

	/** The words that say something by themselves. */
	List<SpokenWord> content() {
		return this.words.stream().filter((word) -> word.weight() > 0).toList();
	}

	/** The words of some clauses in a row. */
	static List<SpokenWord> words(List<Clause> clauses) {
		return clauses.stream().flatMap((clause) -> clause.words().stream()).toList();
	}

	/** Cuts a text at punctuation, brackets and words such as "but" and "which". */
	static List<Clause> of(Token[] tokens, Segments segments, OrdinaryWords ordinary) {
		List<Clause> clauses = new ArrayList<>();
		List<SpokenWord> words = new ArrayList<>();
		int after = 0;
		for (int i = 0; i < tokens.length; i++) {
			Token token = tokens[i];
			if (i > 0 && (isApart(segments.before(i)) || ordinary.isBreak(token.folded()))) {
				clauses.add(new Clause(List.copyOf(words)));
				words.clear();
				after = 0;
			}
			boolean negation = ordinary.isNegation(token.folded(), (i > 0) ? tokens[i - 1].folded() : "");
			after = negation ? 1 : after;
			for (String stem : token.terms()) {
				int weight = ordinary.weight(token.folded(), stem);
				words.add(new SpokenWord(i, token.word(), stem, weight, negation, ordinary.isLessening(token.folded()),
						negation ? 0 : after));
				after += (after > 0 && weight > 0) ? 1 : 0;
			}
		}
		clauses.add(new Clause(List.copyOf(words)));
		return clauses;
	}

	private static boolean isApart(Gap gap) {
		return gap.level().atLeast(Break.ITEM) || gap.colon() || gap.arrow() || gap.depth() != 0;
	}

}
