package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Recognises a rubric's own words when they are given back. */
final class Echo {

	private static final int RUN = 6;

	private static final int BEGINNING = 4;

	private static final int NAMES_IN_A_LINE = 2;

	private static final int HASHES = 1 << 14;

	private final Set<List<String>> runs = new HashSet<>();

	/** Of the runs: hardly any other run has one of them, so few are compared. */
	private final BitSet hashes = new BitSet(HASHES);

	private final Set<List<String>> lines = new HashSet<>();

	/** How many words the lines have. */
	private final BitSet lengths = new BitSet();

	private final Set<String> lineBeginnings = new HashSet<>();

	private final Set<String> words = new HashSet<>();

	private final List<String> sources = new ArrayList<>();

	private final Names names;

	Echo(Rubric rubric, Tokenizer tokenizer) {
		this.names = new Names(rubric, tokenizer);
		add(Tokenizer.spelled(rubric.prompt()), false);
		rubric.criteria()
			.stream()
			.flatMap((criterion) -> Stream.of(criterion.name(), criterion.good(), criterion.probe()))
			.forEach((source) -> add(Tokenizer.spelled(source), true));
	}

	/** Whether a word is one of the rubric's own. */
	boolean has(Word word) {
		return this.words.contains(word.folded());
	}

	/** Whether one of the rubric's lines begins with a word. */
	boolean beginsWith(Word word) {
		return this.lineBeginnings.contains(word.folded());
	}

	/** Whether a word in any of its forms is in a criterion's name or in the prompt. */
	boolean names(Word word) {
		return this.names.have(word);
	}

	/** Which tokens are in a sentence or line that only repeats; marked lines are not. */
	BitSet in(Token[] tokens, Sense[] senses, Segments segments, @Nullable Sign[] signs) {
		BitSet echo = this.names.in(tokens, senses, segments, signs);
		for (int line = 0; line < tokens.length; line = segments.end(line, Break.LINE)) {
			int end = segments.end(line, Break.LINE);
			int start = (tokens[line].is(Trait.NUMBER) && line + 1 < end) ? line + 1 : line;
			if (isLine(tokens, senses, start, end) && !isMarked(signs, line, end)) {
				echo.set(line, end);
			}
			else {
				if (mayRepeat(line, end, senses, segments)) {
					addSentences(echo, line, end, tokens, senses, segments, signs);
				}
				addNames(echo, line, end, tokens, senses, segments, signs);
			}
		}
		return echo;
	}

	private void add(List<String> words, boolean line) {
		for (int i = 0; i + RUN <= words.size(); i++) {
			this.runs.add(List.copyOf(words.subList(i, i + RUN)));
			this.hashes.set(hash(words.subList(i, i + RUN)));
		}
		if (line && !words.isEmpty()) {
			for (int length = Math.min(BEGINNING, words.size()); length <= words.size(); length++) {
				this.lines.add(List.copyOf(words.subList(0, length)));
				this.lengths.set(length);
			}
			this.lineBeginnings.add(words.get(0));
		}
		this.words.addAll(words);
		this.sources.add(join(words));
	}

	/** Whether a line has a run of the rubric's words, or a colon after a beginning. */
	private static boolean mayRepeat(int from, int to, Sense[] senses, Segments segments) {
		int own = 0;
		boolean begun = false;
		for (int at = from; at < to; at++) {
			own = senses[at].isOwn() ? own + 1 : 0;
			if (own >= RUN || (begun && segments.before(at).colon())) {
				return true;
			}
			begun |= senses[at].beginsLine() && beginsUnit(at, from, segments);
		}
		return false;
	}

	private static boolean beginsUnit(int at, int line, Segments segments) {
		Gap gap = segments.before(at);
		return at == line || gap.colon() || gap.level().atLeast(Break.SENTENCE);
	}

	private void addSentences(BitSet echo, int from, int to, Token[] tokens, Sense[] senses, Segments segments,
			@Nullable Sign[] signs) {
		BitSet repeated = new BitSet(0);
		for (int at = from; at < to;) {
			int end = endOfUnit(at, segments);
			boolean label = end < to && segments.before(end).colon() && isLine(tokens, senses, at, end)
					&& !isMarked(signs, at, end);
			if (label || repeats(tokens, senses, at, end)) {
				repeated.set(at, end);
			}
			at = end;
		}
		for (int at = repeated.isEmpty() ? to : from; at < to; at = endOfUnit(at, segments)) {
			int end = endOfUnit(at, segments);
			String sentence = join(words(tokens, at, end));
			boolean rest = this.sources.stream().anyMatch((source) -> source.contains(sentence));
			if (rest || repeated.get(at)) {
				echo.set(at, end);
			}
		}
	}

	/** "the first name - the second one - the third", which answers none of them. */
	private void addNames(BitSet echo, int from, int to, Token[] tokens, Sense[] senses, Segments segments,
			@Nullable Sign[] signs) {
		BitSet names = new BitSet(0);
		int number = 0;
		for (int at = from; at < to; at = segments.end(at, Break.CLAUSE)) {
			int end = segments.end(at, Break.CLAUSE);
			if (isLine(tokens, senses, at, end) && !isMarked(signs, at, end)) {
				names.set(at, end);
				number++;
			}
		}
		if (number >= NAMES_IN_A_LINE) {
			echo.or(names);
		}
	}

	/** A sentence, or what stands before or after a colon in it. */
	private static int endOfUnit(int from, Segments segments) {
		int end = segments.end(from, Break.SENTENCE);
		for (int at = from + 1; at < end; at++) {
			if (segments.before(at).colon()) {
				return at;
			}
		}
		return end;
	}

	private boolean isLine(Token[] tokens, Sense[] senses, int from, int to) {
		return senses[from].beginsLine() && this.lengths.get(to - from) && this.lines.contains(words(tokens, from, to));
	}

	static boolean isMarked(@Nullable Sign[] marks, int from, int to) {
		for (int at = from; at < to; at++) {
			if (marks[at] != null) {
				return true;
			}
		}
		return false;
	}

	/** Whether at least half of the words stand in runs of the rubric's own. */
	private boolean repeats(Token[] tokens, Sense[] senses, int from, int to) {
		int own = 0;
		int repeated = 0;
		int end = from;
		for (int at = from; at < to; at++) {
			own = senses[at].isOwn() ? own + 1 : 0;
			int start = at - RUN + 1;
			if (own >= RUN && this.hashes.get(hash(tokens, start, at + 1))
					&& this.runs.contains(words(tokens, start, at + 1))) {
				repeated += at + 1 - Math.max(start, end);
				end = at + 1;
			}
		}
		return repeated * 2 >= to - from && repeated > 0;
	}

	private static int hash(Token[] tokens, int from, int to) {
		int hash = 0;
		for (int at = from; at < to; at++) {
			hash = 31 * hash + tokens[at].folded().hashCode();
		}
		return bit(hash);
	}

	private static int hash(List<String> words) {
		int hash = 0;
		for (String word : words) {
			hash = 31 * hash + word.hashCode();
		}
		return bit(hash);
	}

	private static int bit(int hash) {
		return (hash ^ (hash >>> 16)) & (HASHES - 1);
	}

	private static List<String> words(Token[] tokens, int from, int to) {
		return Arrays.stream(tokens, from, to).map(Token::folded).toList();
	}

	private static String join(List<String> words) {
		return ' ' + String.join(" ", words) + ' ';
	}

}
