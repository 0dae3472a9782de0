package org.readback.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Phrase.Exact;
import org.readback.scoring.Phrase.Wording;

/**
 * Where a part of a phrase begins to be found.
 *
 * @param number of the phrase among those of its rubric that have more than one part
 * @param phrase the phrase
 * @param part number of the part
 * @param wording how the part is worded; nothing where it is an exact word
 * @param exact the word, or null where it may bend
 * @param second the hash of the second term, or 0 where there is none
 */
record Start(int number, Phrase phrase, int part, Wording wording, @Nullable Exact exact, int second) {

	/** What {@link #next} says where anything may follow. */
	static final int ANYTHING = 0;

	/** So many stop words in a row are no notes, and would make matching slow. */
	private static final int STOP_WORDS_IN_A_ROW = 4;

	static Start of(int number, Phrase phrase, int part, Wording wording) {
		List<String> terms = wording.terms();
		return new Start(number, phrase, part, wording, null, (terms.size() > 1) ? terms.get(1).hashCode() : ANYTHING);
	}

	/**
	 * Of what follows a token, the hash that the second term of a part must have: most
	 * parts do not stand where they begin, and this tells so at once.
	 */
	static int next(Token[] tokens, int at) {
		boolean open = tokens[at].terms().size() > 1 || at + 1 == tokens.length || tokens[at + 1].is(Trait.STOP_WORD);
		return open ? ANYTHING : tokens[at + 1].terms().get(0).hashCode();
	}

	/** The token after the part, or -1 when it does not stand here. */
	int endIn(Token[] tokens, Segments segments, int from, int next) {
		if (this.second != next && this.second != ANYTHING && next != ANYTHING) {
			return -1;
		}
		if (this.exact != null) {
			return this.exact.is(tokens[from]) ? from + 1 : -1;
		}
		List<String> terms = this.wording.terms();
		if (terms.size() == 1) {
			return (tokens[from].terms().size() == 1) ? from + 1 : -1;
		}
		return endIn(tokens, segments.end(from, Break.SENTENCE), from, terms);
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
