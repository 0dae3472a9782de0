package org.readback.scoring;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GradingBenchmark {

	private static final int WORDS = 150;

	private final Grader grader = new Grader(Files.LEXICON);

	private final CompiledRubric rubric = this.grader.compile(Files.question("db-cache").rubric());

	private final List<String> notes = notes();

	private final Analyzer analyzer = new Analyzer() {
		@Override
		protected TokenStreamComponents createComponents(String fieldName) {
			StandardTokenizer source = new StandardTokenizer();
			return new TokenStreamComponents(source, new PorterStemFilter(new LowerCaseFilter(source)));
		}
	};

	private int next;

	@Benchmark
	public Grade grade() {
		return this.grader.grade(this.rubric, note());
	}

	@Benchmark
	public void analysis(Blackhole hole) throws IOException {
		try (TokenStream stream = this.analyzer.tokenStream("note", new StringReader(note()))) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				hole.consume(term.length() + offset.endOffset());
			}
			stream.end();
		}
	}

	private String note() {
		this.next = (this.next + 1) % this.notes.size();
		return this.notes.get(this.next);
	}

	private static List<String> notes() {
		List<String> texts = Files.QUESTIONS.stream()
			.flatMap((question) -> question.calibration().stream())
			.map(Files.Note::text)
			.toList();
		return IntStream.range(0, texts.size()).mapToObj((i) -> cut(texts, i)).toList();
	}

	private static String cut(List<String> texts, int from) {
		String all = String.join("\n", texts.subList(from, texts.size())) + "\n" + String.join("\n", texts);
		int end = 0;
		for (int words = 0; words < WORDS; words++) {
			end = all.indexOf(' ', end) + 1;
		}
		return all.substring(0, end);
	}

}
