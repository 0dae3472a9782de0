package org.readback.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Cuts one text into words. Not for use by many threads: its stemmer has a state. */
final class Tokenizer {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Map<String, String> SHORTHAND = Map.of("w/o", "without", "b/c", "because", "w/", "with");

	/** No word is longer: a run of thousands of letters is not worth stemming. */
	private static final int LONGEST_WORD = 60;

	private final EnglishStemmer stemmer = new EnglishStemmer();

	private final Map<String, String> stems = new HashMap<>();

	private final Vocabulary vocabulary;

	Tokenizer(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	List<Token> tokens(String text) {
		List<Token> tokens = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = endOfWord(text, at);
			if (end > at) {
				tokens.add(token(text, at, end));
			}
			at = Math.max(end, afterSeparator(text, at, end));
		}
		return tokens;
	}

	List<String> words(String text) {
		return tokens(text).stream().map(Token::word).toList();
	}

	/** The words of a text as they are spelled, but folded. */
	static List<String> spelled(String text) {
		List<String> words = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = endOfWord(text, at);
			if (end > at) {
				words.add(fold(text.substring(at, end)));
			}
			at = Math.max(end, afterSeparator(text, at, end));
		}
		return words;
	}

	String stem(String word) {
		return this.stems.computeIfAbsent(word, this::stemOnce);
	}

	private String stemOnce(String word) {
		if (word.length() > LONGEST_WORD) {
			return word;
		}
		this.stemmer.setCurrent(word);
		this.stemmer.stem();
		return this.stemmer.getCurrent();
	}

	private Token token(String text, int start, int end) {
		String written = text.substring(start, end);
		String folded = fold(written);
		String word = SHORTHAND.getOrDefault(folded, folded);
		List<String> longForm = this.vocabulary.longForm(word, written);
		List<String> meaning = longForm.isEmpty() ? List.of(word) : longForm;
		return new Token(start, end, written, word, meaning.stream().map(this::stem).toList());
	}

	static String fold(String written) {
		if (written.length() > LONGEST_WORD) {
			return written;
		}
		String folded = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		return ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
	}

	private static int afterSeparator(String text, int start, int end) {
		if (end > start) {
			return end;
		}
		// The x of a ticked box is no word.
		return text.regionMatches(true, start, "[x]", 0, 3) ? start + 3
				: start + Character.charCount(text.codePointAt(start));
	}

	private static int endOfWord(String text, int start) {
		int shorthand = endOfShorthand(text, start);
		if (shorthand > start) {
			return shorthand;
		}
		int end = start;
		boolean letters = false;
		while (end < text.length()) {
			int point = text.codePointAt(end);
			boolean letter = Character.isLetterOrDigit(point);
			if (!letter && point != '%' && !(letters && isMark(point))) {
				break;
			}
			letters |= letter;
			end += Character.charCount(point);
		}
		return letters ? endOfSuffix(text, end) : start;
	}

	private static int endOfSuffix(String text, int end) {
		int after = end;
		while (after < text.length() && (text.charAt(after) == '+' || text.charAt(after) == '#')) {
			after++;
		}
		return isWordAt(text, after) ? end : after;
	}

	private static int endOfShorthand(String text, int start) {
		if (start + 1 >= text.length() || text.charAt(start + 1) != '/' || (start > 0 && isWordBefore(text, start))) {
			return start;
		}
		for (String shorthand : new String[] { "w/o", "b/c", "w/" }) {
			int end = start + shorthand.length();
			if (text.regionMatches(true, start, shorthand, 0, shorthand.length())
					&& (shorthand.length() == 2 || !isWordAt(text, end))) {
				return end;
			}
		}
		return start;
	}

	private static boolean isWordBefore(String text, int at) {
		return Character.isLetterOrDigit(text.codePointBefore(at)) || text.charAt(at - 1) == '/';
	}

	private static boolean isWordAt(String text, int at) {
		return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
	}

	private static boolean isMark(int point) {
		int type = Character.getType(point);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
	}

}
