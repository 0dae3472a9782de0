package org.readback.scoring;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.readback.scoring.Phrase.Exact;
import org.readback.scoring.Phrase.Wording;

/**
 * One way of writing parts of phrases, which is looked for once however many phrases have
 * it. It is written to only while a rubric is made ready.
 */
final class Start {

	/** So many stop words in a row are no notes, and would make matching slow. */
	static final int STOP_WORDS_IN_A_ROW = 4;

	/** As many as a {@code long} has, in which the parts of a phrase are bits. */
	static final int BITS_OF_PARTS = 6;

	/** Stands for the part of a phrase that has no other. */
	static final int ALONE = -1;

	private final List<String> terms;

	private final @Nullable Exact exact;

	private Role[] roles = {};

	/** Beside the roles: {@link #ALONE}, or the numbers of the phrase and of its part. */
	private int[] keys = {};

	private Start(List<String> terms, @Nullable Exact exact) {
		this.terms = terms;
		this.exact = exact;
	}

	static Start ofWords(List<String> terms) {
		return new Start(terms, null);
	}

	static Start ofExact(Exact exact) {
		return new Start(List.of(), exact);
	}

	/**
	 * A part of a phrase that is written so.
	 *
	 * @param order the place of this way among all ways of writing the phrases of a
	 * rubric
	 * @param number of the phrase among those of its rubric
	 * @param phrase the phrase
	 * @param part number of the part
	 * @param wordings how the part is worded; without terms where it is an exact word
	 */
	record Role(int order, int number, Phrase phrase, int part, Wording... wordings) {

		private int key() {
			return (this.phrase.parts().size() == 1) ? ALONE : (this.number << BITS_OF_PARTS) + this.part;
		}

	}

	void add(Role role) {
		this.roles = Arrays.copyOf(this.roles, this.roles.length + 1);
		this.roles[this.roles.length - 1] = role;
		this.keys = Arrays.stream(this.roles).mapToInt(Role::key).toArray();
	}

	Role role(int at) {
		return this.roles[at];
	}

	int[] keys() {
		return this.keys;
	}

	/** Its terms in a row; none where it is an exact word. */
	List<String> terms() {
		return this.terms;
	}

	/** The token after it, or -1 when it does not stand here. */
	int endIn(Token[] tokens, Segments segments, int from) {
		if (this.exact != null) {
			return this.exact.is(tokens[from]) ? from + 1 : -1;
		}
		return endIn(tokens, segments.end(from, Break.SENTENCE), from, this.terms);
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
