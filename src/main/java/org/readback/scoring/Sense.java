package org.readback.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What a word is to one rubric.
 *
 * @param word as it is written
 * @param meant the word of a keyword that it is a typo of, or itself
 * @param hash of the first term that is compared
 * @param isOwn whether the rubric has it in a text that notes may only repeat
 * @param beginsLine whether a line of these begins with it
 * @param isNamed whether it is in the name of a criterion or in the prompt
 * @param anywhere what may be found from it on, or null where nothing is
 * @param marked what may be found from it on where it is marked, or null
 */
record Sense(Word word, Word meant, int hash, boolean isOwn, boolean beginsLine, boolean isNamed,
		@Nullable Starts anywhere, @Nullable Starts marked) {
}
