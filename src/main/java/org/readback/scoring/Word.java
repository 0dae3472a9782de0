package org.readback.scoring;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A word as it is written, with all that the lexicon knows of it.
 *
 * @param written as it stands in a text
 * @param folded compatibility forms, case and accents are gone; shorthand is written out
 * @param terms what is compared: its stem, or the stems of what it abbreviates
 * @param longForm what it abbreviates, or empty
 * @param traits what else is known of it, a bit each
 * @param mark what it says as an answer: "name: yes"
 * @param cues the cues that begin with it, or null where there are none
 */
record Word(String written, String folded, List<String> terms, String longForm, int traits, Mark mark,
		@Nullable CueTree cues) {

	/** The same in any order of what the words come from. */
	static final Comparator<Word> ALPHABETICALLY = Comparator.comparing(Word::folded).thenComparing(Word::written);

	boolean is(Trait trait) {
		return (this.traits & trait.bit()) != 0;
	}

	/** Whether it is compared by one term, which is this. */
	boolean means(String term) {
		return this.terms.size() == 1 && this.terms.get(0).equals(term);
	}

}
