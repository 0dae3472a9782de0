package org.readback.scoring;

import java.util.List;

/** Reads texts as clauses. Not for use by many threads: its tokenizer has a state. */
final class Reading {

	private final Tokenizer tokenizer;

	private final Cues cues;

	private final OrdinaryWords ordinary;

	Reading(Vocabulary vocabulary, Cues cues, OrdinaryWords ordinary) {
		this.tokenizer = new Tokenizer(vocabulary);
		this.cues = cues;
		this.ordinary = ordinary;
	}

	OrdinaryWords ordinary() {
		return this.ordinary;
	}

	Tokenizer tokenizer() {
		return this.tokenizer;
	}

	List<Clause> clauses(String text) {
		List<Token> tokens = this.tokenizer.tokens(text);
		return Clause.of(tokens, segments(text, tokens), this.ordinary);
	}

	Segments segments(String text, List<Token> tokens) {
		return Segments.of(text, tokens, this.cues.clauseStarts(tokens.stream().map(Token::word).toList()));
	}

}
