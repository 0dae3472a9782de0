package org.readback.scoring;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Grades texts against rubrics with the words of one lexicon: the same text, rubric and
 * lexicon always give the same grade, whatever the locale and the order of the criteria.
 * Safe for use by many threads.
 * <p>
 * A keyword is found where its words stand in a row, stems compared and words such as
 * "the" skipped; {@code =X} is that whole word as it is, {@code a & b} is found where
 * both stand in one sentence or bullet, and {@code a / b} is either of them, so that
 * {@code a / b & c} is one of the first two together with the third. Where keywords
 * overlap, the longest counts. The name of a criterion is a keyword where it is marked
 * ("[x] name", "name: yes"), and so are the first words of its name or of a keyword of
 * its own where nothing else is marked ("locking: yes").
 */
public final class Grader {

	/** Changes whenever the same text and rubric may get another grade. */
	public static final String VERSION = "9";

	private final Lexicon lexicon;

	private final Tokenizer tokenizer;

	private final KeywordParser parser;

	private final Labels labels;

	private final Marks marks;

	private final CoverageGrader coverage;

	/** A grader that knows the words of a lexicon. */
	public Grader(Lexicon lexicon) {
		this.lexicon = lexicon;
		this.tokenizer = new Tokenizer(new Dictionary(new Vocabulary(lexicon)));
		this.parser = new KeywordParser(lexicon, this.tokenizer);
		this.labels = new Labels(lexicon, this.parser, this.tokenizer);
		this.marks = new Marks(lexicon);
		this.coverage = new CoverageGrader(lexicon, this.tokenizer, this.marks);
	}

	/** The lexicon that it grades with. */
	public Lexicon lexicon() {
		return this.lexicon;
	}

	/**
	 * Makes a rubric ready, for grading more than one text.
	 * @throws IllegalArgumentException if a keyword could never be found, or everywhere;
	 * {@link Keywords#fault} tells so beforehand
	 */
	public CompiledRubric compile(Rubric rubric) {
		boolean covers = rubric.grading() == Rubric.Grading.COVERAGE;
		return new CompiledRubric(rubric, this.parser, this.labels, this.tokenizer,
				covers ? this.coverage.compile(rubric) : null);
	}

	/** Grades one text. */
	public Grade grade(Rubric rubric, String text) {
		return grade(compile(rubric), text);
	}

	/** Grades a text against a rubric that this grader made ready. */
	public Grade grade(CompiledRubric rubric, String text) {
		return grade(rubric, text, List.of());
	}

	/**
	 * The same where a person has corrected what is heard: struck words deny, words said
	 * after a hint count half, and words that were missed are heard. The sum is done as
	 * ever. Corrections of criteria need a rubric of criteria: in one that goes by
	 * coverage no single word decides.
	 */
	public Grade grade(CompiledRubric rubric, String text, List<Correction> corrections) {
		String lines = Wrapped.joined(text);
		Grade byMatches = byMatches(rubric, lines, new Corrections(corrections, text));
		CoverageModel model = rubric.coverage();
		return (model != null) ? this.coverage.grade(model, byMatches, lines) : byMatches;
	}

	private Grade byMatches(CompiledRubric rubric, String text, Corrections corrections) {
		Token[] tokens = this.tokenizer.tokens(text);
		Sense[] senses = rubric.senses().of(tokens);
		BitSet clauseStarts = Cues.clauseStarts(tokens);
		Segments apart = Segments.of(text, tokens, clauseStarts);
		@Nullable Sign[] signs = this.marks.of(text, tokens, apart);
		List<Match> found = rubric.matcher().find(tokens, senses, apart, signs);
		found.removeIf((match) -> !counts(match, tokens, signs, apart));
		List<Match> matches = Claims.settle(tokens.length, found);
		Segments segments = apart.joined(matches);
		BitSet echo = rubric.echo().in(tokens, senses, segments, signs);
		Scopes scopes = new Scopes(new Voice(text, tokens, segments), tokens, segments, signs, echo, clauseStarts,
				matches);
		int criteria = rubric.matched().criteria().size();
		List<Match> counted = Claims.settle(tokens.length, found, matches,
				(match) -> scopes.of(match, match.owner() >= criteria).verdict().isSaid());
		return Verdicts.grade(rubric.matched(), tokens, counted, scopes, corrections,
				() -> KeywordList.isBare(tokens, apart, signs, echo, counted));
	}

	private static boolean counts(Match match, Token[] tokens, @Nullable Sign[] signs, Segments segments) {
		return switch (match.phrase().use()) {
			case KEYWORD -> isUnderOneMark(match, signs) && !hasHeading(match, tokens, segments);
			case NAME -> isMarked(match, signs);
			case LABEL -> isMarked(match, signs) && isAllThatIsMarked(match, signs, segments);
		};
	}

	/** In "dlq ✓ idempotency ✗ alarm ✓" nothing is said of an alarm on the DLQ. */
	private static boolean isUnderOneMark(Match match, @Nullable Sign[] signs) {
		Sign first = null;
		for (Span span : match.spans()) {
			Sign sign = signs[span.from()];
			if (sign != null && first != null && sign != first) {
				return false;
			}
			first = (sign != null) ? sign : first;
		}
		return true;
	}

	/** "also missing: an index" does not say that an index is missing. */
	private static boolean hasHeading(Match match, Token[] tokens, Segments segments) {
		for (Span span : match.spans()) {
			if (match.spans().length > 1 && segments.before(span.to()).colon()
					&& CueTree.length(tokens, span.from(), CueKind.HEADING) == span.size() && span.from() > 0
					&& tokens[span.from() - 1].folded().equals("also")) {
				return true;
			}
		}
		return false;
	}

	private static boolean isMarked(Match match, @Nullable Sign[] signs) {
		for (Span span : match.spans()) {
			if (signs[span.from()] == null) {
				return false;
			}
		}
		return true;
	}

	private static boolean isAllThatIsMarked(Match match, @Nullable Sign[] signs, Segments segments) {
		return isEdge(match.from(), signs, segments) && isEdge(match.to(), signs, segments);
	}

	private static boolean isEdge(int token, @Nullable Sign[] signs, Segments segments) {
		return token == 0 || token == signs.length || mark(signs[token - 1]) != mark(signs[token])
				|| segments.before(token).level().atLeast(Break.ITEM) || segments.before(token).colon();
	}

	private static Mark mark(@Nullable Sign sign) {
		return (sign != null) ? sign.mark() : Mark.NONE;
	}

}
