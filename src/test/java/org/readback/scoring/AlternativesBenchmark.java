package org.readback.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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

/**
 * What it costs to find six criteria of six plain keywords each in a note of 150 words by
 * other means. They only tell where keywords stand, with or without a typo in long words;
 * nothing is graded.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AlternativesBenchmark {

	/** Whether long words may have a typo. */
	@Param({ "false", "true" })
	public boolean fuzzy;

	private Turns<Task> index;

	private Turns<Task> expressions;

	/** Makes the rubrics ready. */
	@Setup
	public void prepare() throws IOException {
		List<Task> indexed = new ArrayList<>();
		List<Task> expressed = new ArrayList<>();
		for (Files.Question question : Files.QUESTIONS) {
			Alternative queries = new SearchedIndex(Workload.small(question), this.fuzzy);
			Alternative patterns = new Expressions(Workload.small(question), this.fuzzy);
			Workload.notes().stream().filter((answer) -> answer.question() == question).forEach((answer) -> {
				indexed.add(new Task(queries, answer.note()));
				expressed.add(new Task(patterns, answer.note()));
			});
		}
		this.index = new Turns<>(indexed);
		this.expressions = new Turns<>(expressed);
	}

	/** Lucene's index in memory, with phrase queries. */
	@Benchmark
	public Object memoryIndex() throws IOException {
		return this.index.next().run();
	}

	/** Regular expressions. */
	@Benchmark
	public Object expressions() throws IOException {
		return this.expressions.next().run();
	}

	/** A note to be searched. */
	record Task(Alternative alternative, String note) {

		List<Alternative.Hit> run() throws IOException {
			return this.alternative.find(this.note);
		}

	}

}
