package org.readback.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.readback.scoring.Typos;

/**
 * What somebody typed into a search, with all ways in which each word may be written.
 *
 * @param chunks the words, a hyphenated one being one
 * @param readings what to look for
 */
record SearchQuery(List<String> chunks, List<Reading> readings) {

	/** Shorter words are found whole only. */
	private static final int LONG = 5;

	private static final int LONGEST_PHRASE = 5;

	/**
	 * One way of writing some neighbours.
	 *
	 * @param from the first of them
	 * @param to the one after the last
	 * @param sought as it stands in a {@link SearchText}
	 * @param literal whether that is what was typed, and no guess
	 */
	record Reading(int from, int to, String sought, boolean literal) {

		static Reading of(int from, int to, String stems, boolean literal) {
			return new Reading(from, to, " " + stems + " ", literal);
		}

	}

	static SearchQuery of(String typed, SearchWords words) {
		List<String> chunks = SearchWords.chunks(typed);
		UnaryOperator<String> stemming = SearchWords.stemming();
		List<Reading> readings = new ArrayList<>();
		for (int from = 0; from < chunks.size(); from++) {
			readings.addAll(single(chunks.get(from), from, words, stemming));
			for (int to = from + 1; to <= Math.min(chunks.size(), from + LONGEST_PHRASE); to++) {
				readings.addAll(phrase(chunks.subList(from, to), from, to, words, stemming));
			}
		}
		return new SearchQuery(chunks, readings);
	}

	private static List<Reading> single(String chunk, int at, SearchWords words, UnaryOperator<String> stemming) {
		List<String> parts = SearchWords.parts(chunk);
		List<Reading> readings = new ArrayList<>();
		readings.add(Reading.of(at, at + 1, SearchWords.stems(parts, stemming), true));
		String longForm = words.longForm(chunk);
		if (!longForm.isEmpty()) {
			readings.add(Reading.of(at, at + 1, longForm, true));
			words.shortForms(longForm).forEach((other) -> readings.add(Reading.of(at, at + 1, other, true)));
		}
		if (parts.size() == 1 && chunk.length() >= LONG) {
			readings.add(new Reading(at, at + 1, SearchText.WRITTEN + parts.get(0), false));
		}
		return readings;
	}

	/** Neighbours as one word, and as what is short for them. */
	private static List<Reading> phrase(List<String> chunks, int from, int to, SearchWords words,
			UnaryOperator<String> stemming) {
		List<String> parts = chunks.stream().flatMap((chunk) -> SearchWords.parts(chunk).stream()).toList();
		List<String> shortForms = words.shortForms(SearchWords.stems(parts, stemming));
		Stream<String> joined = (parts.size() == 2) ? Stream.of(stemming.apply(String.join("", parts))) : Stream.of();
		return Stream.concat(shortForms.stream(), joined).map((stems) -> Reading.of(from, to, stems, true)).toList();
	}

	/**
	 * The same, where a long word that stands in no text is read as one that nearly is
	 * it.
	 */
	SearchQuery withTypos(Collection<SearchText> texts) {
		UnaryOperator<String> stemming = SearchWords.stemming();
		List<Reading> more = new ArrayList<>(this.readings);
		for (int at : unknown(texts)) {
			String word = SearchWords.parts(this.chunks.get(at)).get(0);
			texts.stream()
				.flatMap(SearchText::written)
				.distinct()
				.filter((other) -> Typos.isOneEditAway(word, other))
				.forEach((other) -> more.add(Reading.of(at, at + 1, stemming.apply(other), false)));
		}
		return new SearchQuery(this.chunks, more);
	}

	private int[] unknown(Collection<SearchText> texts) {
		int[] known = new int[this.chunks.size()];
		texts.stream()
			.map(this::places)
			.forEach((places) -> Arrays.setAll(known, (i) -> Math.max(known[i], places[i])));
		return IntStream.range(0, known.length)
			.filter((i) -> known[i] == 0 && this.chunks.get(i).matches("\\p{L}{" + LONG + ",60}"))
			.toArray();
	}

	/** How well each word is found in a text; 0 where it is not. */
	int[] places(SearchText text) {
		int[] places = new int[this.chunks.size()];
		for (Reading reading : this.readings) {
			int place = 2 * text.place(reading.sought());
			int worth = (place > 0 && !reading.literal()) ? place - 1 : place;
			for (int i = reading.from(); i < reading.to(); i++) {
				places[i] = Math.max(places[i], worth);
			}
		}
		return places;
	}

}
