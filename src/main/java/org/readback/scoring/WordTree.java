package org.readback.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A set of phrases of which the longest at a place is found at once. */
final class WordTree {

	private final Map<String, Set<List<String>>> byFirst = new HashMap<>();

	private int longest;

	WordTree(Collection<List<String>> phrases) {
		for (List<String> phrase : phrases) {
			if (!phrase.isEmpty()) {
				this.byFirst.computeIfAbsent(phrase.get(0), (first) -> new HashSet<>()).add(List.copyOf(phrase));
				this.longest = Math.max(this.longest, phrase.size());
			}
		}
	}

	/** How many words the longest phrase at a place has; 0 where none begins. */
	int lengthAt(List<String> words, int at) {
		return lengthAt(words, at, (length) -> true);
	}

	/** The same, of the phrases whose length fits. */
	int lengthAt(List<String> words, int at, IntPredicate fits) {
		Set<List<String>> phrases = (at < words.size()) ? this.byFirst.getOrDefault(words.get(at), Set.of()) : Set.of();
		if (phrases.isEmpty()) {
			return 0;
		}
		for (int length = Math.min(this.longest, words.size() - at); length > 0; length--) {
			if (fits.test(length) && phrases.contains(words.subList(at, at + length))) {
				return length;
			}
		}
		return 0;
	}

	static WordTree of(Tokenizer tokenizer, Collection<String> phrases) {
		return new WordTree(phrases.stream().map(tokenizer::words).collect(Collectors.toSet()));
	}

}
