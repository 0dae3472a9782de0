package org.readback.scoring;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells a list of keywords from notes. */
final class KeywordList {

	private static final int KEYWORDS_PER_CRITERION = 5;

	private static final int KEYWORDS = 10;

	private static final int COVERED_PERCENT = 80;

	private static final int COVERED_PERCENT_OF_BARE_WORDS = 50;

	private static final int FUNCTION_WORD_PERCENT = 8;

	private KeywordList() {
	}

	/** Whether a text is a list, by the matches of its criteria. */
	static boolean is(Token[] tokens, List<Match> matches, int criteria) {
		Set<Phrase> keywords = Collections.newSetFromMap(new IdentityHashMap<>());
		BitSet touched = new BitSet();
		for (Match match : matches) {
			if (match.owner() < criteria) {
				keywords.add(match.phrase());
				touched.set(match.owner());
			}
		}
		return (!touched.isEmpty() && keywords.size() >= KEYWORDS_PER_CRITERION * touched.cardinality())
				|| (keywords.size() >= KEYWORDS && isCovered(tokens, matches, criteria));
	}

	private static boolean isCovered(Token[] tokens, List<Match> matches, int criteria) {
		BitSet covered = new BitSet();
		for (Match match : matches) {
			if (match.owner() < criteria) {
				match.spans().forEach((span) -> covered.set(span.from(), span.to()));
			}
		}
		BitSet words = new BitSet();
		int function = 0;
		for (int i = 0; i < tokens.length; i++) {
			words.set(i, !tokens[i].is(Trait.STOP_WORD));
			function += (tokens[i].is(Trait.FUNCTION_WORD) || tokens[i].is(Trait.NUMBER)) ? 1 : 0;
		}
		covered.and(words);
		boolean bare = function * 100 < FUNCTION_WORD_PERCENT * tokens.length;
		int limit = bare ? COVERED_PERCENT_OF_BARE_WORDS : COVERED_PERCENT;
		return covered.cardinality() * 100 >= limit * words.cardinality();
	}

}
