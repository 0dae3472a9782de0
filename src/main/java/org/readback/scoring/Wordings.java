package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways of saying a cue that its entry in the lexicon stands for: in
 * {@code went|goes a_bit? blank} the first word is one of two, and "a bit" may be left
 * out.
 */
final class Wordings {

	/** An entry that stands for more is better told in two. */
	private static final int MOST = 3000;

	private Wordings() {
	}

	/** What is wrong with an entry, empty where it is sound. */
	static Optional<String> fault(String entry) {
		long number = 1;
		boolean empty = true;
		for (String place : entry.strip().split(" +")) {
			List<String> words = words(place);
			number = Math.min(number * words.size(), MOST + 1);
			empty &= words.contains("");
		}
		if (empty) {
			return Optional.of("'" + entry + "' may stand for nothing");
		}
		return (number > MOST) ? Optional.of("'" + entry + "' stands for more than " + MOST + " wordings")
				: Optional.empty();
	}

	/**
	 * All of them.
	 * @throws IllegalArgumentException if the entry has a fault
	 */
	static List<String> of(String entry) {
		fault(entry).ifPresent((fault) -> {
			throw new IllegalArgumentException(fault);
		});
		List<String> wordings = List.of("");
		for (String place : entry.strip().split(" +")) {
			List<String> longer = new ArrayList<>();
			for (String words : words(place)) {
				wordings.forEach((wording) -> longer.add((wording + " " + words.replace('_', ' ')).strip()));
			}
			wordings = longer;
		}
		return wordings;
	}

	private static List<String> words(String place) {
		boolean optional = place.length() > 1 && place.endsWith("?");
		List<String> words = new ArrayList<>(
				List.of((optional ? place.substring(0, place.length() - 1) : place).split("\\|")));
		if (optional) {
			words.add("");
		}
		return words;
	}

}
