package org.readback.scoring;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.readback.scoring.Clause.Word;

/**
 * In what light each word of a text stands, for grading by coverage. Cues tell it of
 * notes; a mere "not" is left to the clause, as an answer says what is not, too.
 */
final class Lights {

	/** Repeats the question in so many words in a row. */
	private static final int RUN = 5;

	private final BitSet denied = new BitSet();

	private final BitSet helped = new BitSet();

	private final BitSet someoneElse = new BitSet();

	private final BitSet echo = new BitSet();

	private final Mark[] marks;

	Lights(Mark[] marks) {
		this.marks = marks;
		for (int i = 0; i < marks.length; i++) {
			this.denied.set(i, marks[i] == Mark.DENIED);
			this.helped.set(i, marks[i] == Mark.PARTLY);
		}
	}

	/** What the cues of notes say. */
	void read(List<Cue> cues, Reach reach, List<Token> tokens, OrdinaryWords ordinary) {
		for (Cue cue : cues) {
			switch (cue.kind()) {
				case SOMEONE_ELSE -> set(this.someoneElse, reach.someoneElse(cue));
				case PROMPTED, HEDGE -> reach.helped(cue).forEach((span) -> set(this.helped, span));
				case HEADING, BEHIND, ALONE -> set(this.denied, reach.denied(cue));
				case REPORTING -> {
					if (isReport(cue, tokens, ordinary)) {
						set(this.denied, reach.denied(cue));
					}
				}
				case BARE, POSITIVE, CORRECTED -> {
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
		List<Word> words = CoverageModel.words(clauses);
		int from = 0;
		for (int at = 1; at <= words.size(); at++) {
			if (at == words.size() || segments.start(words.get(at).token(), Break.SENTENCE) > words.get(from).token()) {
				List<Word> sentence = words.subList(from, at);
				if (isEcho(sentence, runs, run, model)) {
					this.echo.set(sentence.get(0).token(), words.get(at - 1).token() + 1);
				}
				from = at;
			}
		}
	}

	private static boolean isEcho(List<Word> sentence, Set<List<String>> runs, int run, CoverageModel model) {
		if (sentence.stream().anyMatch((word) -> word.weight() > 0 && !model.isOfTheQuestion(word.stem()))) {
			return false;
		}
		List<String> words = sentence.stream().map(Word::word).toList();
		for (int i = 0; i + run <= words.size(); i++) {
			if (runs.contains(words.subList(i, i + run))) {
				return true;
			}
		}
		return false;
	}

	/** Whether the words of a token are the candidate's own. */
	boolean isOwn(int token) {
		return scope(token) == Scope.PLAIN || this.denied.get(token) || this.helped.get(token);
	}

	boolean isDenied(int token) {
		return this.denied.get(token);
	}

	boolean isHelped(int token) {
		return this.helped.get(token);
	}

	Scope scope(int token) {
		if (this.marks[token] == Mark.OPEN) {
			return Scope.UNTICKED;
		}
		if (this.echo.get(token)) {
			return Scope.ECHO;
		}
		if (this.someoneElse.get(token)) {
			return Scope.SOMEONE_ELSE;
		}
		return this.denied.get(token) ? Scope.DENIED : this.helped.get(token) ? Scope.PROMPTED : Scope.PLAIN;
	}

	/**
	 * "Didn't mention x" is about the candidate, "does not use x" is about the matter.
	 */
	private static boolean isReport(Cue cue, List<Token> tokens, OrdinaryWords ordinary) {
		String last = tokens.get(cue.to() - 1).terms().get(0);
		boolean verb = !ordinary.isNegation(tokens.get(cue.from()).word(),
				(cue.from() > 0) ? tokens.get(cue.from() - 1).word() : "");
		return ordinary.isSpeaking(last) || (verb && tokens.get(cue.from()).word().equals("no"));
	}

	private static void set(BitSet bits, Span span) {
		bits.set(span.from(), span.to());
	}

}
