package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What ordinary English makes of single words: how much they say, and what stands for
 * them.
 */
final class OrdinaryWords {

	private static final int FULL = 1000;

	private static final List<String> PREFIXES = List.of("un", "in", "im", "dis", "non", "ir", "il", "mis");

	private static final int SHORTEST_ROOT = 4;

	private final Set<String> function;

	private final Set<String> negations;

	private final Set<String> lessening;

	private final Set<String> breaks;

	private final Set<String> speaking;

	private final Set<String> common = new HashSet<>();

	private final Map<String, Set<String>> alike = new HashMap<>();

	private final Map<String, Set<String>> opposite = new HashMap<>();

	/** The words of each line of likes as they are spelled, by their stems. */
	private final Map<String, List<String>> spelled = new HashMap<>();

	OrdinaryWords(Lexicon lexicon, Tokenizer tokenizer) {
		this.function = set(lexicon, "function");
		this.negations = set(lexicon, "negations");
		this.lessening = set(lexicon, "lessening");
		this.breaks = set(lexicon, "breaks");
		this.speaking = stems(tokenizer, list(lexicon, "speaking"));
		this.common.addAll(stems(tokenizer, list(lexicon, "common")));
		for (String line : list(lexicon, "alike")) {
			List<String> words = Tokenizer.spelled(line);
			Set<String> stems = stems(tokenizer, words);
			stems.forEach((stem) -> join(this.alike, stem, stems));
			stems.forEach((stem) -> this.spelled.computeIfAbsent(stem, (one) -> new ArrayList<>()).addAll(words));
		}
		for (String line : list(lexicon, "opposite")) {
			int bar = line.indexOf('|');
			Set<String> one = stems(tokenizer, Tokenizer.spelled(line.substring(0, bar)));
			Set<String> other = stems(tokenizer, Tokenizer.spelled(line.substring(bar)));
			one.forEach((stem) -> join(this.opposite, stem, other));
			other.forEach((stem) -> join(this.opposite, stem, one));
		}
	}

	/**
	 * How much a word says, in thousandths: nothing, little or all that a word can say.
	 */
	int weight(String word, String stem) {
		if (this.function.contains(word)) {
			return 0;
		}
		if (word.length() == 1 || word.chars().allMatch(Character::isDigit)) {
			return Character.isIdeographic(word.codePointAt(0)) ? FULL : FULL / 4;
		}
		return this.common.contains(stem) ? FULL / 2 : FULL;
	}

	boolean isFunction(String word) {
		return this.function.contains(word);
	}

	/** Whether a word turns round what follows; the t of "don't" is a word of its own. */
	boolean isNegation(String word, String before) {
		return this.negations.contains(word) || (word.equals("t") && before.endsWith("n"));
	}

	boolean isLessening(String word) {
		return this.lessening.contains(word);
	}

	boolean isBreak(String word) {
		return this.breaks.contains(word);
	}

	/** Whether a stem is of a verb that tells what a candidate said. */
	boolean isSpeaking(String stem) {
		return this.speaking.contains(stem);
	}

	/** The stems that may stand for a stem. */
	Set<String> alike(String stem) {
		return this.alike.getOrDefault(stem, Set.of());
	}

	/** The stems that say the opposite of a stem. */
	Set<String> opposite(String stem) {
		return this.opposite.getOrDefault(stem, Set.of());
	}

	/** The word without a prefix such as "in-" and the word with each of them. */
	static List<String> turned(String stem) {
		List<String> turned = new ArrayList<>();
		for (String prefix : PREFIXES) {
			if (stem.startsWith(prefix) && stem.length() >= prefix.length() + SHORTEST_ROOT) {
				turned.add(stem.substring(prefix.length()));
			}
			if (stem.length() >= SHORTEST_ROOT) {
				turned.add(prefix + stem);
			}
		}
		return turned;
	}

	/** Words that may be written for a stem, as the lexicon spells them. */
	List<String> spelledAlike(String stem) {
		return this.spelled.getOrDefault(stem, List.of()).stream().distinct().toList();
	}

	private static void join(Map<String, Set<String>> map, String stem, Collection<String> others) {
		Set<String> all = map.computeIfAbsent(stem, (one) -> new TreeSet<>());
		all.addAll(others);
		all.remove(stem);
	}

	private static List<String> list(Lexicon lexicon, String kind) {
		return lexicon.ordinary().getOrDefault(kind, List.of());
	}

	private static Set<String> set(Lexicon lexicon, String kind) {
		return Set.copyOf(list(lexicon, kind));
	}

	private static Set<String> stems(Tokenizer tokenizer, Collection<String> words) {
		Set<String> stems = new TreeSet<>();
		for (String word : words) {
			Token[] tokens = tokenizer.tokens(word);
			if (tokens.length == 1 && tokens[0].terms().size() == 1) {
				stems.add(tokens[0].terms().get(0));
			}
		}
		return stems;
	}

}
