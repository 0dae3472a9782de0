package org.readback.scoring;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Recognises the names of a rubric's criteria, and its prompt, where they are given back
 * in other forms of their words or in another order.
 */
final class Names {

	/** Two names in a line may be what somebody said; so many are the rubric's. */
	private static final int FEWEST = 3;

	/** In fewer words they may be what somebody said of them. */
	private static final int WORDS_OF_NAMES = 6;

	/** So many words of the prompt in a line are the prompt. */
	private static final int WORDS_OF_THE_PROMPT = 8;

	private static final int OWN_PERCENT = 80;

	private final List<Set<String>> names;

	private final Set<String> prompt;

	private final Set<String> own = new HashSet<>();

	Names(Rubric rubric, Tokenizer tokenizer) {
		this.names = rubric.criteria().stream().map((criterion) -> terms(criterion.name(), tokenizer)).toList();
		this.prompt = terms(rubric.prompt(), tokenizer);
		this.names.forEach(this.own::addAll);
		this.own.addAll(this.prompt);
	}

	private static Set<String> terms(String source, Tokenizer tokenizer) {
		Token[] tokens = tokenizer.tokens(source);
		return terms(tokens, 0, tokens.length);
	}

	/** An abbreviation is one word, however long its long form is. */
	private static String term(Word word) {
		return String.join(" ", word.terms());
	}

	/** Whether a word is in a name or in the prompt. */
	boolean have(Word word) {
		return this.own.contains(term(word));
	}

	/**
	 * Which tokens are in lines of hardly anything but these words: one that has the
	 * prompt or three names, or ones that are most of the text and have these together.
	 * Marked lines are not.
	 */
	BitSet in(Token[] tokens, Sense[] senses, Segments segments, @Nullable Sign[] signs) {
		BitSet echo = new BitSet(0);
		BitSet lines = new BitSet(0);
		Set<String> terms = new HashSet<>();
		for (int line = 0; line < tokens.length; line = segments.end(line, Break.LINE)) {
			int end = segments.end(line, Break.LINE);
			if (areOwn(tokens, senses, line, end) && !Echo.isMarked(signs, line, end)) {
				Set<String> ofLine = terms(tokens, line, end);
				boolean repeats = areNames(ofLine) || isPrompt(ofLine);
				(repeats ? echo : lines).set(line, end);
				terms.addAll(ofLine);
			}
		}
		if (lines.cardinality() * 2 > tokens.length && areNames(terms)) {
			echo.or(lines);
		}
		return echo;
	}

	private boolean areNames(Set<String> terms) {
		return terms.stream().filter(this.own::contains).count() >= WORDS_OF_NAMES && said(terms) >= FEWEST;
	}

	private static boolean areOwn(Token[] tokens, Sense[] senses, int from, int to) {
		int words = 0;
		int own = 0;
		for (int at = from; at < to; at++) {
			if (!tokens[at].is(Trait.FUNCTION_WORD)) {
				words++;
				own += senses[at].isNamed() ? 1 : 0;
			}
		}
		return own > 0 && own * 100 >= OWN_PERCENT * words;
	}

	/** Of how many names a text has at least two words in three. */
	private int said(Set<String> terms) {
		int said = 0;
		for (Set<String> name : this.names) {
			long words = name.stream().filter(terms::contains).count();
			said += (words > 0 && words * 3 >= name.size() * 2L) ? 1 : 0;
		}
		return said;
	}

	private boolean isPrompt(Set<String> terms) {
		return this.prompt.stream().filter(terms::contains).count() >= WORDS_OF_THE_PROMPT;
	}

	private static Set<String> terms(Token[] tokens, int from, int to) {
		Set<String> terms = new HashSet<>();
		for (int at = from; at < to; at++) {
			if (!tokens[at].is(Trait.FUNCTION_WORD)) {
				terms.add(term(tokens[at].word()));
			}
		}
		return terms;
	}

}
