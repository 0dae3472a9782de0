package org.readback.scoring;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises a rubric's own words when they are given back. */
final class Echo {

	private static final int RUN = 6;

	private static final int BEGINNING = 4;

	private final Set<String> runs = new HashSet<>();

	private final Set<String> lines = new HashSet<>();

	private final Set<String> sources = new HashSet<>();

	Echo(Rubric rubric, Tokenizer tokenizer) {
		add(tokenizer.words(rubric.prompt()), false);
		rubric.criteria()
			.stream()
			.flatMap((criterion) -> Stream.of(criterion.name(), criterion.good(), criterion.probe()))
			.forEach((source) -> add(tokenizer.words(source), true));
	}

	/** Which tokens are in a sentence or line that only repeats; marked lines are not. */
	boolean[] in(List<Token> tokens, Segments segments, Mark[] marks) {
		boolean[] echo = new boolean[tokens.size()];
		for (int line = 0; line < tokens.size(); line = segments.end(line, Break.LINE)) {
			markLine(echo, line, segments.end(line, Break.LINE), tokens, segments, marks);
		}
		return echo;
	}

	private void add(List<String> words, boolean line) {
		for (int i = 0; i + RUN <= words.size(); i++) {
			this.runs.add(join(words.subList(i, i + RUN)));
		}
		for (int length = BEGINNING; line && length <= words.size(); length++) {
			this.lines.add(join(words.subList(0, length)));
		}
		if (line) {
			this.lines.add(join(words));
		}
		this.sources.add(join(words));
	}

	private void markLine(boolean[] echo, int from, int to, List<Token> tokens, Segments segments, Mark[] marks) {
		boolean marked = Arrays.asList(marks).subList(from, to).stream().anyMatch((mark) -> mark != Mark.NONE);
		boolean whole = !marked && this.lines.contains(join(words(tokens, from, to)));
		boolean repeats = false;
		for (int at = from; at < to; at = segments.end(at, Break.SENTENCE)) {
			repeats |= repeats(words(tokens, at, segments.end(at, Break.SENTENCE)));
		}
		for (int at = from; at < to; at = segments.end(at, Break.SENTENCE)) {
			List<String> sentence = words(tokens, at, segments.end(at, Break.SENTENCE));
			boolean rest = repeats && this.sources.stream().anyMatch((source) -> source.contains(join(sentence)));
			Arrays.fill(echo, at, at + sentence.size(), whole || rest || repeats(sentence));
		}
	}

	private boolean repeats(List<String> sentence) {
		for (int i = 0; i + RUN <= sentence.size(); i++) {
			if (this.runs.contains(join(sentence.subList(i, i + RUN)))) {
				return true;
			}
		}
		return false;
	}

	private static List<String> words(List<Token> tokens, int from, int to) {
		return tokens.subList(from, to).stream().map(Token::word).toList();
	}

	private static String join(List<String> words) {
		return ' ' + String.join(" ", words) + ' ';
	}

}
