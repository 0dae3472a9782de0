package org.readback.bank;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a search may find of a question, made to be looked through: in each field the
 * stems between blanks, then those of each two neighbours as one word, then the words as
 * they are written behind a {@value #WRITTEN}. Nothing in here may be hidden from
 * strangers, since their search finds it.
 *
 * @param title of the question
 * @param prompt what is read aloud
 * @param tags these and the title of the topic
 */
record SearchText(String title, String prompt, String tags) {

	static final String WRITTEN = "^";

	/** Reads the fields as people see them. */
	static SearchText of(String title, String prompt, String tags) {
		return new SearchText(line(title), line(prompt), line(tags));
	}

	private static String line(String text) {
		List<String> words = SearchWords.words(text);
		UnaryOperator<String> stemming = SearchWords.stemming();
		List<String> pairs = IntStream.range(1, words.size()).mapToObj((i) -> words.get(i - 1) + words.get(i)).toList();
		return " " + SearchWords.stems(words, stemming) + " | " + SearchWords.stems(pairs, stemming) + " "
				+ words.stream().map((word) -> WRITTEN + word).distinct().collect(Collectors.joining(" "));
	}

	/** How good a place it stands at, the title being the best; 0 for nowhere. */
	int place(String sought) {
		return this.title.contains(sought) ? 3 : this.prompt.contains(sought) ? 2 : this.tags.contains(sought) ? 1 : 0;
	}

	/** Its words as they are written. */
	Stream<String> written() {
		return Stream.of(this.title, this.prompt, this.tags)
			.flatMap((line) -> Arrays.stream(line.split(" ")))
			.filter((word) -> word.startsWith(WRITTEN))
			.map((word) -> word.substring(WRITTEN.length()));
	}

}
