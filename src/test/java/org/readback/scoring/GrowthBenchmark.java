package org.readback.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the cost of a grade grows with the note and with the rubric, and with malice. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class GrowthBenchmark {

	private static final Grader GRADER = new Grader(Files.LEXICON);

	/** Notes of one length, against six by six keywords. */
	@Benchmark
	public Grade length(Notes notes) {
		Workload.Answer answer = notes.answers.next();
		return GRADER.grade(notes.rubrics.get(answer.question().slug()), answer.note());
	}

	/** The floor of the former. */
	@Benchmark
	public Object lengthAnalysis(Notes notes) throws IOException {
		return Analysis.kept(notes.answers.next().note());
	}

	/** Notes of 150 words, against rubrics of one size. */
	@Benchmark
	public Grade rubric(Keywords rubric) {
		return GRADER.grade(rubric.compiled, rubric.answers.next().note());
	}

	/** A text that was made to be slow, against the whole rubric of a question. */
	@Benchmark
	public Grade hostile(Hostile hostile) {
		return GRADER.grade(hostile.compiled, hostile.text);
	}

	/** The floor of the former. */
	@Benchmark
	public Object hostileAnalysis(Hostile hostile) throws IOException {
		return Analysis.kept(hostile.text);
	}

	/** Notes of one length. */
	@State(org.openjdk.jmh.annotations.Scope.Benchmark)
	public static class Notes {

		/** How many characters they have. */
		@Param({ "1000", "2000", "5000", "10000", "20000" })
		public int characters;

		private Turns<Workload.Answer> answers;

		private Map<String, CompiledRubric> rubrics;

		/** Cuts the notes. */
		@Setup
		public void cut() {
			this.answers = new Turns<>(Workload.notes(this.characters));
			this.rubrics = Files.QUESTIONS.stream()
				.collect(
						Collectors.toMap(Files.Question::slug, (question) -> GRADER.compile(Workload.small(question))));
		}

	}

	/** A rubric of one size. */
	@State(org.openjdk.jmh.annotations.Scope.Benchmark)
	public static class Keywords {

		/** How many keywords it has. */
		@Param({ "36", "72", "144", "288" })
		public int keywords;

		private final Turns<Workload.Answer> answers = new Turns<>(Workload.notes());

		private CompiledRubric compiled;

		/** Makes the rubric ready. */
		@Setup
		public void compile() {
			this.compiled = GRADER.compile(Workload.large(this.keywords));
		}

	}

	/** A text of 20,000 characters that no one writes. */
	@State(org.openjdk.jmh.annotations.Scope.Benchmark)
	public static class Hostile {

		private static final int LENGTH = 20_000;

		private static final Rubric RUBRIC = Files.QUESTIONS.get(0).rubric();

		private static final Map<String, String> TEXTS = Map.of("letters", "a ", "brackets", "(", "marks", "e\u0301 ",
				"keywords", keywords());

		/** What it is made of. */
		@Param({ "letters", "brackets", "marks", "keywords" })
		public String of;

		private CompiledRubric compiled;

		private String text;

		/** Makes the text. */
		@Setup
		public void make() {
			String part = TEXTS.get(this.of);
			this.text = part.repeat(LENGTH / part.length() + 1).substring(0, LENGTH);
			this.compiled = GRADER.compile(RUBRIC);
		}

		private static String keywords() {
			List<String> all = RUBRIC.criteria().stream().flatMap((one) -> one.keywords().stream()).toList();
			return String.join(" ", all) + " ";
		}

	}

}
