package org.readback.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Clause.SpokenWord;

/**
 * In what light each word of a text stands, for grading by coverage. Cues tell it of
 * notes; a mere "not" is left to the clause, as an answer says what is not, too.
 */
final class Lights {

	/** Repeats the question in so many words in a row. */
	private static final int RUN = 5;

	private final Token[] tokens;

	private final OrdinaryWords ordinary;

	/** What put each token in a light, or null. */
	private final @Nullable Place[] unticked;

	private final @Nullable Place[] denied;

	private final @Nullable Place[] helped;

	private final @Nullable Place[] someoneElse;

	private final BitSet echo = new BitSet();

	Lights(Token[] tokens, @Nullable Sign[] signs, OrdinaryWords ordinary) {
		this.tokens = tokens;
		this.ordinary = ordinary;
		this.unticked = new Place[tokens.length];
		this.denied = new Place[tokens.length];
		this.helped = new Place[tokens.length];
		this.someoneElse = new Place[tokens.length];
		for (int i = 0; i < tokens.length; i++) {
			Sign sign = signs[i];
			if (sign != null) {
				read(sign, i);
			}
		}
	}

	private void read(Sign sign, int token) {
		Place place = new Place(sign.start(), sign.end());
		switch (sign.mark()) {
			case OPEN -> this.unticked[token] = place;
			case DENIED, REFUTED, MINUS -> this.denied[token] = place;
			case PARTLY -> this.helped[token] = place;
			case HEARD, NONE -> {
			}
		}
	}

	/** What the cues of notes say. */
	void read(List<Cue> cues, Reach reach) {
		for (Cue cue : cues) {
			switch (cue.kind()) {
				case SOMEONE_ELSE, SOMEONE_ELSE_DOING -> set(this.someoneElse, reach.others().of(cue), cue);
				case PROMPTED, HEDGE -> reach.helped(cue).forEach((span) -> set(this.helped, span, cue));
				case HEADING, BEHIND, ALONE, JUDGED, REPORTING -> {
					if (isOfTheCandidate(cue)) {
						set(this.denied, reach.denied(cue), cue);
					}
				}
				default -> {
				}
			}
		}
	}

	/** A sentence that has nothing but the question in it is not evidence. */
	void readEcho(List<Clause> clauses, Segments segments, CoverageModel model) {
		Set<List<String>> runs = new HashSet<>();
		List<String> question = model.questionWords();
		int run = Math.min(RUN, Math.max(3, question.size()));
		for (int i = 0; i + run <= question.size(); i++) {
			runs.add(question.subList(i, i + run));
		}
		List<SpokenWord> words = Clause.words(clauses);
		int from = 0;
		for (int at = 1; at <= words.size(); at++) {
			if (at == words.size() || segments.start(words.get(at).token(), Break.SENTENCE) > words.get(from).token()) {
				List<SpokenWord> sentence = words.subList(from, at);
				if (isEcho(sentence, runs, run, model)) {
					this.echo.set(sentence.get(0).token(), words.get(at - 1).token() + 1);
				}
				from = at;
			}
		}
	}

	private static boolean isEcho(List<SpokenWord> sentence, Set<List<String>> runs, int run, CoverageModel model) {
		if (sentence.stream().anyMatch((word) -> word.weight() > 0 && !model.isOfTheQuestion(word.stem()))) {
			return false;
		}
		List<String> words = sentence.stream().map(SpokenWord::folded).toList();
		for (int i = 0; i + run <= words.size(); i++) {
			if (runs.contains(words.subList(i, i + run))) {
				return true;
			}
		}
		return false;
	}

	/** Whether the words of a token are the candidate's own. */
	boolean isOwn(int token) {
		return scope(token) == Scope.PLAIN || isDenied(token) || isHelped(token);
	}

	boolean isDenied(int token) {
		return this.denied[token] != null;
	}

	boolean isHelped(int token) {
		return this.helped[token] != null;
	}

	Scope scope(int token) {
		if (this.unticked[token] != null) {
			return Scope.UNTICKED;
		}
		if (this.echo.get(token)) {
			return Scope.ECHO;
		}
		if (this.someoneElse[token] != null) {
			return Scope.SOMEONE_ELSE;
		}
		return isDenied(token) ? Scope.DENIED : isHelped(token) ? Scope.PROMPTED : Scope.PLAIN;
	}

	/** What put a token in its scope, or null. */
	@Nullable Place cue(int token) {
		return switch (scope(token)) {
			case UNTICKED -> this.unticked[token];
			case SOMEONE_ELSE -> this.someoneElse[token];
			case DENIED -> this.denied[token];
			case PROMPTED -> this.helped[token];
			default -> null;
		};
	}

	/**
	 * "Didn't mention x" and "x missing" are about the candidate, "does not use x" and "x
	 * is not needed" about the matter, and the n of "log(n)" is no "no".
	 */
	private boolean isOfTheCandidate(Cue cue) {
		Token first = this.tokens[cue.from()];
		boolean speaks = this.ordinary.isSpeaking(this.tokens[cue.to() - 1].terms().get(0));
		return switch (cue.kind()) {
			case REPORTING -> speaks || first.folded().equals("no");
			case BEHIND -> speaks || !this.ordinary.isFunction(first.folded()) || isNegation(cue.from());
			case ALONE -> first.folded().length() > 1;
			default -> true;
		};
	}

	private boolean isNegation(int token) {
		return this.ordinary.isNegation(this.tokens[token].folded(),
				(token > 0) ? this.tokens[token - 1].folded() : "");
	}

	private void set(@Nullable Place[] places, Span span, Cue cue) {
		Place place = new Place(this.tokens[cue.from()].start(), this.tokens[cue.to() - 1].end());
		Arrays.fill(places, span.from(), span.to(), place);
	}

}
