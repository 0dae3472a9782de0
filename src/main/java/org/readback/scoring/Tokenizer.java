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

	private static final int ASCII = 0x80;

	/** Most of what is ever typed. */
	private static final int LETTER = 1;

	/** Is no part of any word where none stands before it. */
	private static final int PARTS = 2;

	/** Ends a word that stands before it. */
	private static final int ENDS = 4;

	/** By their code, what plain signs may be. */
	private static final byte[] KINDS = kinds();

	private final Dictionary dictionary;

	Tokenizer(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	Token[] tokens(String text) {
		char[] signs = text.toCharArray();
		Token[] tokens = new Token[signs.length / CHARACTERS_IN_A_WORD + 1];
		int size = 0;
		int at = skip(PARTS, signs, 0);
		while (at < signs.length) {
			int end = endOfWord(signs, at);
			if (end > at) {
				tokens = (size < tokens.length) ? tokens : Arrays.copyOf(tokens, 2 * size);
				tokens[size++] = new Token(at, end, this.dictionary.word(signs, at, end));
			}
			at = skip(PARTS, signs, (end > at) ? end : afterSeparator(signs, at));
		}
		return Arrays.copyOf(tokens, size);
	}

	private static int skip(int kind, char[] signs, int start) {
		int at = start;
		while (at < signs.length && is(kind, signs[at])) {
			at++;
		}
		return at;
	}

	private static boolean is(int kind, char sign) {
		return sign < ASCII && (KINDS[sign] & kind) != 0;
	}

	private static byte[] kinds() {
		byte[] kinds = new byte[ASCII];
		for (char sign = 0; sign < ASCII; sign++) {
			boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
					|| (sign >= '0' && sign <= '9');
			boolean parts = !letter && sign != '%' && sign != '[';
			boolean ends = !letter && "%+#/".indexOf(sign) < 0;
			kinds[sign] = (byte) ((letter ? LETTER : 0) | (parts ? PARTS : 0) | (ends ? ENDS : 0));
		}
		return kinds;
	}

	/** The words of a text as they are spelled, but folded, and shorthand written out. */
	static List<String> spelled(String text) {
		char[] signs = text.toCharArray();
		List<String> words = new ArrayList<>();
		int at = 0;
		while (at < signs.length) {
			int end = endOfWord(signs, at);
			if (end > at) {
				words.add(folded(text.substring(at, end)));
			}
			at = (end > at) ? end : afterSeparator(signs, at);
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
		String plain = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
		return plain.isEmpty() ? written : plain;
	}

	private static int afterSeparator(char[] signs, int start) {
		// The x of a ticked box is no word.
		if (signs[start] == '[' && startsWith(signs, start, "[x]")) {
			return start + 3;
		}
		boolean pair = Character.isHighSurrogate(signs[start]);
		return start + (pair ? Character.charCount(Character.codePointAt(signs, start)) : 1);
	}

	private static int endOfWord(char[] signs, int start) {
		int end = skip(LETTER, signs, start);
		boolean plain = end > start && (end == signs.length || is(ENDS, signs[end]));
		return plain ? end : endOfAnyWord(signs, start);
	}

	private static int endOfAnyWord(char[] signs, int start) {
		int shorthand = endOfShorthand(signs, start);
		if (shorthand > start) {
			return shorthand;
		}
		int end = start;
		boolean letters = false;
		while (end < signs.length) {
			char sign = signs[end];
			if (is(LETTER, sign)) {
				letters = true;
				end++;
				continue;
			}
			int point = (sign < 0x80) ? sign : Character.codePointAt(signs, end);
			boolean letter = sign >= 0x80 && Character.isLetterOrDigit(point);
			if (!letter && sign != '%' && !(letters && sign >= 0x80 && isMark(point))) {
				break;
			}
			letters |= letter;
			end += Character.charCount(point);
		}
		return letters ? endOfSuffix(signs, end) : start;
	}

	private static int endOfSuffix(char[] signs, int end) {
		int after = end;
		while (after < signs.length && (signs[after] == '+' || signs[after] == '#')) {
			after++;
		}
		return (after > end && isWordAt(signs, after)) ? end : after;
	}

	private static int endOfShorthand(char[] signs, int start) {
		if (start + 1 >= signs.length || signs[start + 1] != '/' || (start > 0 && isWordBefore(signs, start))) {
			return start;
		}
		for (String shorthand : SHORTHAND_LONGEST_FIRST) {
			int end = start + shorthand.length();
			if (startsWith(signs, start, shorthand) && (shorthand.length() == 2 || !isWordAt(signs, end))) {
				return end;
			}
		}
		return start;
	}

	private static boolean startsWith(char[] signs, int start, String word) {
		for (int i = 0; i < word.length(); i++) {
			if (start + i >= signs.length || Character.toLowerCase(signs[start + i]) != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isWordBefore(char[] signs, int at) {
		return Character.isLetterOrDigit(Character.codePointBefore(signs, at)) || signs[at - 1] == '/';
	}

	private static boolean isWordAt(char[] signs, int at) {
		return at < signs.length && Character.isLetterOrDigit(Character.codePointAt(signs, at));
	}

	private static boolean isMark(int point) {
		int type = Character.getType(point);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
	}

}
