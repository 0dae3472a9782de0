package org.readback.scoring;

/**
 * Reads text that an editor or a mail program has cut into lines of nearly the same width
 * as the paragraphs that it was. Who ends each remark with its line is left alone.
 */
final class Wrapped {

	private static final int NARROWEST = 60;

	private static final int WIDEST = 120;

	/** Fewer lines that are full may be so by chance. */
	private static final int FULL_LINES = 3;

	private Wrapped() {
	}

	/** The text of the same length in which the ends of full lines are blanks. */
	static String joined(String text) {
		int width = width(text);
		if (width < NARROWEST || width > WIDEST) {
			return text;
		}
		char[] joined = text.toCharArray();
		int full = 0;
		int ends = 0;
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			ends++;
			if (end > start && goesOn(text, end + 1) && endOfWord(text, end + 1) - start > width) {
				full++;
				joined[end] = ' ';
				joined[end - 1] = (joined[end - 1] == '\r') ? ' ' : joined[end - 1];
			}
			start = end + 1;
		}
		return (full >= FULL_LINES && full * 2 >= ends) ? new String(joined) : text;
	}

	private static int width(String text) {
		int width = 0;
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			width = Math.max(width, end - start);
			start = end + 1;
		}
		return Math.max(width, text.length() - start);
	}

	/** A line that begins with a number, a mark or a bullet is one of its own. */
	private static boolean goesOn(String text, int line) {
		return line < text.length()
				&& (Character.isLetter(text.charAt(line)) || "\"'(\u201C".indexOf(text.charAt(line)) >= 0);
	}

	private static int endOfWord(String text, int from) {
		int end = from;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return end;
	}

}
