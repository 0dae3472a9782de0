package org.readback.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

import org.readback.scoring.Lexicon;

/**
 * What counts as the same word in a search: any ending, with and without a hyphen, short
 * and long form. May be used by many threads.
 */
final class SearchWords {

	/** What belongs together: "ci/cd" is one chunk of two parts. */
	private static final Pattern CHUNK = Pattern
		.compile("(?:[\\p{L}\\p{N}]|(?<=[\\p{L}\\p{N}])[-/._\\u2010-\\u2015](?=[\\p{L}\\p{N}]))+");

	private static final Pattern JOINT = Pattern.compile("[-/._\\u2010-\\u2015]");

	private static final Pattern INSIDE_A_WORD = Pattern.compile("\\p{M}+|['\u2019]");

	private final Set<String> english;

	private final Map<String, String> longForms = new HashMap<>();

	/** By the stems of their long form. */
	private final Map<String, List<String>> shortForms = new HashMap<>();

	SearchWords(Lexicon lexicon) {
		this.english = lexicon.english();
		UnaryOperator<String> stems = stemming();
		lexicon.abbreviations().forEach((shortForm, longForm) -> {
			String meant = stems(words(longForm), stems);
			this.longForms.put(shortForm, meant);
			if (!this.english.contains(shortForm)) {
				this.shortForms.computeIfAbsent(meant, (none) -> new ArrayList<>()).add(stems.apply(shortForm));
			}
		});
	}

	/** The chunks of a text as they are written, but for accents and apostrophes. */
	static List<String> chunks(String text) {
		String plain = INSIDE_A_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return CHUNK.matcher(plain).results().map(MatchResult::group).toList();
	}

	/** The words of a chunk, in small letters. */
	static List<String> parts(String chunk) {
		return List.of(JOINT.split(folded(chunk)));
	}

	/** All words of a text, in small letters. */
	static List<String> words(String text) {
		return chunks(text).stream().flatMap((chunk) -> parts(chunk).stream()).toList();
	}

	private static String folded(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** Words without their endings, one blank between them. */
	static String stems(List<String> words, UnaryOperator<String> stemming) {
		return String.join(" ", words.stream().map(stemming).toList());
	}

	/** Takes the ending off a word. For one thread: the stemmer has a state. */
	static UnaryOperator<String> stemming() {
		EnglishStemmer stemmer = new EnglishStemmer();
		return (word) -> {
			stemmer.setCurrent(word);
			stemmer.stem();
			return stemmer.getCurrent();
		};
	}

	/**
	 * The stems of what a word abbreviates, or empty. One that is English too counts only
	 * in capitals.
	 */
	String longForm(String written) {
		String word = folded(written);
		if (this.english.contains(word) && !written.equals(written.toUpperCase(Locale.ROOT))) {
			return "";
		}
		String found = this.longForms.getOrDefault(word, "");
		return (found.isEmpty() && word.endsWith("s") && !this.english.contains(word))
				? this.longForms.getOrDefault(word.substring(0, word.length() - 1), "") : found;
	}

	/** The stems of what is written short for a phrase. */
	List<String> shortForms(String stems) {
		return this.shortForms.getOrDefault(stems, List.of());
	}

}
