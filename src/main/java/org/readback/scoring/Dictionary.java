package org.readback.scoring;

import java.util.Arrays;

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
	 * Read without a lock: an entry never changes, so a thread sees all of it or nothing.
	 */
	private volatile @Nullable Entry[] entries = new Entry[SLOTS];

	private int size;

	Dictionary(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** The word that a stretch of a text is. */
	Word word(char[] text, int start, int end) {
		if (end - start > Tokenizer.LONGEST_WORD) {
			return this.vocabulary.word(new String(text, start, end - start));
		}
		@Nullable Entry[] known = this.entries;
		int hash = hash(text, start, end);
		int slot = slot(hash);
		Entry entry = known[slot];
		while (entry != null && !entry.is(hash, text, start, end)) {
			slot = (slot + 1) % SLOTS;
			entry = known[slot];
		}
		return (entry != null) ? entry.word : learn(hash, Arrays.copyOfRange(text, start, end));
	}

	private synchronized Word learn(int hash, char[] written) {
		if (this.size == MOST_WORDS) {
			this.entries = new Entry[SLOTS];
			this.size = 0;
		}
		int slot = slot(hash);
		for (Entry entry = this.entries[slot]; entry != null; entry = this.entries[slot]) {
			if (entry.is(hash, written, 0, written.length)) {
				return entry.word;
			}
			slot = (slot + 1) % SLOTS;
		}
		Entry learned = new Entry(hash, written, this.vocabulary.word(new String(written)));
		this.entries[slot] = learned;
		this.size++;
		return learned.word;
	}

	private static int hash(char[] text, int start, int end) {
		int hash = 0;
		for (int at = start; at < end; at++) {
			hash = 31 * hash + text[at];
		}
		return hash;
	}

	private static int slot(int hash) {
		return ((hash >>> 16) ^ hash) & (SLOTS - 1);
	}

	private static final class Entry {

		private final int hash;

		private final char[] written;

		private final Word word;

		Entry(int hash, char[] written, Word word) {
			this.hash = hash;
			this.written = written;
			this.word = word;
		}

		boolean is(int otherHash, char[] text, int start, int end) {
			return this.hash == otherHash && Arrays.equals(this.written, 0, this.written.length, text, start, end);
		}

	}

}
