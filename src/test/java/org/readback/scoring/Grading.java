package org.readback.scoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests say about one graded text. */
final class Grading {

	static final Grader GRADER = new Grader(Files.LEXICON);

	/**
	 * A smaller rubric is compiled anew each time: that is quick, and shows whether it
	 * still can be.
	 */
	private static final int LARGE = 6;

	private static final Map<Rubric, CompiledRubric> COMPILED = new ConcurrentHashMap<>();

	private final String text;

	private final Grade grade;

	private Grading(Rubric rubric, String text, Correction... corrections) {
		boolean large = rubric.criteria().size() >= LARGE;
		this.text = text;
		this.grade = GRADER.grade(large ? COMPILED.computeIfAbsent(rubric, GRADER::compile) : GRADER.compile(rubric),
				text, List.of(corrections));
	}

	/** Against the little rubric of {@link Rubrics}. */
	static Grading grading(String text, Correction... corrections) {
		return new Grading(Rubrics.EVENTS, text, corrections);
	}

	static Grading grading(Rubric rubric, String text, Correction... corrections) {
		return new Grading(rubric, text, corrections);
	}

	Grade grade() {
		return this.grade;
	}

	Grading hears(String... criteria) {
		return finds(Verdict.HEARD, criteria);
	}

	Grading hearsOnly(String... criteria) {
		assertThat(having(Verdict.HEARD)).as(toString()).containsExactlyInAnyOrder(criteria);
		return this;
	}

	Grading prompts(String... criteria) {
		return finds(Verdict.PROMPTED, criteria);
	}

	/** Heard or prompted. */
	Grading credits(String criterion) {
		assertThat(of(criterion).credit()).as(toString()).isPositive();
		return this;
	}

	Grading denies(String... criteria) {
		return finds(Verdict.DENIED, criteria);
	}

	Grading missesSilently(String... criteria) {
		return finds(Verdict.SILENT, criteria);
	}

	Grading seesIn(Scope scope, String criterion) {
		assertThat(of(criterion).evidence()).as(toString()).extracting(Evidence::scope).contains(scope);
		return this;
	}

	Grading quotes(String criterion, String... words) {
		assertThat(of(criterion).evidence()).as(toString())
			.extracting((evidence) -> evidence.quote(this.text))
			.containsExactly(words);
		return this;
	}

	/**
	 * The words or signs that put its matches in their light, none where they are plain.
	 */
	Grading showsTheCue(String criterion, String... cues) {
		assertThat(of(criterion).evidence()).as(toString())
			.extracting(Evidence::cue)
			.filteredOn(Objects::nonNull)
			.extracting((cue) -> cue.quote(this.text))
			.containsExactly(cues);
		return this;
	}

	/** What was taken for something else. */
	Grading reads(String criterion, Reading... readings) {
		assertThat(of(criterion).evidence()).as(toString())
			.flatExtracting(Evidence::readings)
			.containsExactly(readings);
		return this;
	}

	Grading fires(String... flags) {
		assertThat(this.grade.firedFlags()).as(toString())
			.extracting((fired) -> fired.flag().id())
			.containsExactlyInAnyOrder(flags);
		return this;
	}

	Grading scores(int score) {
		assertThat(this.grade.score()).as(toString()).isEqualTo(score);
		return this;
	}

	private Grading finds(Verdict verdict, String... criteria) {
		assertThat(having(verdict)).as(toString()).contains(criteria);
		return this;
	}

	private List<String> having(Verdict verdict) {
		return this.grade.criteria()
			.stream()
			.filter((found) -> found.verdict() == verdict)
			.map((found) -> found.criterion().id())
			.toList();
	}

	private CriterionGrade of(String criterion) {
		return this.grade.criteria()
			.stream()
			.filter((found) -> found.criterion().id().equals(criterion))
			.findFirst()
			.orElseThrow();
	}

	/** The whole grade for a person to read. */
	@Override
	public String toString() {
		Stream<String> criteria = this.grade.criteria()
			.stream()
			.map((found) -> found.criterion().id() + " " + found.verdict() + " " + quoted(found.evidence()));
		Stream<String> flags = this.grade.redFlags()
			.stream()
			.map((found) -> "! " + found.flag().id() + (found.fired() ? " fired " : " not fired ")
					+ quoted(found.evidence()));
		return "\"" + this.text + "\" " + this.grade.sum() + "\n  "
				+ String.join("\n  ", Stream.concat(criteria, flags).toList()) + "\n";
	}

	private List<String> quoted(List<Evidence> evidence) {
		return evidence.stream()
			.map((found) -> found.scope() + " '" + found.quote(this.text) + "' (" + found.keyword() + ")")
			.toList();
	}

}
