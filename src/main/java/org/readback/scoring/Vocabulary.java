package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The single words of a lexicon. Not for use by many threads: its stemmer has a state.
 */
final class Vocabulary {

	private static final Set<String> STOP_WORDS = Set.of("a", "an", "the", "of", "to", "in", "on", "for", "and", "is",
			"are");

	private static final Set<String> JOINING = Set.of("and", "or", "nor");

	private static final Set<String> HIS = Set.of("he", "him", "his", "himself");

	private static final Set<String> HERS = Set.of("she", "her", "hers", "herself");

	private static final int LONG = 7;

	private final EnglishStemmer stemmer = new EnglishStemmer();

	private final Map<String, String> longForms = new HashMap<>();

	private final Map<String, Mark> marks = new HashMap<>();

	private final Map<String, CueTree> cues;

	private final Set<String> known = new HashSet<>();

	private final Set<String> english;

	private final Set<String> verbs = new HashSet<>();

	private final Set<String> verbsOfMissing = new HashSet<>();

	/** "missed index" is a cue and no way of writing the keyword "missing index". */
	private final Set<String> pastOfMissing = new HashSet<>();

	private final Set<String> stops;

	private final Set<String> continuing;

	private final Set<String> determiners;

	Vocabulary(Lexicon lexicon) {
		this.english = lexicon.english();
		this.cues = CueTree.of(lexicon);
		this.stops = Set.copyOf(lexicon.cues("stops"));
		this.determiners = Set.copyOf(lexicon.cues("determiners"));
		this.continuing = Set.copyOf(lexicon.cues("continuing"));
		lexicon.cues("verbs").forEach((verb) -> this.verbs.add(stem(verb)));
		lexicon.cues("verbs-of-missing").forEach((verb) -> this.verbsOfMissing.add(stem(verb)));
		lexicon.cues(CueKind.REPORTING.key())
			.stream()
			.filter((cue) -> cue.endsWith("ed") && this.verbsOfMissing.contains(stem(cue)))
			.forEach(this.pastOfMissing::add);
		lexicon.abbreviations()
			.forEach((shortForm, longForm) -> this.longForms.put(Tokenizer.fold(shortForm), longForm));
		for (Mark mark : Mark.values()) {
			lexicon.cues(mark.key()).forEach((sign) -> wordsOf(sign, (word) -> this.marks.put(word, mark)));
		}
		Stream
			.of(lexicon.abbreviations().keySet(), lexicon.abbreviations().values(), lexicon.synonyms().keySet(),
					lexicon.english(), lexicon.generic())
			.flatMap(Collection::stream)
			.forEach((text) -> wordsOf(text, this.known::add));
		Stream.concat(lexicon.synonyms().values().stream(), lexicon.cues().values().stream())
			.flatMap(List::stream)
			.forEach((text) -> wordsOf(text, this.known::add));
	}

	/** All that is known of a word. */
	Word word(String written) {
		String folded = Tokenizer.folded(written);
		String longForm = longForm(folded, written);
		List<String> meant = longForm.isEmpty() ? List.of(folded) : withoutStopWords(Tokenizer.spelled(longForm));
		List<String> terms = meant.stream().map(this::stem).toList();
		return new Word(written, folded, terms, longForm, traits(folded, terms),
				this.marks.getOrDefault(folded, Mark.NONE), this.cues.get(folded));
	}

	/** Stop words are skipped, but not at the ends. */
	private static List<String> withoutStopWords(List<String> words) {
		List<String> result = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (i == 0 || i == words.size() - 1 || !STOP_WORDS.contains(words.get(i))) {
				result.add(words.get(i));
			}
		}
		return result;
	}

	static boolean isStopWord(String word) {
		return STOP_WORDS.contains(word);
	}

	private int traits(String word, List<String> terms) {
		return bit(Trait.STOP_WORD, STOP_WORDS.contains(word))
				| bit(Trait.FUNCTION_WORD, STOP_WORDS.contains(word) || this.english.contains(word))
				| bit(Trait.KNOWN, this.known.contains(word))
				| bit(Trait.LONG, word.length() >= LONG && word.chars().allMatch(Character::isLetter))
				| bit(Trait.NUMBER, Character.isDigit(word.codePointAt(0))) | bit(Trait.JOINING, JOINING.contains(word))
				| bit(Trait.ENDS_BARE_NO, this.stops.contains(word))
				| bit(Trait.VERB_OF_SAYING, this.verbs.contains(terms.get(0)))
				| bit(Trait.VERB_OF_MISSING, this.verbsOfMissing.contains(terms.get(0)))
				| bit(Trait.CONTINUING, this.continuing.contains(word))
				| bit(Trait.DETERMINER, this.determiners.contains(word)) | bit(Trait.OF_HIM, HIS.contains(word))
				| bit(Trait.OF_HER, HERS.contains(word));
	}

	private static int bit(Trait trait, boolean has) {
		return has ? trait.bit() : 0;
	}

	private String stem(String word) {
		if (word.length() > Tokenizer.LONGEST_WORD || this.pastOfMissing.contains(word)) {
			return word;
		}
		this.stemmer.setCurrent(word);
		this.stemmer.stem();
		return this.stemmer.getCurrent();
	}

	/** What an abbreviation stands for, or empty when the word is none. */
	private String longForm(String word, String written) {
		String found = longFormOf(word, written);
		if (found.isEmpty() && word.length() > 2 && word.endsWith("s") && !this.english.contains(word)) {
			return longFormOf(word.substring(0, word.length() - 1), written.substring(0, written.length() - 1));
		}
		return found;
	}

	/** A short form that is also an English word counts only in capitals. */
	private String longFormOf(String word, String written) {
		boolean counts = isCapitals(written) || !this.english.contains(word);
		return counts ? this.longForms.getOrDefault(word, "") : "";
	}

	private static boolean isCapitals(String written) {
		return written.equals(written.toUpperCase(Locale.ROOT));
	}

	private static void wordsOf(String text, Consumer<String> use) {
		Tokenizer.spelled(text).forEach(use);
	}

}
