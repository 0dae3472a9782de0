package org.readback.scoring;

import java.util.BitSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells what in a text is the interviewer's, who asked and helped, from what is the
 * candidate's, who is quoted or has written the text.
 */
final class Voice {

	private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my");

	private static final Set<String> SOMEBODY = Set.of("he", "she", "him", "her", "his", "candidate");

	private static final BitSet NOTHING = new BitSet(0);

	/** So many times as often as others are notes about the candidate. */
	private static final int OFTENER = 3;

	/** "I'd" may be "I had" in the midst of a sentence. */
	private static final Set<String> OF_PLANS = Set.of("would", "will", "ll");

	private static final Set<String> ASKING = Set.of("how", "what", "why", "who", "where", "when", "which", "can",
			"could", "cld", "does", "do", "did", "is", "are", "would", "wld", "should", "will", "has", "have", "any");

	/** Before a colon, as in a play. */
	private static final Set<String> INTERVIEWERS = Set.of("me", "q", "i", "interviewer", "question");

	/** "I go: " is the longest. */
	private static final int LONGEST_LABEL = 2;

	/** May stand between a question and its answer. */
	private static final String ANSWERED = " ->=\u2192";

	private static final String ANSWERED_BRACKET = "] \"";

	private static final String QUOTES = "\"\u201C\u201D'";

	private final String text;

	private final Token[] tokens;

	private final Segments segments;

	/** Null until it is asked for, which most texts never do. */
	private @Nullable BitSet quoted;

	/** By character; null until it is asked for. */
	private @Nullable BitSet bracketed;

	private boolean candidates;

	/** How often the text speaks of him and of her; null until it is asked for. */
	private int @Nullable [] sides;

	Voice(String text, Token[] tokens, Segments segments) {
		this.text = text;
		this.tokens = tokens;
		this.segments = segments;
	}

	/** Whether words have the interviewer's "I", "me" or "my", or none. */
	boolean isTheInterviewers(int from, int to) {
		for (int at = from; at < to; at++) {
			if (FIRST_PERSON.contains(this.tokens[at].folded())) {
				BitSet quotations = read();
				return !this.candidates && !quotations.get(at);
			}
		}
		return true;
	}

	/**
	 * Whether a word is the pronoun of somebody who is not the candidate: "he" in notes
	 * that speak of her.
	 */
	boolean isAnothers(int token) {
		String word = this.tokens[token].folded();
		boolean his = word.equals("he");
		if (!his && !word.equals("she")) {
			return false;
		}
		if (this.sides == null) {
			this.sides = sides();
		}
		int own = this.sides[his ? 0 : 1];
		return own * OFTENER <= this.sides[his ? 1 : 0] && !read().get(token);
	}

	/** How often notes speak of him and of her; most speak of one of them only. */
	private int[] sides() {
		int[] sides = { count(Trait.OF_HIM, NOTHING), count(Trait.OF_HER, NOTHING) };
		boolean both = sides[0] > 0 && sides[1] > 0;
		return both ? new int[] { count(Trait.OF_HIM, read()), count(Trait.OF_HER, read()) } : sides;
	}

	private int count(Trait pronoun, BitSet but) {
		int count = 0;
		for (int at = 0; at < this.tokens.length; at++) {
			count += (this.tokens[at].is(pronoun) && !but.get(at)) ? 1 : 0;
		}
		return count;
	}

	/**
	 * Whether a word stands in a question that the interviewer asked: "Who signs it? 'IT
	 * does.'" What is quoted or follows other words may be what the candidate would ask.
	 */
	boolean isAsked(int token) {
		int end = this.segments.end(token, Break.SENTENCE);
		if (!this.segments.before(end).question()) {
			return isBracketed(token);
		}
		int sentence = this.segments.start(token, Break.SENTENCE);
		int from = afterLabel(sentence, end);
		int after = this.tokens[end - 1].end();
		boolean quoted = isQuoted(this.tokens[from].start(), after);
		boolean asks = ASKING.contains(this.tokens[from].folded());
		return from > sentence || isBracketed(token) || isQuotedAfterAsked(sentence, end)
				|| !quoted && (end - from > Answers.LONGEST_DOUBT ? asks : isAnsweredInQuotes(after));
	}

	/** asked "what if it is full?" */
	private boolean isQuotedAfterAsked(int sentence, int end) {
		return sentence + 1 < end && this.tokens[sentence].folded().equals("asked")
				&& isQuoted(this.tokens[sentence + 1].start(), this.tokens[end - 1].end());
	}

	/**
	 * Whether a word stands in a question with which the interviewer tempts: "I try my
	 * trap: then keep retrying, no?", or one that a quotation answers.
	 */
	boolean isOffered(int token) {
		int end = this.segments.end(token, Break.SENTENCE);
		if (!this.segments.before(end).question()) {
			return false;
		}
		int sentence = this.segments.start(token, Break.SENTENCE);
		int after = this.tokens[end - 1].end();
		boolean answered = isAnsweredInQuotes(after) && !isQuoted(this.tokens[sentence].start(), after);
		return answered || (this.tokens[sentence].folded().equals("i") && isTheInterviewers(sentence, sentence + 1));
	}

	/** [and when it is full] "Does it get full?" */
	private boolean isBracketed(int token) {
		if (this.bracketed == null) {
			this.bracketed = this.text.contains(ANSWERED_BRACKET) ? bracketed() : new BitSet(0);
		}
		return this.bracketed.get(this.tokens[token].start());
	}

	private BitSet bracketed() {
		BitSet bracketed = new BitSet(this.text.length());
		int open = -1;
		for (int at = 0; at < this.text.length(); at++) {
			switch (this.text.charAt(at)) {
				case '[' -> open = at;
				case '\n' -> open = -1;
				case ']' -> {
					bracketed.set((open < 0) ? at : open, at, this.text.startsWith(ANSWERED_BRACKET, at));
					open = -1;
				}
				default -> {
				}
			}
		}
		return bracketed;
	}

	/** The first word after "Me:", "I said:" or "Q". */
	private int afterLabel(int sentence, int end) {
		if (this.tokens[sentence].word().written().equals("Q") && sentence + 1 < end) {
			return sentence + 1;
		}
		if (INTERVIEWERS.contains(this.tokens[sentence].folded())) {
			for (int at = sentence + 1; at <= Math.min(sentence + LONGEST_LABEL, end - 1); at++) {
				if (this.segments.before(at).colon()) {
					return at;
				}
			}
		}
		return sentence;
	}

	/** Who is affected? -> "the alert says 18" */
	private boolean isAnsweredInQuotes(int from) {
		int at = this.text.indexOf('?', from) + 1;
		while (at < this.text.length() && ANSWERED.indexOf(this.text.charAt(at)) >= 0) {
			at++;
		}
		return at < this.text.length() && QUOTES.indexOf(this.text.charAt(at)) >= 0;
	}

	private boolean isQuoted(int from, int to) {
		int after = this.text.indexOf('?', to) + 1;
		return (from > 0 && QUOTES.indexOf(this.text.charAt(from - 1)) >= 0)
				|| (after < this.text.length() && !Character.isWhitespace(this.text.charAt(after)));
	}

	private BitSet read() {
		if (this.quoted == null) {
			this.quoted = quotations();
			this.candidates = isTheCandidates(this.quoted);
		}
		return this.quoted;
	}

	/** None goes on in another line. */
	private BitSet quotations() {
		BitSet quotations = new BitSet();
		boolean open = false;
		int end = 0;
		for (int at = 0; at < this.tokens.length; at++) {
			for (int sign = end; sign < this.tokens[at].start(); sign++) {
				open = switch (this.text.charAt(sign)) {
					case '"' -> !open;
					case '\u201c' -> true;
					case '\u201d', '\n' -> false;
					default -> open;
				};
			}
			quotations.set(at, open);
			end = this.tokens[at].end();
		}
		return quotations;
	}

	/** "I would drain it first" in a text that speaks of nobody else. */
	private boolean isTheCandidates(BitSet quotations) {
		boolean plans = false;
		for (int at = 0; at + 1 < this.tokens.length; at++) {
			if (SOMEBODY.contains(this.tokens[at].folded())) {
				return false;
			}
			if (this.tokens[at].folded().equals("i") && !quotations.get(at)) {
				String next = this.tokens[at + 1].folded();
				plans |= OF_PLANS.contains(next) || (next.equals("d") && this.segments.start(at, Break.ITEM) == at);
			}
		}
		return plans;
	}

}
