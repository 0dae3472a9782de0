package org.readback.scoring;

import java.util.BitSet;
import java.util.Set;

/** Finds the topic that a report means by "it": "x - draws it, then wipes it off". */
final class Antecedents {

	private static final int LONGEST_TOPIC = 6;

	private static final Set<String> PRONOUNS = Set.of("it", "this", "them", "these", "either", "both", "one");

	private final Token[] tokens;

	private final Segments segments;

	private final BitSet matched;

	private final Content content;

	Antecedents(Token[] tokens, Segments segments, BitSet matched, Content content) {
		this.tokens = tokens;
		this.segments = segments;
		this.matched = matched;
		this.content = content;
	}

	/**
	 * The topic that a cue's sentence opens with, or that was asked about before it,
	 * where the cue's item refers to it and nothing else was matched in between.
	 */
	Span of(Cue cue) {
		int from = this.segments.start(cue.from(), Break.SENTENCE);
		int to = endOfTopic(from, cue.from());
		if (to == from && from > 0 && this.segments.before(from).question()) {
			from = this.segments.start(from - 1, Break.SENTENCE);
		}
		boolean found = isTopic(from, to) && !this.content.hasMatch(to, cue.from()) && refersBack(cue);
		return found ? new Span(from, to) : new Span(cue.to(), cue.to());
	}

	/** Where the colon, dash or arrow stands that a topic ends with. */
	private int endOfTopic(int from, int cue) {
		for (int at = from + 1; at <= Math.min(cue, from + LONGEST_TOPIC); at++) {
			Gap gap = this.segments.before(at);
			if (gap.colon() || (gap != Gap.NONE && gap.level() == Break.CLAUSE)) {
				return at;
			}
		}
		return from;
	}

	/** Few words, all of them of matches. */
	private boolean isTopic(int from, int to) {
		int names = 0;
		for (int at = from; at < to; at++) {
			names += this.matched.get(at) ? 1 : 0;
		}
		return names > 0 && to - from <= LONGEST_TOPIC && this.content.words(from, to) <= names + 1;
	}

	private boolean refersBack(Cue cue) {
		int item = this.segments.start(cue.from(), Break.ITEM);
		int end = this.segments.end(cue.to() - 1, Break.ITEM);
		for (int at = item; at < end; at++) {
			if (PRONOUNS.contains(this.tokens[at].folded())) {
				return !this.content.hasMatch(item, end);
			}
		}
		return this.content.words(item, cue.from()) == 0 && this.content.words(cue.to(), end) == 0;
	}

}
