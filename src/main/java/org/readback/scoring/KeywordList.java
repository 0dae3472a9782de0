package org.readback.scoring;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/** Tells a list of keywords from notes. */
final class KeywordList {

	private static final int KEYWORDS_PER_CRITERION = 6;

	private static final int KEYWORDS = 10;

	private static final int COVERED_PERCENT = 80;

	private static final int COVERED_PERCENT_OF_BARE_WORDS = 40;

	private static final int FUNCTION_WORD_PERCENT = 8;

	private static final int WORDED_PERCENT = 15;

	private static final int PERCENT = 100;

	private static final int KEYWORDS_OF_BARE_ITEMS = 4;

	private static final int ITEMS = 8;

	private static final int LONGEST_ITEM = 3;

	private KeywordList() {
	}

	/**
	 * Whether a text is a list, by the matches of its criteria and by whether it is bare.
	 */
	static boolean is(Token[] tokens, List<Match> matches, int criteria, BooleanSupplier bare) {
		BitSet keywords = new BitSet();
		BitSet touched = new BitSet(criteria);
		long[] wordings = new long[KEYWORDS];
		int worded = 0;
		for (Match match : matches) {
			if (match.owner() < criteria) {
				keywords.set(match.number());
				touched.set(match.owner());
				worded = add(wordings, worded, match.wording());
			}
		}
		return (worded >= KEYWORDS_OF_BARE_ITEMS && bare.getAsBoolean())
				|| (!touched.isEmpty() && keywords.cardinality() >= KEYWORDS_PER_CRITERION * touched.cardinality())
				|| (worded == KEYWORDS && isCovered(tokens, matches, criteria));
	}

	/** Adds one that is new to the first ones; no more are counted than there is room. */
	private static int add(long[] wordings, int size, long wording) {
		for (int i = 0; i < size; i++) {
			if (wordings[i] == wording) {
				return size;
			}
		}
		if (size < wordings.length) {
			wordings[size] = wording;
			return size + 1;
		}
		return size;
	}

	/**
	 * Whether a text is nothing but bare items, each a name of at most three words
	 * without a number (but as its value: "retries 2"), a mark or a word that joins
	 * others, or nothing but keywords where no colon orders them. What repeats the rubric
	 * is left out.
	 */
	static boolean isBare(Token[] tokens, Segments segments, @Nullable Sign[] signs, BitSet echo, List<Match> matches) {
		int most = items(tokens, segments);
		if (most < ITEMS) {
			return false;
		}
		BitSet matched = hasColon(segments) ? new BitSet(0) : inARow(matches, Integer.MAX_VALUE);
		int items = 0;
		int worded = 0;
		int start = 0;
		boolean plain = true;
		boolean keywords = true;
		for (int i = 0; i < tokens.length; i++) {
			boolean last = isApart(tokens, i + 1, segments);
			boolean value = last && i > start;
			plain &= !tokens[i].is(Trait.FUNCTION_WORD) && (value || !tokens[i].is(Trait.NUMBER)) && signs[i] == null;
			keywords &= (matched.get(i) || tokens[i].is(Trait.STOP_WORD)) && signs[i] == null;
			if (last) {
				boolean counts = !echo.get(start);
				boolean bare = keywords || (plain && i - start < LONGEST_ITEM);
				items += counts ? 1 : 0;
				worded += (counts && !bare) ? 1 : 0;
				start = i + 1;
				plain = true;
				keywords = true;
				if (worded * PERCENT > WORDED_PERCENT * most) {
					return false;
				}
			}
		}
		return items >= ITEMS && worded * PERCENT <= WORDED_PERCENT * items;
	}

	private static int items(Token[] tokens, Segments segments) {
		int items = 0;
		for (int at = 1; at <= tokens.length; at++) {
			items += isApart(tokens, at, segments) ? 1 : 0;
		}
		return items;
	}

	/** Who writes "ours: schema, indexes" tells them apart. */
	private static boolean hasColon(Segments segments) {
		for (int at = 1; at < segments.size(); at++) {
			if (segments.before(at).colon()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The words of keywords that stand in a row, as those of a list do; words that meet
	 * in a sentence are worded freely.
	 */
	private static BitSet inARow(List<Match> matches, int owners) {
		BitSet matched = new BitSet();
		for (Match match : matches) {
			if (match.spans().length == 1 && match.owner() < owners) {
				matched.set(match.from(), match.to());
			}
		}
		return matched;
	}

	/** "ci/cd" and "multi-az" are one item, "a / b" and "a - b" are two. */
	private static boolean isApart(Token[] tokens, int at, Segments segments) {
		Gap gap = segments.before(at);
		return gap != Gap.NONE
				&& (at == tokens.length || gap.level() != Break.NONE || tokens[at].start() - tokens[at - 1].end() > 1);
	}

	private static boolean isCovered(Token[] tokens, List<Match> matches, int criteria) {
		BitSet matched = inARow(matches, criteria);
		int covered = 0;
		int words = 0;
		int function = 0;
		for (int i = 0; i < tokens.length; i++) {
			boolean word = !tokens[i].is(Trait.STOP_WORD);
			words += word ? 1 : 0;
			covered += (word && matched.get(i)) ? 1 : 0;
			function += (tokens[i].is(Trait.FUNCTION_WORD) || tokens[i].is(Trait.NUMBER)) ? 1 : 0;
		}
		boolean bare = function * PERCENT < FUNCTION_WORD_PERCENT * tokens.length;
		int limit = bare ? COVERED_PERCENT_OF_BARE_WORDS : COVERED_PERCENT;
		return covered * PERCENT >= limit * words;
	}

}
