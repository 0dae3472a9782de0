package org.readback.scoring;

import java.util.BitSet;
import java.util.List;

/** Tells a list of keywords from notes. */
final class KeywordList {

	private static final int KEYWORDS_PER_CRITERION = 5;

	private static final int KEYWORDS = 10;

	private static final int COVERED_PERCENT = 80;

	private static final int COVERED_PERCENT_OF_BARE_WORDS = 50;

	private static final int FUNCTION_WORD_PERCENT = 8;

	private KeywordList() {
	}

	/** Whether a text is a list, by the matches of criteria in it. */
	static boolean is(List<Token> tokens, List<Match> matches, Vocabulary vocabulary) {
		long keywords = matches.stream().map((match) -> match.owner() + match.phrase().keyword()).distinct().count();
		long touched = matches.stream().map(Match::owner).distinct().count();
		return (touched > 0 && keywords >= KEYWORDS_PER_CRITERION * touched)
				|| (keywords >= KEYWORDS && isCovered(tokens, matches, vocabulary));
	}

	private static boolean isCovered(List<Token> tokens, List<Match> matches, Vocabulary vocabulary) {
		BitSet covered = new BitSet();
		matches.forEach((match) -> match.spans().forEach((span) -> covered.set(span.from(), span.to())));
		BitSet words = new BitSet();
		int function = 0;
		for (int i = 0; i < tokens.size(); i++) {
			String word = tokens.get(i).word();
			words.set(i, !Vocabulary.STOP_WORDS.contains(word));
			function += (vocabulary.isFunctionWord(word) || Character.isDigit(word.codePointAt(0))) ? 1 : 0;
		}
		covered.and(words);
		boolean bare = function * 100 < FUNCTION_WORD_PERCENT * tokens.size();
		int limit = bare ? COVERED_PERCENT_OF_BARE_WORDS : COVERED_PERCENT;
		return covered.cardinality() * 100 >= limit * words.cardinality();
	}

}
