package org.readback.scoring;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Reads the words that answer a topic before them: "name: yes", "name? no such plan". A
 * topic that a negative word answers is denied, and one that is left with its question
 * mark is doubtful.
 */
final class Answers {

	/** A longer topic is a sentence. */
	private static final int LONGEST_TOPIC = 8;

	/** A longer question is one that was asked. */
	static final int LONGEST_DOUBT = 4;

	private final String text;

	private final Token[] tokens;

	private final Segments segments;

	private final @Nullable Sign[] marks;

	Answers(String text, Token[] tokens, Segments segments, @Nullable Sign[] marks) {
		this.text = text;
		this.tokens = tokens;
		this.segments = segments;
		this.marks = marks;
	}

	/** Puts the topics of all answers under the sign that the answer is. */
	void mark() {
		for (int i = 1; i <= this.tokens.length; i++) {
			Gap gap = this.segments.before(i);
			if (gap.question() && gap.level() == Break.LINE) {
				doubt(i);
			}
			else if (i < this.tokens.length && gap != Gap.NONE) {
				answer(i, gap);
				ask(i, gap);
			}
		}
	}

	private void answer(int at, Gap gap) {
		Mark mark = this.tokens[at].word().mark();
		if (mark != Mark.NONE && isAnswer(at, gap)) {
			mark(topic(at, mark), at, new Sign(mark, this.tokens[at].start(), this.tokens[at].end(), at));
		}
		else if (gap.level() != Break.LINE) {
			int end = (gap.colon() || gap.question()) ? endOfNegative(at) : isDash(at, gap) ? endOfReport(at) : at;
			int topic = item(at - 1);
			if (end > at && !isEffect(at, end) && at - topic <= LONGEST_TOPIC && isUnmarked(topic, at)) {
				mark(topic, at, new Sign(Mark.REFUTED, this.tokens[at].start(), this.tokens[end - 1].end(), at));
			}
		}
	}

	/** "red checkout = no deploy" says what follows from it. */
	private boolean isEffect(int at, int end) {
		return this.text.substring(this.tokens[at - 1].end(), this.tokens[at].start()).contains("=")
				&& this.segments.end(at, Break.ITEM) > end;
	}

	/** "name: yes", "name - no (why)", "name? yes". */
	private boolean isAnswer(int at, Gap gap) {
		boolean ends = this.segments.end(at, Break.ITEM) == at + 1 || this.segments.before(at + 1).depth() < 0;
		return gap.level() != Break.LINE && ends
				&& (gap.colon() || gap.arrow() || gap.question() || gap.level() == Break.CLAUSE);
	}

	/**
	 * Where the topic of an answer starts: "how stale, delete on write: no" is one topic
	 * where nothing else is answered on its line.
	 */
	private int topic(int at, Mark mark) {
		int item = item(at - 1);
		int clause = this.segments.start(at - 1, Break.CLAUSE);
		boolean closes = this.segments.before(at).colon()
				&& (this.segments.end(at, Break.LINE) == at + 1 || (mark == Mark.DENIED && isLoud(at)));
		boolean list = Arrays.stream(this.tokens, item, at).anyMatch((word) -> word.is(Trait.JOINING));
		boolean denied = mark == Mark.DENIED && (list || this.segments.before(at).arrow());
		int sentence = this.segments.start(at - 1, Break.SENTENCE);
		return (closes && isUnmarked(sentence, at)) ? sentence : denied ? clause : item;
	}

	/** "one step at a time, checks: NO, he never got so far" */
	private boolean isLoud(int at) {
		return this.tokens[at].word().written().equals("NO");
	}

	private int item(int token) {
		return this.segments.start(token, Break.ITEM);
	}

	private boolean isUnmarked(int from, int to) {
		for (int i = from; i < to; i++) {
			if (this.marks[i] != null) {
				return false;
			}
		}
		return true;
	}

	/** The token after a negative cue, or 0 where none begins or it is none after all. */
	private int endOfNegative(int at) {
		if (CueTree.length(this.tokens, at, CueKind.POSITIVE) > 0
				|| CueTree.length(this.tokens, at, CueKind.NEEDLESS) > 0
				|| CueTree.length(this.tokens, at, CueKind.HALF) > 0
				|| CueTree.length(this.tokens, at, CueKind.UNASKED) > 0) {
			return 0;
		}
		int longest = 0;
		for (CueKind kind : CueKind.NEGATIVE) {
			longest = Math.max(longest, CueTree.length(this.tokens, at, kind));
		}
		return (longest > 0) ? at + longest : 0;
	}

	private boolean isDash(int at, Gap gap) {
		return gap.level() == Break.CLAUSE && !gap.arrow()
				&& CueTree.length(this.tokens, at, CueKind.CLAUSE_BREAK) == 0;
	}

	/** "x - didn't know it" denies x, "x - no y" need not. */
	private int endOfReport(int at) {
		if (CueTree.length(this.tokens, at, CueKind.POSITIVE) > 0) {
			return at;
		}
		return Math.max(at + CueTree.length(this.tokens, at, CueKind.REPORTING),
				Cues.afterNegatedVerb(this.tokens, at));
	}

	/** "circuit breaker?" at the end of a line. */
	private void doubt(int end) {
		int item = item(end - 1);
		if (isDoubt(item, end)) {
			question(item, end, this.segments.before(item).question() ? Mark.OPEN : Mark.PARTLY);
		}
	}

	/** "impact? severity? help?" only lists what there is to ask. */
	private void ask(int at, Gap gap) {
		int next = this.segments.end(at, Break.ITEM);
		if (gap.question() && this.segments.before(next).question() && isDoubt(item(at - 1), at) && isDoubt(at, next)) {
			question(item(at - 1), at, Mark.OPEN);
		}
	}

	private boolean isDoubt(int from, int to) {
		return to - from <= LONGEST_DOUBT && isUnmarked(from, to);
	}

	private void question(int from, int to, Mark mark) {
		int sign = this.text.indexOf('?', this.tokens[to - 1].end());
		mark(from, to, new Sign(mark, sign, sign + 1, to));
	}

	private void mark(int from, int to, Sign sign) {
		Arrays.fill(this.marks, from, to, sign);
	}

}
