package org.readback.scoring;

import java.util.BitSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Works out what a text tells of somebody else. */
final class Others {

	private static final Set<String> THEY = Set.of("they", "their");

	private final Token[] tokens;

	private final Segments segments;

	private final BitSet clauseBreaks;

	private final Content content;

	/** Null until it is asked for, which most texts never do. */
	private int @Nullable [] theirs;

	Others(Token[] tokens, Segments segments, BitSet clauseBreaks, Content content) {
		this.tokens = tokens;
		this.segments = segments;
		this.clauseBreaks = clauseBreaks;
		this.content = content;
	}

	/**
	 * What tells of somebody else: from the cue on where it opens an item, else ("set up
	 * by a colleague") the whole clause; and the item before where it answers one ("DLQ -
	 * ops did that").
	 */
	Span of(Cue cue) {
		int item = this.segments.start(cue.from(), Break.ITEM);
		if (item == cue.from() && item > 0 && this.segments.before(item).level() == Break.CLAUSE
				&& !this.clauseBreaks.get(item)) {
			return new Span(this.segments.start(item - 1, Break.ITEM), endOfTheirs(cue));
		}
		int from = this.content.isIn(new Span(item, cue.from())) ? this.segments.start(cue.from(), Break.CLAUSE) : item;
		return new Span(from, endOfTheirs(cue));
	}

	/** "the DBAs did it: they cloned it - they rehearsed" */
	private int endOfTheirs(Cue cue) {
		if (this.theirs == null) {
			this.theirs = theirs();
		}
		return this.theirs[this.segments.end(cue.to() - 1, Break.CLAUSE)];
	}

	/** Where a clause starts: where the ones end that go on with what they did. */
	private int[] theirs() {
		int[] ends = new int[this.segments.size() + 1];
		int next = this.segments.size();
		ends[next] = next;
		while (next > 0) {
			int start = this.segments.start(next - 1, Break.CLAUSE);
			boolean goesOn = this.segments.before(start).level() != Break.LINE && isTheirs(start);
			ends[start] = goesOn ? ends[next] : start;
			next = start;
		}
		return ends;
	}

	private boolean isTheirs(int at) {
		return THEY.contains(this.tokens[at].folded()) || (this.tokens[at].is(Trait.JOINING)
				&& at + 1 < this.tokens.length && THEY.contains(this.tokens[at + 1].folded()));
	}

}
