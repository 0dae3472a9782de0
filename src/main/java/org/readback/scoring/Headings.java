package org.readback.scoring;

import java.util.BitSet;

/** Works out what stands under a heading such as "gaps:". */
final class Headings {

	/** "no idea about these two: x. y" still is a heading. */
	private static final int HEADING_WORDS = 3;

	/** "gaps: x. y with z. He also knew ..." */
	private static final int NAME_WORDS = 4;

	private final Segments segments;

	private final BitSet matched;

	private final Content content;

	private final BitSet clauseBreaks;

	Headings(Segments segments, BitSet matched, Content content, BitSet clauseBreaks) {
		this.segments = segments;
		this.matched = matched;
		this.content = content;
		this.clauseBreaks = clauseBreaks;
	}

	/** Whether the words before a token are a heading, or begin one. */
	boolean isAt(int to) {
		for (int at = to; at < Math.min(to + HEADING_WORDS, this.segments.size()); at++) {
			if (this.segments.before(at).colon()) {
				return true;
			}
			if (this.matched.get(at) || this.segments.before(at).level().atLeast(Break.CLAUSE)) {
				return false;
			}
		}
		return false;
	}

	/** The token after what a heading governs that ends before a token. */
	int end(int to) {
		if (this.segments.before(to).level() == Break.LINE) {
			return endOfList(to);
		}
		int row = endOfRow(to);
		int clause = this.clauseBreaks.nextSetBit(to);
		return (clause < 0) ? row : Math.min(clause, row);
	}

	/** The sentences after a heading on its line, as long as they are short names. */
	private int endOfRow(int from) {
		int line = this.segments.end(from, Break.LINE);
		int end = this.segments.end(from, Break.SENTENCE);
		while (end < line && isName(end, this.segments.end(end, Break.SENTENCE))) {
			end = this.segments.end(end, Break.SENTENCE);
		}
		return end;
	}

	private boolean isName(int from, int to) {
		for (int at = from + 1; at < to; at++) {
			if (this.segments.before(at).colon()) {
				return false;
			}
		}
		return this.content.words(from, to) <= NAME_WORDS;
	}

	/**
	 * The lines under a heading: to an empty line, the next heading or the last bullet.
	 */
	private int endOfList(int from) {
		boolean bullets = this.segments.before(from).bullet();
		int at = from;
		while (at < this.segments.size() && (at == from || !this.segments.before(at).blank())
				&& this.segments.before(at).bullet() == bullets) {
			int end = this.segments.end(at, Break.LINE);
			if (this.segments.before(end).colon()) {
				return at;
			}
			at = end;
		}
		return at;
	}

}
