package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells which long word of a rubric is meant by one that nearly is it. */
final class Typos {

	private static final int SHORTEST = 7;

	private final Vocabulary vocabulary;

	private final Set<String> known;

	private final Map<Integer, List<String>> byLength = new TreeMap<>();

	/** Typos of the words of all keywords. */
	Typos(Vocabulary vocabulary, Collection<String> words) {
		this.vocabulary = vocabulary;
		this.known = new TreeSet<>(words);
		this.known.stream()
			.filter(Typos::isLong)
			.forEach((word) -> this.byLength.computeIfAbsent(word.length(), (length) -> new ArrayList<>()).add(word));
	}

	/** The word that is meant, which is the word itself unless it is a typo. */
	String meant(String word) {
		if (!isLong(word) || this.known.contains(word) || this.vocabulary.isKnown(word)) {
			return word;
		}
		for (int length = word.length() - 1; length <= word.length() + 1; length++) {
			for (String candidate : this.byLength.getOrDefault(length, List.of())) {
				if (isOneEditAway(word, candidate)) {
					return candidate;
				}
			}
		}
		return word;
	}

	private static boolean isLong(String word) {
		return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
	}

	private static boolean isOneEditAway(String one, String two) {
		if (one.charAt(0) != two.charAt(0)) {
			return false;
		}
		int head = 0;
		while (head < Math.min(one.length(), two.length()) && one.charAt(head) == two.charAt(head)) {
			head++;
		}
		String oneRest = one.substring(head);
		String twoRest = two.substring(head);
		return sameFrom(oneRest, 1, twoRest, 1) || sameFrom(oneRest, 1, twoRest, 0) || sameFrom(oneRest, 0, twoRest, 1)
				|| isSwapped(oneRest, twoRest);
	}

	private static boolean sameFrom(String one, int oneFrom, String two, int twoFrom) {
		return one.length() >= oneFrom && two.length() >= twoFrom
				&& one.substring(oneFrom).equals(two.substring(twoFrom));
	}

	private static boolean isSwapped(String one, String two) {
		return one.length() >= 2 && two.length() >= 2 && one.charAt(0) == two.charAt(1)
				&& one.charAt(1) == two.charAt(0) && sameFrom(one, 2, two, 2);
	}

}
