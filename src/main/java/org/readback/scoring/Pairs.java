package org.readback.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.readback.scoring.Clause.SpokenWord;

/** Which words of a text stand near each other, whichever comes first. */
final class Pairs {

	private final int reach;

	private final Set<List<String>> pairs = new HashSet<>();

	/** Two words are near each other within a reach. */
	Pairs(int reach) {
		this.reach = reach;
	}

	/** Adds a stretch of words that none of another stretch is near to. */
	Pairs add(List<SpokenWord> words) {
		for (int at = 0; at < words.size(); at++) {
			for (SpokenWord before : words.subList(Math.max(0, at - this.reach), at)) {
				this.pairs.add(pair(before.stem(), words.get(at).stem()));
			}
		}
		return this;
	}

	boolean has(String one, String other) {
		return this.pairs.contains(pair(one, other));
	}

	/**
	 * The share of these pairs that a text tears apart: it has both words, but nowhere
	 * near each other.
	 */
	int tornIn(List<SpokenWord> text, int reach) {
		Set<String> said = new HashSet<>();
		text.forEach((word) -> said.add(word.stem()));
		Set<List<String>> near = new Pairs(reach).add(text).pairs;
		long torn = this.pairs.stream()
			.filter((pair) -> said.containsAll(pair) && !near.contains(pair) && !pair.get(0).equals(pair.get(1)))
			.count();
		return this.pairs.isEmpty() ? 0 : Shares.of(torn, this.pairs.size());
	}

	private static List<String> pair(String one, String other) {
		return (one.compareTo(other) <= 0) ? List.of(one, other) : List.of(other, one);
	}

}
