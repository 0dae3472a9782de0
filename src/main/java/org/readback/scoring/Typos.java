package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which long word of a rubric is meant by one that nearly is it. */
public final class Typos {

	private static final int LENGTHS = 64;

	private static final int PLACES = 1 << 11;

	private final Set<String> known = new HashSet<>();

	/** By their length and first letter, which a typo shares or nearly. */
	private final List<List<Word>> candidates = new ArrayList<>(Collections.nCopies(PLACES, List.of()));

	/** Typos of the words of all keywords, the first of which is meant if many may be. */
	Typos(Collection<Word> words) {
		for (Word word : words) {
			if (this.known.add(word.folded()) && word.is(Trait.LONG)) {
				int place = place(word.folded(), word.folded().length());
				List<Word> here = new ArrayList<>(this.candidates.get(place));
				here.add(word);
				this.candidates.set(place, here);
			}
		}
	}

	/** The word that is meant, which is the word itself unless it is a typo. */
	Word meant(Word word) {
		if (!word.is(Trait.LONG) || word.is(Trait.KNOWN)) {
			return word;
		}
		int length = word.folded().length();
		for (int other = length - 1; other <= length + 1; other++) {
			List<Word> here = this.candidates.get(place(word.folded(), other));
			for (int i = 0; i < here.size(); i++) {
				if (isOneEditAway(word.folded(), here.get(i).folded()) && !this.known.contains(word.folded())) {
					return here.get(i);
				}
			}
		}
		return word;
	}

	private static int place(String word, int length) {
		return (word.charAt(0) * LENGTHS + length) & (PLACES - 1);
	}

	/**
	 * Whether one word is another with one letter more, less, other or swapped with its
	 * neighbour, but for the first. Neither is empty.
	 */
	public static boolean isOneEditAway(String one, String two) {
		if (one.charAt(0) != two.charAt(0) || Math.abs(one.length() - two.length()) > 1) {
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
