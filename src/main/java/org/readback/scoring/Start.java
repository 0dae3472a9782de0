package org.readback.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Exact;
import org.readback.scoring.Phrase.Wording;

/**
 * Where a part of a phrase begins to be found.
 *
 * @param number of the phrase in its rubric
 * @param phrase the phrase
 * @param part number of the part
 * @param wording how the part is worded; nothing where it is an exact word
 * @param exact the word, or null where it may bend
 */
record Start(int number, Phrase phrase, int part, Wording wording, @Nullable Exact exact) {

	/** So many stop words in a row are no notes, and would make matching slow. */
	private static final int STOP_WORDS_IN_A_ROW = 4;

	/** The token after the part, or -1 when it does not stand here. */
	int endIn(Token[] tokens, Segments segments, int from) {
		if (this.exact != null) {
			return this.exact.is(tokens[from]) ? from + 1 : -1;
		}
		List<String> terms = this.wording.terms();
		if (terms.size() == 1) {
			return (tokens[from].terms().size() == 1) ? from + 1 : -1;
		}
		return cannotGoOn(tokens, from, terms) ? -1 : endIn(tokens, segments.end(from, Break.SENTENCE), from, terms);
	}

	/** Most do not stand here: the next word tells so at once. */
	private static boolean cannotGoOn(Token[] tokens, int from, List<String> terms) {
		if (tokens[from].terms().size() > 1) {
			return false;
		}
		return from + 1 == tokens.length
				|| (!tokens[from + 1].is(Trait.STOP_WORD) && !tokens[from + 1].terms().get(0).equals(terms.get(1)));
	}

	private static int endIn(Token[] tokens, int end, int from, List<String> terms) {
		int at = from;
		int next = 0;
		while (next < terms.size()) {
			at = (next > 0) ? afterStopWords(tokens, at, end, terms.get(next)) : at;
			if (at >= end || !isNext(tokens[at].terms(), terms, next)
					|| (next == 1 && beginsAgain(tokens, from + 1, at, terms.get(0)))) {
				return -1;
			}
			next += tokens[at++].terms().size();
		}
		return at;
	}

	/** In "nothing on on miss" only the second "on" is of "on miss". */
	private static boolean beginsAgain(Token[] tokens, int from, int to, String first) {
		for (int at = from; at < to; at++) {
			if (tokens[at].meant().means(first)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isNext(List<String> meant, List<String> terms, int next) {
		if (next + meant.size() > terms.size()) {
			return false;
		}
		for (int i = 0; i < meant.size(); i++) {
			if (!meant.get(i).equals(terms.get(next + i))) {
				return false;
			}
		}
		return true;
	}

	private static int afterStopWords(Token[] tokens, int from, int end, String wanted) {
		int at = from;
		while (at < end && at - from < STOP_WORDS_IN_A_ROW && tokens[at].is(Trait.STOP_WORD)
				&& !tokens[at].terms().get(0).equals(wanted)) {
			at++;
		}
		return at;
	}

}
