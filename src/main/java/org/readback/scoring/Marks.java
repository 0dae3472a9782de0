package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads ticks, crosses and boxes: which of them each token of a text stands under. */
final class Marks {

	private static final Set<String> JOINING = Set.of("and", "or", "nor");

	private static final int LONGEST_TOPIC = 100;

	private static final int FARTHEST = 8;

	private final Map<String, Mark> signs = new HashMap<>();

	private final BitSet beginnings = new BitSet();

	private final Map<String, Mark> words = new HashMap<>();

	Marks(Lexicon lexicon, Vocabulary vocabulary) {
		Tokenizer tokenizer = new Tokenizer(vocabulary);
		for (Mark mark : Mark.values()) {
			for (String sign : Cues.list(lexicon, mark.key())) {
				List<String> spelled = tokenizer.words(sign);
				(spelled.isEmpty() ? this.signs : this.words).put(spelled.isEmpty() ? sign : spelled.get(0), mark);
			}
		}
		this.signs.keySet().forEach((sign) -> this.beginnings.set(sign.charAt(0)));
	}

	/** The mark of each token. */
	Mark[] of(String text, List<Token> tokens, Segments segments) {
		Mark[] marks = new Mark[tokens.size()];
		Arrays.fill(marks, Mark.NONE);
		List<Sign> signs = signs(text, tokens);
		BitSet led = new BitSet();
		signs.stream().filter((sign) -> isBefore(sign, text, tokens)).forEach((sign) -> led.set(sign.next()));
		for (int i = 0; i < signs.size(); i++) {
			Span held = held(signs, i, text, tokens, segments, led);
			Arrays.fill(marks, held.from(), held.to(), signs.get(i).mark());
		}
		addAnswers(marks, tokens, segments);
		return marks;
	}

	private void addAnswers(Mark[] marks, List<Token> tokens, Segments segments) {
		for (int i = 1; i < tokens.size(); i++) {
			Mark mark = this.words.getOrDefault(tokens.get(i).word(), Mark.NONE);
			if (mark != Mark.NONE && isAnswer(i, segments)) {
				Arrays.fill(marks, answered(i, mark, tokens, segments), i, mark);
			}
		}
	}

	private List<Sign> signs(String text, List<Token> tokens) {
		List<Sign> found = new ArrayList<>();
		int from = 0;
		for (int next = 0; next <= tokens.size(); next++) {
			int to = (next < tokens.size()) ? tokens.get(next).start() : text.length();
			for (int at = from; at < to; at++) {
				addSign(found, text, at, next);
			}
			from = (next < tokens.size()) ? tokens.get(next).end() : to;
		}
		return found;
	}

	private void addSign(List<Sign> found, String text, int at, int next) {
		boolean inside = !found.isEmpty() && at < found.get(found.size() - 1).end();
		if (inside || !this.beginnings.get(text.charAt(at))) {
			return;
		}
		for (Map.Entry<String, Mark> sign : this.signs.entrySet()) {
			int end = at + sign.getKey().length();
			if (text.regionMatches(true, at, sign.getKey(), 0, sign.getKey().length())
					&& (sign.getValue() != Mark.PARTLY || isAlone(text, at, end) || isInRow(found, text, at, end))) {
				found.add(new Sign(sign.getValue(), at, end, next));
			}
		}
	}

	/** "~6h" and "1½ hours" are amounts, and "a ~ b" compares. */
	private static boolean isAlone(String text, int at, int end) {
		boolean opens = isBlankBack(text, at);
		boolean closes = "\n\r,;.)".indexOf(afterSpaces(text, end)) >= 0
				|| text.startsWith("- ", skipSpaces(text, end));
		boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
		return !afterWord && (closes || (opens && !Character.isDigit(afterSpaces(text, end))));
	}

	/**
	 * Whether only blanks and bullets stand between a place and the start of its line.
	 */
	private static boolean isBlankBack(String text, int at) {
		int from = at - 1;
		while (from >= 0 && at - from < FARTHEST && " \t-*•".indexOf(text.charAt(from)) >= 0) {
			from--;
		}
		return from < 0 || isLineEnd(text.charAt(from));
	}

	/** Whether other signs stand before it on its line. */
	private static boolean isInRow(List<Sign> found, String text, int at, int end) {
		if (found.isEmpty() || at - found.get(found.size() - 1).end() > LONGEST_TOPIC) {
			return false;
		}
		String topic = text.substring(found.get(found.size() - 1).end(), at);
		return topic.chars().noneMatch((sign) -> isLineEnd((char) sign)) && topic.endsWith(" ")
				&& !Character.isDigit(afterSpaces(text, end));
	}

	private Span held(List<Sign> signs, int i, String text, List<Token> tokens, Segments segments, BitSet led) {
		Sign sign = signs.get(i);
		if (isBefore(sign, text, tokens) && led.get(segments.start(sign.next(), Break.LINE))) {
			int lineEnd = segments.end(sign.next(), Break.LINE);
			int nextSign = (i + 1 < signs.size()) ? signs.get(i + 1).next() : lineEnd;
			return new Span(sign.next(), Math.min(lineEnd, nextSign));
		}
		int word = sign.next() - 1;
		if (word < 0 || isApart(text, tokens.get(word).end(), sign.at())) {
			return new Span(0, 0);
		}
		int previous = (i > 0) ? signs.get(i - 1).next() : 0;
		return new Span(Math.max(segments.start(word, Break.ITEM), Math.min(previous, word)), sign.next());
	}

	/** Whether the word that follows a sign follows at once. */
	private static boolean isBefore(Sign sign, String text, List<Token> tokens) {
		return sign.next() < tokens.size() && "\n\r,;.)".indexOf(afterSpaces(text, sign.end())) < 0
				&& !isApart(text, sign.end(), tokens.get(sign.next()).start());
	}

	/** "name: yes", "name - no (why)", "name? yes". */
	private static boolean isAnswer(int token, Segments segments) {
		Gap gap = segments.before(token);
		boolean ends = segments.end(token, Break.ITEM) == token + 1 || segments.before(token + 1).depth() < 0;
		return gap.level() != Break.LINE && ends
				&& (gap.colon() || gap.arrow() || gap.question() || gap.level() == Break.CLAUSE);
	}

	private static int answered(int token, Mark mark, List<Token> tokens, Segments segments) {
		int item = segments.start(token - 1, Break.ITEM);
		int clause = segments.start(token - 1, Break.CLAUSE);
		boolean list = tokens.subList(item, token).stream().map(Token::word).anyMatch(JOINING::contains);
		return (mark == Mark.DENIED && (list || segments.before(token).arrow())) ? clause : item;
	}

	private static char afterSpaces(String text, int from) {
		int at = skipSpaces(text, from);
		return (at < text.length()) ? text.charAt(at) : '\n';
	}

	private static int skipSpaces(String text, int from) {
		int at = from;
		while (at < text.length()
				&& (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\uFE0F')) {
			at++;
		}
		return at;
	}

	/** Whether a sign is too far from a word to be about it. */
	private static boolean isApart(String text, int from, int to) {
		return to - from > FARTHEST || text.substring(from, to).chars().anyMatch((sign) -> isLineEnd((char) sign));
	}

	private static boolean isLineEnd(char sign) {
		return sign == '\n' || sign == '\r';
	}

	/**
	 * A sign in a text.
	 *
	 * @param mark what it says
	 * @param at where it stands
	 * @param end where it ends
	 * @param next the token after it
	 */
	private record Sign(Mark mark, int at, int end, int next) {
	}

}
