package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which long word of a rubric is meant by one that nearly is it. */
final class Typos {

	private final Set<String> known = new HashSet<>();

	/** By their first letter, which a typo shares. */
	private final Map<Character, List<Word>> candidates = new HashMap<>();

	/** Typos of the words of all keywords, the first of which is meant if many may be. */
	Typos(Collection<Word> words) {
		for (Word word : words) {
			if (this.known.add(word.folded()) && word.is(Trait.LONG)) {
				this.candidates.computeIfAbsent(word.folded().charAt(0), (letter) -> new ArrayList<>()).add(word);
			}
		}
	}

	/** The word that is meant, which is the word itself unless it is a typo. */
	Word meant(Word word) {
		if (!word.is(Trait.LONG) || word.is(Trait.KNOWN) || this.known.contains(word.folded())) {
			return word;
		}
		for (Word candidate : this.candidates.getOrDefault(word.folded().charAt(0), List.of())) {
			if (isOneEditAway(word.folded(), candidate.folded())) {
				return candidate;
			}
		}
		return word;
	}

	private static boolean isOneEditAway(String one, String two) {
		if (Math.abs(one.length() - two.length()) > 1) {
			return false;
		}
		int head = 0;
		while (head < Math.min(one.length(), two.length()) && one.charAt(head) == two.charAt(head)) {
			head++;
		}
		return sameFrom(one, head + 1, two, head + 1) || sameFrom(one, head + 1, two, head)
				|| sameFrom(one, head, two, head + 1) || isSwapped(one, two, head);
	}

	private static boolean sameFrom(String one, int oneFrom, String two, int twoFrom) {
		int length = one.length() - oneFrom;
		return length >= 0 && length == two.length() - twoFrom && one.regionMatches(oneFrom, two, twoFrom, length);
	}

	private static boolean isSwapped(String one, String two, int at) {
		return one.length() >= at + 2 && two.length() >= at + 2 && one.charAt(at) == two.charAt(at + 1)
				&& one.charAt(at + 1) == two.charAt(at) && sameFrom(one, at + 2, two, at + 2);
	}

}
