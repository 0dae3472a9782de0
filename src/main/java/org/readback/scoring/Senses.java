package org.readback.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What words are to one rubric. The latest words are remembered, so that the words of a
 * text are hardly ever looked up twice. May be used by many threads.
 */
final class Senses {

	private static final int SLOTS = 1 << 11;

	private final Typos typos;

	private final Matcher matcher;

	private final Echo echo;

	/** Read without a lock: a sense never changes, and a lost one is found again. */
	private final @Nullable Sense[] latest = new Sense[SLOTS];

	Senses(Typos typos, Matcher matcher, Echo echo) {
		this.typos = typos;
		this.matcher = matcher;
		this.echo = echo;
	}

	/** What each word of a text is, from where on a typo means what it is a typo of. */
	Sense[] of(Token[] tokens) {
		Sense[] senses = new Sense[tokens.length];
		for (int i = 0; i < tokens.length; i++) {
			Token token = tokens[i];
			Sense sense = of(token.word());
			senses[i] = sense;
			if (sense.meant() != sense.word()) {
				tokens[i] = token.meaning(sense.meant());
			}
		}
		return senses;
	}

	private Sense of(Word word) {
		int hash = word.written().hashCode();
		int slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
		Sense sense = this.latest[slot];
		if (sense == null || sense.word() != word) {
			sense = this.latest[slot ^ 1];
			if (sense == null || sense.word() != word) {
				sense = read(word);
				this.latest[(this.latest[slot] == null) ? slot : slot ^ 1] = sense;
			}
		}
		return sense;
	}

	private Sense read(Word word) {
		Word meant = this.typos.meant(word);
		String term = meant.terms().get(0);
		return new Sense(word, meant, term.hashCode(), this.echo.has(word), this.echo.beginsWith(word),
				this.echo.names(word), this.matcher.anywhere(term), this.matcher.marked(term));
	}

}
