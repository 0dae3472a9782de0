package org.readback.scoring;

import java.util.Comparator;
import java.util.List;

/**
 * A keyword found in a text.
 *
 * @param phrase the keyword
 * @param spans the tokens of its parts, in the order of the text
 */
record Match(Phrase phrase, List<Span> spans) {

	/**
	 * The longest first, then words in a row before words apart; never by the place of a
	 * criterion in its rubric.
	 */
	static final Comparator<Match> LONGEST_FIRST = Comparator.comparingInt(Match::size)
		.reversed()
		.thenComparingInt((match) -> match.spans().size())
		.thenComparingInt(Match::from)
		.thenComparing(Match::spans, Match::byPlace)
		.thenComparing((match) -> match.phrase().use())
		.thenComparing((match) -> match.phrase().keyword());

	int from() {
		return this.spans.get(0).from();
	}

	int to() {
		return this.spans.get(this.spans.size() - 1).to();
	}

	int owner() {
		return this.phrase.owner();
	}

	private static int byPlace(List<Span> one, List<Span> two) {
		for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
			int from = Integer.compare(one.get(i).from(), two.get(i).from());
			if (from != 0) {
				return from;
			}
			int to = Integer.compare(one.get(i).to(), two.get(i).to());
			if (to != 0) {
				return to;
			}
		}
		return 0;
	}

	private int size() {
		return this.spans.stream().mapToInt(Span::size).sum();
	}

}
