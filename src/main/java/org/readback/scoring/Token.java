package org.readback.scoring;

import java.util.List;

/**
 * A word of a text.
 *
 * @param start where it starts in the text as given
 * @param end where it ends, exclusive
 * @param written the word as it stands in the text
 * @param word the word folded: compatibility forms, case and accents are gone
 * @param terms what is compared: its stem, or the stems of what it abbreviates
 */
record Token(int start, int end, String written, String word, List<String> terms) {

	Token meaning(String stem) {
		return new Token(this.start, this.end, this.written, this.word, List.of(stem));
	}

}
