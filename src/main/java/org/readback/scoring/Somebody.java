package org.readback.scoring;

import java.util.Set;

/** Tells whether words for somebody else say what he or she did. */
final class Somebody {

	private static final int WORDS_OF_A_PLACE = 2;

	private static final Set<String> PLACING = Set.of("in", "at", "from");

	/** "by our own Priya's team" */
	private static final int MOST_WORDS_BEFORE = 3;

	private final Token[] tokens;

	private final Segments segments;

	Somebody(Token[] tokens, Segments segments) {
		this.tokens = tokens;
		this.segments = segments;
	}

	/**
	 * "the DBAs built it", "the DBAs in Pune built it", "DBA Ben built it", "the DBAs
	 * also built it"
	 */
	boolean isDoing(int to) {
		return did(to) || (to < this.tokens.length && this.segments.end(to - 1, Break.ITEM) > to
				&& (did(to + 1) && isBetween(this.tokens[to])
						|| did(to + WORDS_OF_A_PLACE) && PLACING.contains(this.tokens[to].folded())));
	}

	private boolean did(int at) {
		return CueTree.length(this.tokens, at, CueKind.AFTER_SOMEONE_ELSE) > 0;
	}

	/** A name, or "also". */
	private static boolean isBetween(Token token) {
		return Character.isUpperCase(token.word().written().charAt(0)) || token.folded().equals("also");
	}

	/**
	 * "calls a colleague" is the candidate's own doing, "a colleague calls" is not, nor
	 * is "done by Priya's team".
	 */
	boolean isSubject(int from) {
		int at = (this.tokens[from].folded().equals("s") && from > 0) ? from - 1 : from;
		for (int i = 0; i <= MOST_WORDS_BEFORE; i++) {
			if (this.segments.start(at, Break.ITEM) == at || this.segments.before(at).colon()
					|| CueTree.length(this.tokens, at - 1, CueKind.BEFORE_SOMEONE_ELSE) > 0) {
				return true;
			}
			at--;
			if (!this.tokens[at].is(Trait.DETERMINER)) {
				return false;
			}
		}
		return false;
	}

}
