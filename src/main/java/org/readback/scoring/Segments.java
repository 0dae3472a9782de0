package org.readback.scoring;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The lines, sentences, clauses and items of a text, each a run of tokens. */
final class Segments {

	/** All but {@link Break#NONE}. */
	private static final int LEVELS = Break.values().length - 1;

	private final Gap[] gaps;

	/** By token: the number of its item. No item is in two segments of a level. */
	private final int[] items;

	/** By level and item. */
	private final int[][] starts;

	private final int[][] ends;

	private Segments(Gap[] gaps) {
		this.gaps = gaps;
		this.items = new int[size()];
		int[] firsts = new int[size() + 1];
		int item = 0;
		for (int i = 1; i < this.items.length; i++) {
			if (gaps[i].level() != Break.NONE) {
				firsts[++item] = i;
			}
			this.items[i] = item;
		}
		int size = (size() > 0) ? item + 1 : 0;
		firsts[size] = size();
		this.starts = new int[LEVELS][size];
		this.ends = new int[LEVELS][size];
		for (int level = 0; level < LEVELS; level++) {
			cut(gaps, firsts, level + 1, this.starts[level], this.ends[level]);
		}
	}

	private static void cut(Gap[] gaps, int[] firsts, int level, int[] segmentStarts, int[] segmentEnds) {
		int start = 0;
		int end = firsts[segmentStarts.length];
		for (int item = 0; item < segmentStarts.length; item++) {
			start = (gaps[firsts[item]].level().ordinal() >= level) ? firsts[item] : start;
			segmentStarts[item] = start;
		}
		for (int item = segmentEnds.length - 1; item >= 0; item--) {
			segmentEnds[item] = end;
			end = (gaps[firsts[item]].level().ordinal() >= level) ? firsts[item] : end;
		}
	}

	/** Cuts a text at its punctuation, and before each of some tokens. */
	static Segments of(String text, Token[] tokens, BitSet clauseStarts) {
		Gap[] gaps = new Gap[tokens.length + 1];
		int from = 0;
		for (int i = 0; i < tokens.length; i++) {
			Gap gap = Gap.of(text, from, tokens[i].start());
			gaps[i] = (gap == Gap.COMMA && tokens[i].is(Trait.CONTINUING)) ? Gap.NONE : gap;
			from = tokens[i].end();
		}
		gaps[tokens.length] = Gap.of(text, from, text.length());
		markHeadings(text, tokens, gaps);
		for (int i = clauseStarts.nextSetBit(0); i >= 0; i = clauseStarts.nextSetBit(i + 1)) {
			gaps[i] = gaps[i].atLeast(Break.CLAUSE);
		}
		return new Segments(gaps);
	}

	/** What follows a heading follows as it does a colon. */
	private static void markHeadings(String text, Token[] tokens, Gap[] gaps) {
		int line = 0;
		for (int i = 1; i < tokens.length; i++) {
			if (gaps[i].level() == Break.LINE) {
				if (!gaps[i].colon() && isHeading(text, tokens[line].start())) {
					gaps[i] = gaps[i].withColon();
				}
				line = i;
			}
		}
	}

	/** "## Rollback" */
	private static boolean isHeading(String text, int start) {
		int before = start - 1;
		while (before >= 0 && text.charAt(before) == ' ') {
			before--;
		}
		return before >= 0 && text.charAt(before) == '#';
	}

	/** The same, where a boundary inside one of the matches is no boundary. */
	Segments joined(Collection<Match> matches) {
		Gap[] joined = this.gaps;
		for (Match match : matches) {
			for (Span span : match.spans()) {
				for (int i = span.from() + 1; i < span.to(); i++) {
					joined = joined(joined, i);
				}
			}
		}
		return (joined == this.gaps) ? this : new Segments(joined);
	}

	private Gap[] joined(Gap[] joined, int at) {
		if (joined[at] == Gap.NONE || joined[at] == Gap.SIGNS) {
			return joined;
		}
		Gap[] copy = (joined == this.gaps) ? this.gaps.clone() : joined;
		copy[at] = Gap.NONE;
		return copy;
	}

	boolean hasBrackets() {
		for (Gap gap : this.gaps) {
			if (gap.depth() != 0) {
				return true;
			}
		}
		return false;
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
		return this.starts[level.ordinal() - 1][this.items[token]];
	}

	/** The token after the segment that a token is in. */
	int end(int token, Break level) {
		return this.ends[level.ordinal() - 1][this.items[token]];
	}

}
