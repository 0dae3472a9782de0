package org.readback.scoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to grade a note of 150 words against the rubric of its question, and to
 * analyse the same notes with Lucene and no more. Each call has another note.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class GradingBenchmark {

	private final Grader grader = new Grader(Files.LEXICON);

	private final Map<String, CompiledRubric> rubrics = compiled(Files.Question::rubric);

	private final Map<String, CompiledRubric> smallRubrics = compiled(Workload::small);

	private final Turns<Task> whole = new Turns<>(tasks(Workload.notes(), this.rubrics));

	private final Turns<Task> small = new Turns<>(tasks(Workload.notes(), this.smallRubrics));

	private final Turns<Files.Question> questions = new Turns<>(Files.QUESTIONS);

	/** The floor: it keeps terms and offsets, as every matcher must. */
	@Benchmark
	public Object analysis() throws IOException {
		return Analysis.kept(this.whole.next().note());
	}

	/** Analysis that keeps nothing. */
	@Benchmark
	public int analysisWalked() throws IOException {
		return Analysis.walked(this.whole.next().note());
	}

	/** Against the whole rubric of the note's question. */
	@Benchmark
	public Grade grade() {
		return grade(this.whole.next());
	}

	/** Against six criteria of six plain keywords each. */
	@Benchmark
	public Grade gradeSmall() {
		return grade(this.small.next());
	}

	/** Where a quarter of the words were never seen before. */
	@Benchmark
	public Grade gradeUnseen(Unseen unseen) {
		return grade(unseen.tasks.next());
	}

	/** The floor of the former. */
	@Benchmark
	public Object analysisUnseen(Unseen unseen) throws IOException {
		return Analysis.kept(unseen.tasks.next().note());
	}

	/** Makes a whole rubric ready. */
	@Benchmark
	public CompiledRubric compile() {
		return this.grader.compile(this.questions.next().rubric());
	}

	private Grade grade(Task task) {
		return this.grader.grade(task.rubric(), task.note());
	}

	private Map<String, CompiledRubric> compiled(Function<Files.Question, Rubric> rubric) {
		return Files.QUESTIONS.stream()
			.collect(Collectors.toMap(Files.Question::slug, (question) -> this.grader.compile(rubric.apply(question))));
	}

	private static List<Task> tasks(List<Workload.Answer> answers, Map<String, CompiledRubric> rubrics) {
		return answers.stream()
			.map((answer) -> new Task(rubrics.get(answer.question().slug()), answer.note()))
			.toList();
	}

	/** A note to be graded. */
	record Task(CompiledRubric rubric, String note) {

	}

	/** More fresh words than the grader remembers. */
	@State(org.openjdk.jmh.annotations.Scope.Benchmark)
	public static class Unseen {

		private static final int NOTES = 4000;

		private Turns<Task> tasks;

		/** Salts the notes. */
		@Setup
		public void salt(GradingBenchmark benchmark) {
			this.tasks = new Turns<>(tasks(Workload.salted(NOTES), benchmark.rubrics));
		}

	}

}
