package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Reads ticks, crosses and boxes: which of them each token of a text stands under. */
final class Marks {

	private static final int LONGEST_TOPIC = 100;

	private static final int FARTHEST = 8;

	/** What closes what a sign is about. */
	private static final String ENDS = "\n\r,;.)|";

	private final Map<String, Mark> signs = new HashMap<>();

	private final BitSet beginnings = new BitSet();

	Marks(Lexicon lexicon) {
		for (Mark mark : Mark.values()) {
			lexicon.cues(mark.key())
				.stream()
				.filter((sign) -> Tokenizer.spelled(sign).isEmpty())
				.forEach((sign) -> this.signs.put(sign, mark));
		}
		this.signs.keySet().forEach((sign) -> this.beginnings.set(sign.charAt(0)));
	}

	/** The sign that each token stands under, or null. */
	@Nullable Sign[] of(String text, Token[] tokens, Segments segments) {
		@Nullable Sign[] marks = new Sign[tokens.length];
		new ProsAndCons(text, tokens, segments).mark(marks);
		List<Sign> signs = signs(text, tokens, segments);
		BitSet led = new BitSet();
		signs.stream().filter((sign) -> isBefore(sign, text, tokens)).forEach((sign) -> led.set(sign.next()));
		for (int i = 0; i < signs.size(); i++) {
			Span held = held(signs, i, text, tokens, segments, led);
			Arrays.fill(marks, held.from(), held.to(), signs.get(i));
		}
		new Answers(text, tokens, segments, marks).mark();
		return marks;
	}

	private List<Sign> signs(String text, Token[] tokens, Segments segments) {
		List<Sign> found = new ArrayList<>();
		int from = 0;
		for (int next = 0; next <= tokens.length; next++) {
			int to = (next < tokens.length) ? tokens[next].start() : text.length();
			for (int at = from; at < to && segments.before(next) != Gap.NONE; at++) {
				addSign(found, text, at, next);
			}
			from = (next < tokens.length) ? tokens[next].end() : to;
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
					&& (sign.getValue() != Mark.PARTLY || isAlone(text, at, end) || isInRow(found, text, at, end)
							|| isAmongTicks(text, at, end))) {
				found.add(new Sign(sign.getValue(), at, end, next));
			}
		}
	}

	/** "~6h" and "1½ hours" are amounts, and "a ~ b" compares. */
	private static boolean isAlone(String text, int at, int end) {
		boolean opens = isBlankBack(text, at);
		boolean closes = ENDS.indexOf(afterSpaces(text, end)) >= 0 || text.startsWith("- ", skipSpaces(text, end));
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

	/** "name ~ remark" where other names have a tick or a cross. */
	private boolean isAmongTicks(String text, int at, int end) {
		boolean apart = at > 0 && text.charAt(at - 1) == ' ' && end < text.length() && text.charAt(end) == ' '
				&& !Character.isDigit(afterSpaces(text, end));
		return apart && this.signs.entrySet()
			.stream()
			.anyMatch((sign) -> (sign.getValue() == Mark.HEARD || sign.getValue() == Mark.DENIED)
					&& text.contains(sign.getKey()));
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

	private Span held(List<Sign> signs, int i, String text, Token[] tokens, Segments segments, BitSet led) {
		Sign sign = signs.get(i);
		if (isBefore(sign, text, tokens) && led.get(segments.start(sign.next(), Break.LINE))) {
			int lineEnd = segments.end(sign.next(), Break.LINE);
			int nextSign = (i + 1 < signs.size()) ? signs.get(i + 1).next() : lineEnd;
			return new Span(sign.next(), Math.min(lineEnd, nextSign));
		}
		int word = sign.next() - 1;
		if (word < 0 || isApart(text, tokens[word].end(), sign.start())) {
			return new Span(0, 0);
		}
		int previous = (i > 0) ? signs.get(i - 1).next() : 0;
		return new Span(Math.max(segments.start(word, Break.ITEM), Math.min(previous, word)), sign.next());
	}

	/** Whether the word that follows a sign follows at once. */
	private static boolean isBefore(Sign sign, String text, Token[] tokens) {
		return sign.next() < tokens.length && ENDS.indexOf(afterSpaces(text, sign.end())) < 0
				&& !isApart(text, sign.end(), tokens[sign.next()].start());
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

}
