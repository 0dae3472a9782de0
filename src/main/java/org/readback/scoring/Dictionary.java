package org.readback.scoring;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the words that were seen before, so that only a new one has to be folded,
 * stemmed and looked up. It finds them in the text itself, without cutting them out. It
 * forgets everything when it is full, so it never holds more than a few megabytes, and
 * may be used by many threads.
 */
final class Dictionary {

	private static final int SLOTS = 1 << 16;

	private static final int MOST_WORDS = SLOTS / 2;

	private final Vocabulary vocabulary;

	/**
	 * Read without a lock: a word never changes, so a thread sees all of it or nothing.
	 */
	private volatile @Nullable Word[] words = new Word[SLOTS];

	private int size;

	Dictionary(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The word that a stretch of a text is. */
	Word word(String text, int start, int end) {
		if (end - start > Tokenizer.LONGEST_WORD) {
			return this.vocabulary.word(text.substring(start, end));
		}
		@Nullable Word[] known = this.words;
		int slot = slot(text, start, end);
		Word word = known[slot];
		while (word != null && !isWritten(word, text, start, end)) {
			slot = (slot + 1) % SLOTS;
			word = known[slot];
		}
		return (word != null) ? word : learn(text.substring(start, end));
	}

	private synchronized Word learn(String written) {
		if (this.size == MOST_WORDS) {
			this.words = new Word[SLOTS];
			this.size = 0;
		}
		int slot = slot(written, 0, written.length());
		for (Word word = this.words[slot]; word != null; word = this.words[slot]) {
			if (word.written().equals(written)) {
				return word;
			}
			slot = (slot + 1) % SLOTS;
		}
		Word learned = this.vocabulary.word(written);
		this.words[slot] = learned;
		this.size++;
		return learned;
	}

	private static boolean isWritten(Word word, String text, int start, int end) {
		String written = word.written();
		return written.length() == end - start && text.startsWith(written, start);
	}

	private static int slot(String text, int start, int end) {
		int hash = 0;
		for (int at = start; at < end; at++) {
			hash = 31 * hash + text.charAt(at);
		}
		return ((hash >>> 16) ^ hash) & (SLOTS - 1);
	}

}
