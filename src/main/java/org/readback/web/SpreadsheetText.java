package org.readback.web;

import java.util.regex.Pattern;

/** Texts for a cell of a spreadsheet, where the first sign may make a formula of them. */
final class SpreadsheetText {

	/**
	 * What a spreadsheet may take for a formula, and what already looks as if it had been
	 * made harmless.
	 */
	private static final Pattern LIVE = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

	private SpreadsheetText() {
	}

	/**
	 * The text with an apostrophe before it where it might come to life. Whoever reads it
	 * back takes one apostrophe from each text that begins with apostrophes and then one
	 * of those signs.
	 */
	static String of(String text) {
		return LIVE.matcher(text).matches() ? "'" + text : text;
	}

}
