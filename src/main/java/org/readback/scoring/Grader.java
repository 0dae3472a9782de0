package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Grades texts against rubrics with the words of one lexicon: the same text, rubric and
 * lexicon always give the same grade, whatever the locale and the order of the criteria.
 * Safe for use by many threads.
 * <p>
 * A keyword is found where its words stand in a row, stems compared and words such as
 * "the" skipped; {@code =X} is that whole word as it is, and {@code a & b} is found where
 * both stand in one sentence or bullet. Where keywords overlap, the longest counts. The
 * name of a criterion is a keyword where it is marked ("[x] name", "name: yes"), and so
 * are the first words of its name or of a keyword of its own where nothing else is marked
 * ("locking: yes").
 */
public final class Grader {

	/** Changes whenever the same text and rubric may get another grade. */
	public static final String VERSION = "1";

	private final Lexicon lexicon;

	private final Vocabulary vocabulary;

	private final Cues cues;

	private final Marks marks;

	private final CoverageGrader coverage;

	/** A grader that knows the words of a lexicon. */
	public Grader(Lexicon lexicon) {
		this.lexicon = lexicon;
		this.vocabulary = new Vocabulary(lexicon);
		this.cues = new Cues(lexicon, this.vocabulary);
		this.marks = new Marks(lexicon, this.vocabulary);
		this.coverage = new CoverageGrader(lexicon, this.vocabulary, this.cues, this.marks);
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
		return new CompiledRubric(rubric, this.lexicon, this.vocabulary, covers ? this.coverage.compile(rubric) : null);
	}

	/** Grades one text. */
	public Grade grade(Rubric rubric, String text) {
		return grade(compile(rubric), text);
	}

	/** Grades a text against a rubric that this grader made ready. */
	public Grade grade(CompiledRubric rubric, String text) {
		Grade byCriteria = byCriteria(rubric, text);
		CoverageModel model = rubric.coverage();
		return (model != null) ? this.coverage.grade(model, byCriteria, text) : byCriteria;
	}

	private Grade byCriteria(CompiledRubric rubric, String text) {
		List<Token> tokens = rubric.read(text, new Tokenizer(this.vocabulary));
		List<Integer> clauseStarts = this.cues.clauseStarts(tokens.stream().map(Token::word).toList());
		Segments apart = Segments.of(text, tokens, clauseStarts);
		Mark[] marked = this.marks.of(text, tokens, apart);
		List<Match> matches = Claims.settle(
				rubric.matcher().find(tokens, apart).stream().filter((match) -> counts(match, marked, apart)).toList());
		Segments segments = apart.joined(matches.stream().map(Match::spans).flatMap(Collection::stream).toList());
		boolean[] echo = rubric.echo().in(tokens, segments, marked);
		Scopes scopes = new Scopes(tokens, segments, marked, echo, matches, this.cues, this.vocabulary);
		return grade(rubric.rubric(), tokens, matches, scopes);
	}

	private Grade grade(Rubric rubric, List<Token> tokens, List<Match> matches, Scopes scopes) {
		int size = rubric.criteria().size();
		List<CriterionGrade> criteria = new ArrayList<>();
		for (Criterion criterion : rubric.criteria()) {
			List<Evidence> evidence = evidence(matches, criteria.size(), tokens, scopes, false);
			criteria.add(new CriterionGrade(criterion, verdict(evidence), evidence));
		}
		List<FlagGrade> flags = new ArrayList<>();
		for (int i = 0; i < rubric.redFlags().size(); i++) {
			List<Evidence> evidence = evidence(matches, size + i, tokens, scopes, true);
			flags.add(new FlagGrade(rubric.redFlags().get(i), verdict(evidence).isSaid(), evidence));
		}
		List<FlagGrade> mentioned = flags.stream().filter((flag) -> !flag.evidence().isEmpty()).toList();
		boolean list = KeywordList.is(tokens, matches.stream().filter((match) -> match.owner() < size).toList(),
				this.vocabulary);
		return new Grade(criteria, mentioned, Scorer.sum(criteria, mentioned, list));
	}

	private static List<Evidence> evidence(List<Match> matches, int owner, List<Token> tokens, Scopes scopes,
			boolean flag) {
		return matches.stream()
			.filter((match) -> match.owner() == owner)
			.flatMap((match) -> scopes.evidence(match, tokens, flag).stream())
			.sorted(Comparator.comparingInt(Evidence::start).thenComparing(Evidence::keyword))
			.toList();
	}

	private static boolean counts(Match match, Mark[] marks, Segments segments) {
		return switch (match.phrase().use()) {
			case KEYWORD -> true;
			case NAME -> isMarked(match, marks);
			case LABEL -> isMarked(match, marks) && isAllThatIsMarked(match, marks, segments);
		};
	}

	private static boolean isAllThatIsMarked(Match match, Mark[] marks, Segments segments) {
		return isEdge(match.from(), marks, segments) && isEdge(match.to(), marks, segments);
	}

	private static boolean isEdge(int token, Mark[] marks, Segments segments) {
		return token == 0 || token == marks.length || marks[token - 1] != marks[token]
				|| segments.before(token).level().atLeast(Break.ITEM);
	}

	private static boolean isMarked(Match match, Mark[] marks) {
		return match.spans().stream().allMatch((span) -> marks[span.from()] != Mark.NONE);
	}

	private static Verdict verdict(List<Evidence> evidence) {
		return evidence.stream().map(Evidence::verdict).min(Comparator.naturalOrder()).orElse(Verdict.SILENT);
	}

}
