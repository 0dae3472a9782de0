package org.readback.scoring;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the grader remembers of words it has seen. */
class DictionaryTests {

	private final Dictionary dictionary = new Dictionary(new Vocabulary(Files.LEXICON));

	@Test
	void aWordIsLearnedOnce() {
		Word first = word("so jitter it", 3, 9);
		assertThat(first.written()).isEqualTo("jitter");
		assertThat(word("jitter", 0, 6)).isSameAs(first);
		assertThat(word("the jitter", 4, 10)).isSameAs(first);
		assertThat(word("jitters", 0, 7)).isNotSameAs(first);
		assertThat(word("jitters", 0, 7).written()).isEqualTo("jitters");
		assertThat(word("Jitter", 0, 6).written()).isEqualTo("Jitter");
	}

	@Test
	void wordsThatHashAlikeAreToldApart() {
		for (int round = 0; round < 2; round++) {
			for (String written : new String[] { "AaAa", "BBBB", "AaBB", "BBAa", "Aa", "BB" }) {
				assertThat(word(written, 0, written.length()).written()).isEqualTo(written);
			}
		}
		assertThat(word("BBBB", 0, 4)).isSameAs(word("BBBB", 0, 4));
	}

	@Test
	void aWordOfMoreThanSixtyLettersIsNotKept() {
		String longest = "x".repeat(60);
		assertThat(word(longest, 0, 60)).isSameAs(word(longest, 0, 60));
		assertThat(word("y" + longest, 0, 61)).isNotSameAs(word("y" + longest, 0, 61))
			.extracting(Word::written)
			.isEqualTo("y" + longest);
		assertThat(word(". " + longest, 2, 62)).isSameAs(word(longest, 0, 60));
	}

	@Test
	void everythingIsForgottenWhenItIsFull() {
		Word first = word("first", 0, 5);
		learn(1, 32_768);
		assertThat(word("first", 0, 5)).isSameAs(first);
		learn(32_768, 32_769);
		assertThat(word("first", 0, 5)).isNotSameAs(first);
		assertThat(word("w5", 0, 2).written()).isEqualTo("w5");
	}

	private void learn(int from, int to) {
		for (int i = from; i < to; i++) {
			String word = "w" + i;
			word(word, 0, word.length());
		}
	}

	private Word word(String text, int start, int end) {
		return this.dictionary.word(text.toCharArray(), start, end);
	}

}
