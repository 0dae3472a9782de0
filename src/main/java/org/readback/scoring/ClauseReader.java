package org.readback.scoring;

import java.util.List;

/** Reads texts as clauses. May be used by many threads. */
final class ClauseReader {

	private final Tokenizer tokenizer;

	private final OrdinaryWords ordinary;

	ClauseReader(Lexicon lexicon, Tokenizer tokenizer) {
		this.tokenizer = tokenizer;
		this.ordinary = new OrdinaryWords(lexicon, tokenizer);
	}

	OrdinaryWords ordinary() {
		return this.ordinary;
	}

	Tokenizer tokenizer() {
		return this.tokenizer;
	}

	List<Clause> clauses(String text) {
		Token[] tokens = this.tokenizer.tokens(text);
		return Clause.of(tokens, segments(text, tokens), this.ordinary);
	}

	Segments segments(String text, Token[] tokens) {
		return Segments.of(text, tokens, Cues.clauseStarts(tokens));
	}

}
