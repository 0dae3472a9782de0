package org.readback.scoring;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Works out which tokens a cue of help or of doubt speaks of. */
final class Help {

	private static final Set<String> THINGS_FOLLOW = Set.of("for", "on", "about", "with", "to", "of", "that", "how",
			"what", "why", "when", "where");

	private static final Set<String> GUESSING = Set.of("i", "he", "she");

	/** What came of a hint opens with one of these. */
	private static final Set<String> OUTCOMES = Set.of("then", "ok", "okay", "ah", "oh", "hm", "hmm");

	private final Token[] tokens;

	private final Segments segments;

	private final Brackets brackets;

	private final BitSet clauseBreaks;

	private final Content content;

	private final Headings headings;

	private final Topics topics;

	Help(Token[] tokens, Segments segments, Brackets brackets, BitSet clauseBreaks, Content content, Headings headings,
			Topics topics) {
		this.tokens = tokens;
		this.segments = segments;
		this.brackets = brackets;
		this.clauseBreaks = clauseBreaks;
		this.content = content;
		this.headings = headings;
		this.topics = topics;
	}

	/** What a cue of help speaks of, before it and after it. */
	List<Span> of(Cue cue) {
		Span item = new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM));
		int clause = this.segments.start(cue.from(), Break.CLAUSE);
		boolean opens = clause == cue.from() || (clause == cue.from() - 1 && this.clauseBreaks.get(clause));
		boolean governs = this.content.isIn(item) || opens || isAside(cue, item.to())
				|| this.segments.before(cue.to()).colon() || this.segments.before(cue.from()).colon()
				|| isThen(item.to());
		Span after = governs ? withOutcome(forward(cue)) : new Span(cue.to(), cue.to());
		boolean answers = (this.segments.before(clause).level() == Break.CLAUSE
				|| this.segments.before(clause).question())
				&& (!this.content.isIn(item) || (opens && !isOfThings(this.tokens, this.segments, cue.to())));
		if (cue.kind() == CueKind.PROMPTED && this.segments.before(cue.from()).depth() < 0) {
			after = withAnswer(after);
		}
		boolean both = cue.kind() == CueKind.PROMPTED
				&& (answers || this.content.isIn(before(cue)) || isThen(item.to()));
		boolean doubts = cue.kind() == CueKind.HEDGE && (this.segments.before(cue.from()).colon() || isGuess(cue));
		return (both || doubts || !this.content.isIn(after)) ? List.of(after, this.topics.of(cue)) : List.of(after);
	}

	/** "he knows, vaguely, that it skips one" */
	private boolean isAside(Cue cue, int next) {
		return cue.kind() == CueKind.HEDGE && next == cue.to() && next < this.segments.size()
				&& this.segments.before(next).level() == Break.ITEM
				&& THINGS_FOLLOW.contains(this.tokens[next].folded());
	}

	/** "they stay in private i guess and the rest is public" */
	private boolean isGuess(Cue cue) {
		return GUESSING.contains(this.tokens[cue.from()].folded()) && this.content.isIn(before(cue));
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

	/** "[hint: and then?] x" */
	private Span withAnswer(Span bracketed) {
		int to = this.brackets.end(bracketed.from() - 1);
		return (to < this.segments.size() && this.segments.before(to).level() != Break.LINE)
				? new Span(bracketed.from(), this.segments.end(to, Break.SENTENCE)) : bracketed;
	}

	/** "needed a hint, then x": what follows came of it. */
	private boolean isThen(int token) {
		return token < this.segments.size() && this.segments.before(token).level() == Break.ITEM
				&& this.tokens[token].folded().equals("then");
	}

	/** "a hint for x" is about x, "a hint" about what stands before it. */
	static boolean isOfThings(Token[] tokens, Segments segments, int token) {
		return token < segments.size() && segments.before(token) == Gap.NONE
				&& THINGS_FOLLOW.contains(tokens[token].folded());
	}

	private Span forward(Cue cue) {
		int to = cue.to();
		int end = this.headings.isAt(to) ? this.headings.end(to) : this.segments.end(to - 1, Break.CLAUSE);
		return new Span(to, Math.max(to, Math.min(end, this.brackets.end(cue.from()))));
	}

	private Span before(Cue cue) {
		return new Span(this.segments.start(cue.from(), Break.ITEM), cue.from());
	}

}
