package org.readback.scoring;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Works out which tokens each cue speaks of. */
final class Reach {

	/** "not at all" is about what stands before it, "not all at once" is not. */
	private static final int WORDS_OF_A_BARE_NO = 2;

	private static final Set<String> THINGS_FOLLOW = Set.of("for", "on", "about", "with", "to", "of", "that", "how",
			"what", "why", "when", "where");

	/** A sentence that opens with one of these names a topic. */
	private static final Set<String> NAMING = Set.of("that", "whether", "how", "why", "what", "who", "which", "when",
			"where");

	/** What came of a hint opens with one of these. */
	private static final Set<String> OUTCOMES = Set.of("then", "ok", "okay", "ah", "oh", "hm", "hmm");

	private final Token[] tokens;

	private final Segments segments;

	private final Brackets brackets;

	private final BitSet matched;

	private final BitSet clauseBreaks;

	private @Nullable BitSet bareEnds;

	private final Content content;

	private final Headings headings;

	/** How many words before each token join others. */
	private int @Nullable [] joining;

	Reach(Token[] tokens, Segments segments, BitSet matched, BitSet clauseStarts) {
		this.tokens = tokens;
		this.segments = segments;
		this.brackets = new Brackets(segments);
		this.matched = matched;
		this.clauseBreaks = (BitSet) clauseStarts.clone();
		this.clauseBreaks.andNot(matched);
		this.content = new Content(tokens, matched);
		this.headings = new Headings(segments, matched, this.content, this.clauseBreaks);
	}

	private BitSet bareEnds() {
		if (this.bareEnds == null) {
			BitSet ends = new BitSet();
			for (int i = 0; i < this.tokens.length; i++) {
				Gap gap = this.segments.before(i);
				boolean stop = this.tokens[i].is(Trait.ENDS_BARE_NO) && !this.matched.get(i);
				ends.set(i, stop || gap.level() != Break.NONE || gap.colon());
			}
			ends.set(this.tokens.length);
			this.bareEnds = ends;
		}
		return this.bareEnds;
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

	/** What a denying cue denies. */
	Span denied(Cue cue) {
		return switch (cue.kind()) {
			case REPORTING, HEADING -> saysSomething(forward(cue)) ? forward(cue) : behind(cue);
			case REJECTING -> saysSomething(before(cue)) && closes(cue) ? behind(cue) : reportingOrBehind(cue);
			case BARE -> bare(cue);
			case BEHIND ->
				saysSomething(before(cue)) || isRetort(cue) || answersTopic(cue) ? behind(cue) : reportingOrBehind(cue);
			case JUDGED -> (cue.to() - cue.from() > 1 || standsAlone(cue)) ? behind(cue) : nothing(cue);
			case ALONE -> standsAlone(cue) ? behind(cue) : nothing(cue);
			default -> nothing(cue);
		};
	}

	/** What a cue of help speaks of, before it and after it. */
	List<Span> helped(Cue cue) {
		Span item = new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM));
		int clause = this.segments.start(cue.from(), Break.CLAUSE);
		boolean opens = clause == cue.from();
		boolean governs = saysSomething(item) || opens || this.segments.before(cue.to()).colon()
				|| this.segments.before(cue.from()).colon() || isThen(item.to());
		Span after = governs ? withOutcome(forward(cue)) : nothing(cue);
		boolean answers = (this.segments.before(clause).level() == Break.CLAUSE
				|| this.segments.before(clause).question())
				&& (!saysSomething(item) || (opens && !isOfThings(cue.to())));
		boolean both = cue.kind() == CueKind.PROMPTED && (answers || saysSomething(before(cue)) || isThen(item.to()));
		boolean doubts = cue.kind() == CueKind.HEDGE && this.segments.before(cue.from()).colon();
		return (both || doubts || !saysSomething(after)) ? List.of(after, behind(cue)) : List.of(after);
	}

	/** "I asked 'what if it fails?' -> x", "I said y. Then he ...": what came of it. */
	private Span withOutcome(Span helped) {
		int to = helped.to();
		if (to >= this.segments.size()) {
			return helped;
		}
		Gap gap = this.segments.before(to);
		boolean outcome = gap.level() != Break.LINE
				&& (gap.arrow() || gap.question() || OUTCOMES.contains(this.tokens[to].folded()));
		return outcome ? new Span(helped.from(), this.segments.end(to, Break.CLAUSE)) : helped;
	}

	/** "needed a hint, then x": what follows came of it. */
	private boolean isThen(int token) {
		return token < this.segments.size() && this.segments.before(token).level() == Break.ITEM
				&& this.tokens[token].folded().equals("then");
	}

	/** "a hint for x" is about x, "a hint" about what stands before it. */
	private boolean isOfThings(int token) {
		return token < this.segments.size() && this.segments.before(token) == Gap.NONE
				&& THINGS_FOLLOW.contains(this.tokens[token].folded());
	}

	/**
	 * What tells of somebody else: from the cue on where it opens an item, else ("set up
	 * by a colleague") the whole clause; and the item before where it answers one ("DLQ -
	 * ops did that").
	 */
	Span someoneElse(Cue cue) {
		int item = this.segments.start(cue.from(), Break.ITEM);
		if (item == cue.from() && item > 0 && this.segments.before(item).level() == Break.CLAUSE
				&& !this.clauseBreaks.get(item)) {
			return new Span(this.segments.start(item - 1, Break.ITEM), this.segments.end(cue.to() - 1, Break.CLAUSE));
		}
		int from = saysSomething(new Span(item, cue.from())) ? this.segments.start(cue.from(), Break.CLAUSE) : item;
		return new Span(from, this.segments.end(cue.to() - 1, Break.CLAUSE));
	}

	/** What a correction takes back. */
	Span corrected(Cue cue) {
		int sentence = this.segments.start(cue.from(), Break.SENTENCE);
		if (hasMatch(sentence, cue.from()) || sentence == 0) {
			return new Span(sentence, cue.from());
		}
		int before = this.segments.start(sentence - 1, Break.SENTENCE);
		boolean further = !hasMatch(before, sentence) && before > this.segments.start(sentence - 1, Break.LINE);
		return new Span(further ? this.segments.start(before - 1, Break.SENTENCE) : before, sentence);
	}

	private boolean hasMatch(int from, int to) {
		int match = this.matched.nextSetBit(from);
		return match >= 0 && match < to;
	}

	private Span reportingOrBehind(Cue cue) {
		return saysSomething(forward(cue)) ? forward(cue) : behind(cue);
	}

	private Span bare(Cue cue) {
		if (cue.to() == this.segments.size() || this.segments.before(cue.to()).colon()) {
			return this.segments.before(cue.from()).question() ? behind(cue) : reportingOrBehind(cue);
		}
		int end = Math.min(bareEnds().nextSetBit(cue.to()), this.brackets.end(cue.from()));
		Span after = new Span(cue.to(), Math.max(cue.to(), end));
		boolean last = this.segments.end(cue.to() - 1, Break.ITEM) == cue.to();
		boolean alone = isAlone(cue) && this.segments.end(cue.to() - 1, Break.ITEM) - cue.to() <= WORDS_OF_A_BARE_NO;
		return saysSomething(after) ? after : (last || alone) ? behind(cue) : after;
	}

	private Span forward(Cue cue) {
		int to = cue.to();
		int end = this.headings.isAt(to) ? this.headings.end(to) : this.segments.end(to - 1, Break.CLAUSE);
		return new Span(to, Math.max(to, Math.min(end, this.brackets.end(cue.from()))));
	}

	private Span before(Cue cue) {
		return new Span(this.segments.start(cue.from(), Break.ITEM), cue.from());
	}

	/** "That it may be down, also in another zone: new to him" is about all of it. */
	private Span behind(Cue cue) {
		int sentence = this.segments.start(cue.from(), Break.SENTENCE);
		if (cue.kind() == CueKind.BEHIND && cue.from() > sentence && NAMING.contains(this.tokens[sentence].folded())) {
			return new Span(sentence, cue.from());
		}
		Span before = before(cue);
		if (saysSomething(before)) {
			return list(
					(cue.kind() != CueKind.BARE && this.segments.before(cue.from()).colon()) ? row(before) : before);
		}
		int from = before.from();
		return (from == 0) ? nothing(cue) : switch (this.segments.before(from).level()) {
			case NONE, ITEM -> list(last(from, Break.ITEM));
			case CLAUSE -> this.segments.before(from).arrow() ? last(from, Break.CLAUSE) : list(last(from, Break.ITEM));
			case SENTENCE -> behindSentence(cue, from);
			case LINE -> behindLine(cue, from);
		};
	}

	private Span behindSentence(Cue cue, int from) {
		if (this.segments.before(from).question()) {
			return list(last(from, Break.ITEM));
		}
		boolean alone = !saysSomething(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.SENTENCE)));
		return alone ? last(from, Break.SENTENCE) : nothing(cue);
	}

	private Span behindLine(Cue cue, int from) {
		Gap gap = this.segments.before(from);
		return (gap.question() || gap.colon()) ? last(from, Break.SENTENCE) : nothing(cue);
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
			if (!this.matched.get(from - 1) && !this.tokens[from - 1].is(Trait.FUNCTION_WORD)) {
				return item;
			}
			from--;
		}
		return new Span(from, item.to());
	}

	private boolean isAlone(Cue cue) {
		return !saysSomething(before(cue))
				&& !saysSomething(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM)));
	}

	private boolean isAnswer(Cue cue) {
		return this.segments.before(cue.from()).colon() && this.segments.end(cue.from(), Break.ITEM) == cue.to();
	}

	private boolean standsAlone(Cue cue) {
		return isAlone(cue) || isAnswer(cue) || isBracketed(cue);
	}

	private boolean isBracketed(Cue cue) {
		return this.segments.before(cue.from()).depth() < 0 && this.segments.before(cue.to()).depth() > 0;
	}

	private boolean closes(Cue cue) {
		return this.segments.before(cue.to()).colon()
				|| !saysSomething(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM)));
	}

	/** "x - not mentioned, y" and "x - had to be told everything" are about x. */
	private boolean answersTopic(Cue cue) {
		int line = this.segments.start(cue.from(), Break.LINE);
		boolean closes = !saysSomething(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM)));
		boolean opens = this.segments.start(cue.from(), Break.CLAUSE) == cue.from() && cue.from() > line
				&& !isOfThings(cue.to()) && !beginsSentence(cue);
		return opens || (closes && this.segments.start(cue.from(), Break.ITEM) > line);
	}

	/** "x. never mentioned y" is about y. */
	private boolean beginsSentence(Cue cue) {
		Gap gap = this.segments.before(cue.from());
		int next = this.matched.nextSetBit(cue.to());
		return gap.level() == Break.SENTENCE && !gap.question() && next >= 0
				&& next < this.segments.end(cue.to() - 1, Break.CLAUSE);
	}

	/** "x? no way, y" is about x. */
	private boolean isRetort(Cue cue) {
		return this.segments.before(cue.from()).question() && this.segments.end(cue.from(), Break.ITEM) == cue.to();
	}

	private boolean saysSomething(Span span) {
		return this.content.words(span.from(), span.to()) > 0;
	}

	private static Span nothing(Cue cue) {
		return new Span(cue.to(), cue.to());
	}

	/**
	 * What one cue speaks of.
	 *
	 * @param cue the cue
	 * @param span the tokens
	 */
	record Of(Cue cue, Span span) {
	}

}
