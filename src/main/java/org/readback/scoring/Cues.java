package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds the cues of one text, once it is known which of its words are matched. */
final class Cues {

	private static final int FILLERS = 3;

	private static final Set<String> CONDITIONS = Set.of("if", "when", "once");

	private static final Set<String> NEEDED = Set.of("needed", "necessary", "required");

	private static final Set<String> OWN = Set.of("i", "we");

	private static final Set<String> MISSING = Set.of("he", "she", "they", "candidate", "also", "but", "only", "often");

	private static final Set<String> PERSONS = Set.of("him", "her", "them", "me", "us");

	private static final CueKind[] KINDS = CueKind.values();

	private final Token[] tokens;

	private final Segments segments;

	private final BitSet matched;

	private final Voice voice;

	private final Somebody somebody;

	private final Suppositions suppositions;

	private final CuePairs pairs;

	/** By kind: how long the longest cue is that starts at the token that is read. */
	private final int[] lengths = new int[KINDS.length];

	/** A bit for each kind of these. */
	private int found;

	/** Null until it is asked for, which most texts never do. */
	private @Nullable BitSet needed;

	Cues(Token[] tokens, Segments segments, BitSet matched, Voice voice) {
		this.tokens = tokens;
		this.segments = segments;
		this.matched = matched;
		this.voice = voice;
		this.somebody = new Somebody(tokens, segments);
		this.suppositions = new Suppositions(tokens, segments, matched);
		this.pairs = new CuePairs(tokens, segments);
	}

	/** The tokens before which a clause ends. */
	static BitSet clauseStarts(Token[] tokens) {
		BitSet starts = new BitSet(tokens.length);
		int verb = -1;
		for (int at = 0; at < tokens.length; at++) {
			if (CueTree.length(tokens, at, CueKind.CLAUSE_BREAK) > 0 && !(at == verb && isYet(tokens[at]))) {
				starts.set(at);
			}
			verb = Math.max(verb, afterNegatedVerb(tokens, at));
		}
		return starts;
	}

	/** "doesn't know yet which one" goes on. */
	private static boolean isYet(Token token) {
		return token.folded().equals("yet");
	}

	/** The cues, none of which shares a word with a match or another cue. */
	List<Cue> find() {
		List<Cue> cues = new ArrayList<>();
		int at = 0;
		while (at < this.tokens.length) {
			int end = (this.tokens[at].word().cues() != null) ? find(at, cues) : at;
			at = Math.max(end, at + 1);
		}
		this.pairs.prompt(cues);
		return cues;
	}

	private int find(int at, List<Cue> cues) {
		if (isSomebodyElse(at)) {
			cues.add(new Cue(CueKind.SOMEONE_ELSE, at, at + 1));
			return at + 1;
		}
		if (!measure(at)) {
			return at;
		}
		Cue cue = longest(at);
		if (cue == null) {
			return at;
		}
		cues.add((this.pairs.areDoubled(cue, cues) || this.suppositions.have(cue)) ? cue.as(CueKind.POSITIVE) : cue);
		return cue.to();
	}

	/** "João ran it: he called ...", in notes about her. */
	private boolean isSomebodyElse(int at) {
		return (this.segments.start(at, Break.ITEM) == at || this.segments.before(at).colon())
				&& this.voice.isAnothers(at) && !this.matched.get(at);
	}

	private @Nullable Cue longest(int at) {
		CueKind longest = null;
		int end = at;
		for (int found = this.found; found != 0; found &= found - 1) {
			CueKind kind = KINDS[Integer.numberOfTrailingZeros(found)];
			int to = at + this.lengths[kind.ordinal()];
			if (kind.speaksOfMatches() && to > end && isCue(kind, at, to)) {
				longest = kind;
				end = to;
			}
		}
		Cue cue = (longest != null) ? new Cue(longest, at, end) : null;
		boolean auxiliary = (this.found & (1 << CueKind.AUXILIARY.ordinal())) != 0;
		return auxiliary ? negation(at, at + this.lengths[CueKind.AUXILIARY.ordinal()], end, cue) : cue;
	}

	/** What "didn't" says, with or without a verb after it. */
	private @Nullable Cue negation(int at, int auxiliary, int end, @Nullable Cue longest) {
		int positive = afterVerb(this.tokens, auxiliary, Trait.VERB_OF_MISSING);
		if (positive >= end && positive > at && isFree(at, positive)) {
			return new Cue(CueKind.POSITIVE, at, positive);
		}
		int reporting = afterVerb(this.tokens, auxiliary, Trait.VERB_OF_SAYING);
		if (reporting > end && isFree(at, reporting) && !isOwn(at)) {
			return new Cue(CueKind.REPORTING, at, reporting);
		}
		return (auxiliary > end && isFree(at, auxiliary)) ? new Cue(CueKind.BARE, at, auxiliary) : longest;
	}

	/** "I don't touch the old server: a second one takes over" reports no gap. */
	private boolean isOwn(int at) {
		return at > 0 && OWN.contains(this.tokens[at - 1].folded());
	}

	/**
	 * How long the longest cue of each kind is that starts here and shares no word with a
	 * match; the words of an auxiliary may be shared, and those of "fixed it himself".
	 */
	private boolean measure(int at) {
		int length = 1;
		this.found = 0;
		for (CueTree tree = CueTree.first(this.tokens, at); tree != null; tree = tree.after(this.tokens,
				at + length++)) {
			if (tree.kinds().length > 0) {
				measure(tree.kinds(), at, length);
			}
		}
		return this.found != 0;
	}

	private void measure(CueKind[] kinds, int at, int length) {
		boolean free = isFree(at, at + length);
		boolean partlyFree = length > 2 && this.matched.nextClearBit(at) < at + length;
		for (CueKind kind : kinds) {
			if (free || kind == CueKind.AUXILIARY || (partlyFree && kind == CueKind.CORRECTED)) {
				this.lengths[kind.ordinal()] = length;
				this.found |= 1 << kind.ordinal();
			}
		}
	}

	/** The token after "didn't really know", or 0 where nothing like it stands. */
	static int afterNegatedVerb(Token[] tokens, int at) {
		int auxiliary = CueTree.length(tokens, at, CueKind.AUXILIARY);
		return (auxiliary > 0) ? afterVerb(tokens, at + auxiliary, Trait.VERB_OF_SAYING) : 0;
	}

	/** The token after the verb that an auxiliary belongs to, or 0 where none does. */
	private static int afterVerb(Token[] tokens, int auxiliary, Trait verb) {
		int at = auxiliary;
		for (int i = 0; i <= FILLERS && at < tokens.length; i++) {
			if (tokens[at].is(verb)) {
				return at + 1;
			}
			int filler = CueTree.length(tokens, at, CueKind.FILLER);
			at = (filler > 0) ? at + filler : tokens.length;
		}
		return 0;
	}

	/** A word such as "on" may end a cue and begin a keyword: "nothing on failover". */
	private boolean isFree(int from, int to) {
		int own = to;
		while (own > from + 1 && this.tokens[own - 1].is(Trait.STOP_WORD)) {
			own--;
		}
		int next = this.matched.nextSetBit(from);
		return next < 0 || next >= own;
	}

	private boolean isCue(CueKind kind, int from, int to) {
		return switch (kind) {
			case HEADING -> this.segments.before(to).colon() && !isCondition(from);
			case REPORTING -> this.segments.end(from, Break.SENTENCE) >= to && !isNoun(from);
			case SOMEONE_ELSE -> this.somebody.isSubject(from) || this.somebody.isDoing(to);
			case SOMEONE_ELSE_DOING -> this.somebody.isDoing(to) && (to - from > 1 || this.somebody.isSubject(from));
			case HALF -> isAllOfItem(from, to);
			case NEEDLESS -> hasReason(to);
			case POSITIVE -> this.segments.end(from, Break.SENTENCE) >= to && !isDispensedWith(to);
			case PROMPTED -> this.segments.end(from, Break.SENTENCE) >= to && this.voice.isTheInterviewers(from, to);
			case BEHIND -> (to - from > 1 || isLast(to)) && this.segments.end(from, Break.LINE) >= to && !isOrder(to);
			default -> this.segments.end(from, Break.SENTENCE) >= to;
		};
	}

	/** "x: thin, y" and "x (a guess)" are about x, "a guess at y" is not. */
	private boolean isAllOfItem(int from, int to) {
		Gap before = this.segments.before(from);
		boolean opens = this.segments.start(from, Break.ITEM) == from || before.colon() || before.depth() < 0;
		return opens && (this.segments.end(to - 1, Break.ITEM) == to || this.segments.before(to).depth() > 0);
	}

	/** "two misses and it is out": only somebody who misses something lacks it. */
	private boolean isNoun(int at) {
		return this.tokens[at].folded().equals("misses") && this.segments.start(at, Break.ITEM) < at
				&& !MISSING.contains(this.tokens[at - 1].folded());
	}

	/** "has to be told to believe it", which is no hint to somebody. */
	private boolean isOrder(int to) {
		return to + 1 < this.tokens.length && this.tokens[to - 1].folded().equals("told")
				&& this.tokens[to].folded().equals("to") && !PERSONS.contains(this.tokens[to + 1].folded());
	}

	/** "if the bucket is open: ..." is no heading, nor is "admin? no: read only". */
	private boolean isCondition(int from) {
		int item = this.segments.start(from, Break.ITEM);
		int match = this.matched.nextSetBit(item);
		return (match >= 0 && match < from) || this.segments.before(from).question()
				|| CONDITIONS.contains(this.tokens[item].folded());
	}

	/** "never stale, so no TTL is needed" */
	private boolean isDispensedWith(int to) {
		if (!this.tokens[to - 1].folded().equals("no")) {
			return false;
		}
		int need = needed().nextSetBit(to);
		return need >= 0 && need < this.segments.end(to - 1, Break.ITEM);
	}

	private BitSet needed() {
		if (this.needed == null) {
			BitSet words = new BitSet(this.tokens.length);
			for (int at = 0; at < this.tokens.length; at++) {
				words.set(at, NEEDED.contains(this.tokens[at].folded()));
			}
			this.needed = words;
		}
		return this.needed;
	}

	/** "x missing" says what was missing, "missing the same x" speaks of x. */
	private boolean isLast(int to) {
		return this.segments.end(to - 1, Break.ITEM) == to || this.tokens[to].is(Trait.STOP_WORD);
	}

	/** "no need for x because of y" is praise. */
	private boolean hasReason(int to) {
		for (int at = to; at < this.segments.end(to - 1, Break.SENTENCE); at++) {
			if (this.tokens[at].is(Trait.ENDS_BARE_NO)) {
				return true;
			}
		}
		return false;
	}

}
