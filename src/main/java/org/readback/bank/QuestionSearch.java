package org.readback.bank;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.readback.scoring.Lexicon;

/** Finds questions by words. It knows of those only that it is given. */
final class QuestionSearch {

	private final SearchWords words;

	/** By the fields that they were made of, so they are good for ever. */
	private final Map<List<String>, SearchText> texts = new ConcurrentHashMap<>();

	QuestionSearch(Lexicon lexicon) {
		this.words = new SearchWords(lexicon);
	}

	/** Those in which all words occur, the best first; none for a text without a word. */
	List<QuestionSummary> find(String typed, Collection<Searched> questions) {
		return hits(typed, questions).filter(Hit::whole)
			.sorted(Comparator.comparingInt(Hit::worth).reversed())
			.map(Hit::question)
			.toList();
	}

	/** Those in which some of the words occur, the most first. */
	List<QuestionSummary> near(String typed, Collection<Searched> questions) {
		return hits(typed, questions).filter((hit) -> hit.words() > 0)
			.sorted(Comparator.comparingLong(Hit::words).thenComparingInt(Hit::worth).reversed())
			.map(Hit::question)
			.toList();
	}

	private Stream<Hit> hits(String typed, Collection<Searched> questions) {
		SearchQuery query = SearchQuery.of(typed, this.words).withTypos(questions.stream().map(this::text).toList());
		return questions.stream().map((searched) -> new Hit(searched.question(), query.places(text(searched))));
	}

	private SearchText text(Searched searched) {
		return this.texts.computeIfAbsent(searched.fields(),
				(fields) -> SearchText.of(fields.get(0), fields.get(1), fields.get(2)));
	}

	/**
	 * A question that may be found.
	 *
	 * @param question as a line of a list
	 * @param prompt what is read aloud
	 */
	record Searched(QuestionSummary question, String prompt) {

		List<String> fields() {
			return List.of(this.question.title(), this.prompt,
					String.join(" ", this.question.tags()) + " " + this.question.topicTitle());
		}

	}

	private record Hit(QuestionSummary question, int[] places) {

		boolean whole() {
			return this.places.length > 0 && words() == this.places.length;
		}

		long words() {
			return Arrays.stream(this.places).filter((place) -> place > 0).count();
		}

		int worth() {
			return Arrays.stream(this.places).sum();
		}

	}

}
