package org.readback.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts texts into words. May be used by many threads. */
final class Tokenizer {

	/** No word is longer: a run of thousands of letters is not worth stemming. */
	static final int LONGEST_WORD = 60;

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Map<String, String> SHORTHAND = Map.of("w/o", "without", "b/c", "because", "w/in", "within",
			"w/", "with");

	private static final List<String> SHORTHAND_LONGEST_FIRST = List.of("w/in", "w/o", "b/c", "w/");

	private static final int CHARACTERS_IN_A_WORD = 6;

	private final Dictionary dictionary;

	Tokenizer(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	Token[] tokens(String text) {
		Token[] tokens = new Token[text.length() / CHARACTERS_IN_A_WORD + 1];
		int size = 0;
		int at = 0;
		while (at < text.length()) {
			int end = endOfWord(text, at);
			if (end > at) {
				tokens = (size < tokens.length) ? tokens : Arrays.copyOf(tokens, 2 * size);
				tokens[size++] = new Token(at, end, this.dictionary.word(text, at, end));
			}
			at = (end > at) ? end : afterSeparator(text, at);
		}
		return Arrays.copyOf(tokens, size);
	}

	/** The words of a text as they are spelled, but folded, and shorthand written out. */
	static List<String> spelled(String text) {
		List<String> words = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int end = endOfWord(text, at);
			if (end > at) {
				words.add(folded(text.substring(at, end)));
			}
			at = (end > at) ? end : afterSeparator(text, at);
		}
		return words;
	}

	/** A word folded, and written out where it is shorthand. */
	static String folded(String written) {
		String folded = fold(written);
		return SHORTHAND.getOrDefault(folded, folded);
	}

	static String fold(String written) {
		if (written.length() > LONGEST_WORD) {
			return written;
		}
		String folded = Normalizer.normalize(written, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		return ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
	}

	private static int afterSeparator(String text, int start) {
		char sign = text.charAt(start);
		// The x of a ticked box is no word.
		if (sign == '[' && text.regionMatches(true, start, "[x]", 0, 3)) {
			return start + 3;
		}
		return start + (Character.isSurrogate(sign) ? Character.charCount(text.codePointAt(start)) : 1);
	}

	private static int endOfWord(String text, int start) {
		int shorthand = endOfShorthand(text, start);
		if (shorthand > start) {
			return shorthand;
		}
		int end = start;
		boolean letters = false;
		while (end < text.length()) {
			char sign = text.charAt(end);
			if (isPlain(sign)) {
				letters = true;
				end++;
				continue;
			}
			int point = (sign < 0x80) ? sign : text.codePointAt(end);
			boolean letter = sign >= 0x80 && Character.isLetterOrDigit(point);
			if (!letter && sign != '%' && !(letters && sign >= 0x80 && isMark(point))) {
				break;
			}
			letters |= letter;
			end += Character.charCount(point);
		}
		return letters ? endOfSuffix(text, end) : start;
	}

	/** Most of what is ever typed. */
	private static boolean isPlain(char sign) {
		return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
	}

	private static int endOfSuffix(String text, int end) {
		int after = end;
		while (after < text.length() && (text.charAt(after) == '+' || text.charAt(after) == '#')) {
			after++;
		}
		return (after > end && isWordAt(text, after)) ? end : after;
	}

	private static int endOfShorthand(String text, int start) {
		char first = text.charAt(start);
		boolean begins = first == 'w' || first == 'b' || first == 'W' || first == 'B';
		if (!begins || start + 1 >= text.length() || text.charAt(start + 1) != '/'
				|| (start > 0 && isWordBefore(text, start))) {
			return start;
		}
		for (String shorthand : SHORTHAND_LONGEST_FIRST) {
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
