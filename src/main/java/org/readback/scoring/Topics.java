package org.readback.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Works out what stands before a cue that speaks of it. */
final class Topics {

	private static final int WORDS_OF_A_NAME = 5;

	/** A sentence that opens with one of these names a topic. */
	private static final Set<String> NAMING = Set.of("that", "whether", "how", "why", "what", "who", "which", "when",
			"where");

	private static final Set<String> PRAISE = Set.of("solid", "good", "great", "fine", "ok", "okay", "yes", "well",
			"clear", "correct", "right", "strong", "nice", "perfect", "excellent", "done", "covered", "known", "there");

	private final Token[] tokens;

	private final Segments segments;

	private final BitSet matched;

	private final Content content;

	/** How many words before each token join others. */
	private int @Nullable [] joining;

	Topics(Token[] tokens, Segments segments, BitSet matched, Content content) {
		this.tokens = tokens;
		this.segments = segments;
		this.matched = matched;
		this.content = content;
	}

	/** "That it may be down, also in another zone: new to him" is about all of it. */
	Span of(Cue cue) {
		int sentence = this.segments.start(cue.from(), Break.SENTENCE);
		boolean behind = cue.kind() == CueKind.BEHIND || cue.kind() == CueKind.REPORTING;
		if (behind && cue.from() > sentence && isNaming(sentence)) {
			return new Span(sentence, cue.from());
		}
		Span before = new Span(this.segments.start(cue.from(), Break.ITEM), cue.from());
		if (this.content.isIn(before) || isLabel(before)) {
			return list(
					(cue.kind() != CueKind.BARE && this.segments.before(cue.from()).colon()) ? row(before) : before);
		}
		int from = before.from();
		return (from == 0) ? new Span(cue.to(), cue.to()) : switch (this.segments.before(from).level()) {
			case NONE, ITEM -> list(last(from, Break.ITEM));
			case CLAUSE -> this.segments.before(from).arrow() ? last(from, Break.CLAUSE) : list(last(from, Break.ITEM));
			case SENTENCE -> behindSentence(cue, from);
			case LINE -> behindLine(cue, from);
		};
	}

	/** Whether a sentence opens as the name of a topic does. */
	boolean isNaming(int sentence) {
		return NAMING.contains(this.tokens[sentence].folded());
	}

	/** "After: not said" is about nothing before it. */
	private boolean isLabel(Span before) {
		return before.size() > 0 && this.segments.before(before.to()).colon();
	}

	private Span behindSentence(Cue cue, int from) {
		if (this.segments.before(from).question()) {
			return list(last(from, Break.ITEM));
		}
		boolean alone = !this.content.isIn(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.SENTENCE)));
		return alone ? last(from, Break.SENTENCE) : new Span(cue.to(), cue.to());
	}

	private Span behindLine(Cue cue, int from) {
		Gap gap = this.segments.before(from);
		return (gap.question() || gap.colon()) ? last(from, Break.SENTENCE) : new Span(cue.to(), cue.to());
	}

	private Span last(int end, Break level) {
		return new Span(this.segments.start(end - 1, level), end);
	}

	/** A list with a conjunction is governed as a whole. */
	private Span list(Span item) {
		boolean list = joining()[item.to()] > joining()[item.from()];
		return list ? new Span(this.segments.start(item.from(), Break.CLAUSE), item.to()) : item;
	}

	/**
	 * "x, y and z: nothing" is about all of them where the clause has nothing else to
	 * say; a bare "no" is a mark, which has rules of its own.
	 */
	private Span row(Span item) {
		int from = item.from();
		int clause = this.segments.start(item.from(), Break.CLAUSE);
		while (from > clause && !this.segments.before(from).colon()) {
			int before = startOfName(from - 1);
			if (!isMatched(before, from) && !isName(before, from)) {
				return item;
			}
			from = before;
		}
		return new Span(from, item.to());
	}

	private int startOfName(int token) {
		int item = this.segments.start(token, Break.ITEM);
		int at = token;
		while (at > item && !this.segments.before(at).colon()) {
			at--;
		}
		return at;
	}

	/** "restart times" is one, "restarts fine" is not. */
	private boolean isName(int from, int to) {
		return to - from <= WORDS_OF_A_NAME
				&& Arrays.stream(this.tokens, from, to).noneMatch((token) -> PRAISE.contains(token.folded()));
	}

	private boolean isMatched(int from, int to) {
		for (int at = from; at < to; at++) {
			if (!this.matched.get(at) && !this.tokens[at].is(Trait.FUNCTION_WORD)) {
				return false;
			}
		}
		return true;
	}

	private int[] joining() {
		if (this.joining == null) {
			int[] joining = new int[this.tokens.length + 1];
			for (int i = 0; i < this.tokens.length; i++) {
				joining[i + 1] = joining[i] + (this.tokens[i].is(Trait.JOINING) ? 1 : 0);
			}
			this.joining = joining;
		}
		return this.joining;
	}

}
