package org.readback.scoring;

import java.util.Collection;
import java.util.List;

/** The lines, sentences, clauses and items of a text, each a run of tokens. */
final class Segments {

	private final Gap[] gaps;

	private final int[][] starts = new int[Break.values().length][];

	private final int[][] ends = new int[Break.values().length][];

	private Segments(Gap[] gaps) {
		this.gaps = gaps;
		for (Break level : Break.values()) {
			this.starts[level.ordinal()] = starts(level);
			this.ends[level.ordinal()] = ends(level);
		}
	}

	/** Cuts a text at its punctuation, and before each of some tokens. */
	static Segments of(String text, List<Token> tokens, Collection<Integer> clauseStarts) {
		Gap[] gaps = new Gap[tokens.size() + 1];
		int from = 0;
		for (int i = 0; i < tokens.size(); i++) {
			gaps[i] = Gap.of(text, from, tokens.get(i).start());
			from = tokens.get(i).end();
		}
		gaps[tokens.size()] = Gap.of(text, from, text.length());
		clauseStarts.forEach((start) -> gaps[start] = gaps[start].atLeast(Break.CLAUSE));
		return new Segments(gaps);
	}

	/** The same, where a boundary inside one of the spans is no boundary. */
	Segments joined(Collection<Span> spans) {
		Gap[] joined = this.gaps.clone();
		for (Span span : spans) {
			for (int i = span.from() + 1; i < span.to(); i++) {
				joined[i] = Gap.NONE;
			}
		}
		return new Segments(joined);
	}

	int size() {
		return this.gaps.length - 1;
	}

	/** What stands before a token, or after the last one. */
	Gap before(int token) {
		return this.gaps[token];
	}

	/** The first token of the segment that a token is in. */
	int start(int token, Break level) {
		return this.starts[level.ordinal()][token];
	}

	/** The token after the segment that a token is in. */
	int end(int token, Break level) {
		return this.ends[level.ordinal()][token];
	}

	private int[] starts(Break level) {
		int[] result = new int[size()];
		for (int i = 0; i < result.length; i++) {
			result[i] = (i == 0 || this.gaps[i].level().atLeast(level)) ? i : result[i - 1];
		}
		return result;
	}

	private int[] ends(Break level) {
		int[] result = new int[size()];
		for (int i = result.length - 1; i >= 0; i--) {
			boolean last = i == result.length - 1 || this.gaps[i + 1].level().atLeast(level);
			result[i] = last ? i + 1 : result[i + 1];
		}
		return result;
	}

}
