package org.readback.scoring;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Works out which tokens each cue speaks of. */
final class Reach {

	/** "not at all" is about what stands before it, "not all at once" is not. */
	private static final int WORDS_OF_A_BARE_NO = 2;

	/** These are about what "it" means where nothing else is found that they speak of. */
	private static final Set<CueKind> REPORTS = EnumSet.of(CueKind.REPORTING, CueKind.REJECTING, CueKind.BEHIND);

	private static final Set<String> SUBJECTS = Set.of("he", "she", "we", "they");

	private static final Set<String> PRONOUNS = Set.of("it", "that", "they");

	private static final Set<String> PLANNING = Set.of("would", "will", "d", "ll");

	private final Token[] tokens;

	private final Segments segments;

	private final Brackets brackets;

	private final BitSet matched;

	private final BitSet clauseBreaks;

	private @Nullable BitSet subjects;

	private final Content content;

	private final Headings headings;

	private final Topics topics;

	private final Help help;

	private final Others others;

	private final Antecedents antecedents;

	private final BareEnds bareEnds;

	Reach(Token[] tokens, Segments segments, BitSet matched, BitSet clauseStarts) {
		this.tokens = tokens;
		this.segments = segments;
		this.brackets = new Brackets(segments);
		this.matched = matched;
		this.clauseBreaks = (BitSet) clauseStarts.clone();
		this.clauseBreaks.andNot(matched);
		this.content = new Content(tokens, matched);
		this.headings = new Headings(segments, matched, this.content, this.clauseBreaks);
		this.topics = new Topics(tokens, segments, matched, this.content);
		this.help = new Help(tokens, segments, this.brackets, this.clauseBreaks, this.content, this.headings,
				this.topics);
		this.antecedents = new Antecedents(tokens, segments, matched, this.content);
		this.bareEnds = new BareEnds(tokens, segments, matched);
		this.others = new Others(tokens, segments, this.clauseBreaks, this.content);
	}

	/** What hints and doubts speak of. */
	List<Span> helped(Cue cue) {
		if (cue.kind() == CueKind.HALF) {
			return List.of(this.topics.of(cue));
		}
		List<Span> spans = this.help.of(cue);
		return spans.stream().anyMatch((span) -> this.content.hasMatch(span.from(), span.to())) ? spans
				: List.of(this.antecedents.of(cue));
	}

	/** What is told of somebody else. */
	Others others() {
		return this.others;
	}

	/** What a denying cue denies. */
	Span denied(Cue cue) {
		Span span = directly(cue);
		boolean reports = REPORTS.contains(cue.kind());
		return (reports && !this.content.hasMatch(span.from(), span.to())) ? this.antecedents.of(cue) : span;
	}

	private Span directly(Cue cue) {
		return switch (cue.kind()) {
			case REPORTING, HEADING ->
				this.content.isIn(forward(cue)) && !isVerdict(cue) ? forward(cue) : this.topics.of(cue);
			case REJECTING ->
				this.content.isIn(before(cue)) && closes(cue) ? this.topics.of(cue) : reportingOrBehind(cue);
			case BARE -> bare(cue);
			case BEHIND -> this.content.isIn(before(cue)) || isRetort(cue) || answersTopic(cue) ? this.topics.of(cue)
					: reportingOrBehind(cue);
			case ARGUING -> forward(cue);
			case UNASKED -> reportingOrBehind(cue);
			case JUDGED -> (cue.to() - cue.from() > 1 || standsAlone(cue)) ? this.topics.of(cue) : nothing(cue);
			case ALONE -> standsAlone(cue) ? this.topics.of(cue) : nothing(cue);
			default -> nothing(cue);
		};
	}

	/** What a correction takes back. */
	Span corrected(Cue cue) {
		int sentence = this.segments.start(cue.from(), Break.SENTENCE);
		if (this.content.hasMatch(sentence, cue.from()) || sentence == 0) {
			return new Span(sentence, cue.from());
		}
		int before = this.segments.start(sentence - 1, Break.SENTENCE);
		boolean further = !this.content.hasMatch(before, sentence)
				&& before > this.segments.start(sentence - 1, Break.LINE);
		return new Span(further ? this.segments.start(before - 1, Break.SENTENCE) : before, sentence);
	}

	private Span reportingOrBehind(Cue cue) {
		return this.content.isIn(forward(cue)) ? forward(cue) : this.topics.of(cue);
	}

	private Span bare(Cue cue) {
		if (cue.to() == this.segments.size() || this.segments.before(cue.to()).colon()) {
			if (isElliptic(cue)) {
				return itemBefore(cue);
			}
			return this.segments.before(cue.from()).question() ? this.topics.of(cue) : reportingOrBehind(cue);
		}
		int end = Math.min(this.bareEnds.after(cue), this.brackets.end(cue.from()));
		Span after = new Span(cue.to(), Math.max(cue.to(), end));
		boolean last = this.segments.end(cue.to() - 1, Break.ITEM) == cue.to();
		boolean alone = isAlone(cue) && this.segments.end(cue.to() - 1, Break.ITEM) - cue.to() <= WORDS_OF_A_BARE_NO;
		return this.content.isIn(after) ? after : (last || alone) ? this.topics.of(cue) : after;
	}

	/** "they say it retries, it doesn't: two more and out" */
	private boolean isElliptic(Cue cue) {
		return cue.from() > 0 && PRONOUNS.contains(this.tokens[cue.from() - 1].folded())
				&& this.segments.start(cue.from(), Break.ITEM) == cue.from() - 1;
	}

	private Span itemBefore(Cue cue) {
		int item = cue.from() - 1;
		return new Span(this.segments.start(Math.max(0, item - 1), Break.ITEM), item);
	}

	private Span forward(Cue cue) {
		int to = cue.to();
		int end = this.headings.isAt(to) ? this.headings.end(to) : endOfTalk(to);
		return new Span(to, Math.max(to, Math.min(end, this.brackets.end(cue.from()))));
	}

	/** "wouldn't go bucket to function, he'd go bucket, queue, function" */
	private int endOfTalk(int to) {
		int clause = this.segments.end(to - 1, Break.CLAUSE);
		int subject = subjects().nextSetBit(this.segments.end(to - 1, Break.ITEM));
		return (subject < 0) ? clause : Math.min(subject, clause);
	}

	/** Where items begin with somebody who does something. */
	private BitSet subjects() {
		if (this.subjects == null) {
			BitSet subjects = new BitSet();
			for (int at = 0; at < this.tokens.length; at = this.segments.end(at, Break.ITEM)) {
				subjects.set(at, isSubject(at));
			}
			this.subjects = subjects;
		}
		return this.subjects;
	}

	private boolean isSubject(int at) {
		String word = this.tokens[at].folded();
		boolean plan = word.equals("i") && at + 1 < this.tokens.length
				&& PLANNING.contains(this.tokens[at + 1].folded());
		return (plan || SUBJECTS.contains(word)) && !this.matched.get(at);
	}

	private Span before(Cue cue) {
		return new Span(this.segments.start(cue.from(), Break.ITEM), cue.from());
	}

	private boolean isAlone(Cue cue) {
		return !this.content.isIn(before(cue))
				&& !this.content.isIn(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM)));
	}

	private boolean isAnswer(Cue cue) {
		return this.segments.before(cue.from()).colon() && this.segments.end(cue.from(), Break.ITEM) == cue.to();
	}

	/** "x: he could not say, y" and "where it goes he could not say, y" are about x. */
	private boolean isVerdict(Cue cue) {
		boolean said = cue.from() > 0 && SUBJECTS.contains(this.tokens[cue.from() - 1].folded());
		int from = said ? cue.from() - 1 : cue.from();
		boolean closes = this.segments.end(cue.to() - 1, Break.ITEM) == cue.to();
		boolean names = said && this.topics.isNaming(this.segments.start(cue.from(), Break.SENTENCE))
				&& (closes || this.segments.before(cue.to()).colon());
		return cue.kind() == CueKind.REPORTING && from > 0 && (names || (closes && this.segments.before(from).colon()));
	}

	private boolean standsAlone(Cue cue) {
		return isAlone(cue) || isAnswer(cue) || isBracketed(cue);
	}

	private boolean isBracketed(Cue cue) {
		return this.segments.before(cue.from()).depth() < 0 && this.segments.before(cue.to()).depth() > 0;
	}

	private boolean closes(Cue cue) {
		return this.segments.before(cue.to()).colon()
				|| !this.content.isIn(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM)));
	}

	/** "x - not mentioned, y" and "x - had to be told everything" are about x. */
	private boolean answersTopic(Cue cue) {
		int line = this.segments.start(cue.from(), Break.LINE);
		boolean closes = !this.content.isIn(new Span(cue.to(), this.segments.end(cue.to() - 1, Break.ITEM)));
		boolean opens = this.segments.start(cue.from(), Break.CLAUSE) == cue.from() && cue.from() > line
				&& !Help.isOfThings(this.tokens, this.segments, cue.to()) && !beginsSentence(cue);
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
