package org.readback.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The single words of a lexicon, as the other parts of the grader ask for them. */
final class Vocabulary {

	static final Set<String> STOP_WORDS = Set.of("a", "an", "the", "of", "to", "in", "on", "for", "and", "is", "are");

	private final Map<String, List<String>> longForms = new HashMap<>();

	private final Set<String> known = new HashSet<>();

	private final Set<String> english;

	Vocabulary(Lexicon lexicon) {
		this.english = lexicon.english();
		Tokenizer plain = new Tokenizer(this);
		Map<String, List<String>> read = new HashMap<>();
		lexicon.abbreviations()
			.forEach((shortForm, longForm) -> read.put(Tokenizer.fold(shortForm), words(plain, longForm)));
		Stream
			.of(lexicon.abbreviations().keySet(), lexicon.abbreviations().values(), lexicon.synonyms().keySet(),
					lexicon.english(), lexicon.generic())
			.flatMap(Collection::stream)
			.forEach((text) -> this.known.addAll(plain.words(text)));
		Stream.concat(lexicon.synonyms().values().stream(), lexicon.cues().values().stream())
			.flatMap(List::stream)
			.forEach((text) -> this.known.addAll(plain.words(text)));
		this.longForms.putAll(read);
	}

	/** What an abbreviation stands for, or nothing when the word is none. */
	List<String> longForm(String word, String written) {
		if (this.english.contains(word) && !(isCapitals(written) && this.longForms.containsKey(word))) {
			return List.of();
		}
		List<String> found = this.longForms.get(word);
		if (found == null && word.length() > 2 && word.endsWith("s")) {
			found = this.longForms.get(word.substring(0, word.length() - 1));
		}
		return (found != null) ? found : List.of();
	}

	boolean isEnglish(String word) {
		return this.english.contains(word);
	}

	/** Whether a word says nothing by itself: it only holds others together. */
	boolean isFunctionWord(String word) {
		return STOP_WORDS.contains(word) || this.english.contains(word);
	}

	boolean isKnown(String word) {
		return this.known.contains(word);
	}

	private static boolean isCapitals(String written) {
		return written.equals(written.toUpperCase(Locale.ROOT));
	}

	private static List<String> words(Tokenizer plain, String longForm) {
		return plain.words(longForm).stream().filter((word) -> !STOP_WORDS.contains(word)).toList();
	}

}
