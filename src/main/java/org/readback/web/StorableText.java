package org.readback.web;

/** Text from outside, made fit for every store. */
public final class StorableText {

	/**
	 * Matches what is empty, or has a letter or digit and nothing that hides or turns the
	 * rest.
	 */
	public static final String VISIBLE = "|(?=.*[\\p{L}\\p{N}])[^\\p{Cc}\\p{Cs}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}"
			+ "\\x{2060}-\\x{2069}\\x{FEFF}\\x{FFFD}]*";

	/** How long a note or an answer may be, in UTF-16 units. */
	public static final int LONGEST_NOTE = 20_000;

	private StorableText() {
	}

	/**
	 * PostgreSQL refuses NUL, and UTF-8 has no lone surrogate: each becomes U+FFFD, unit
	 * by unit, so that no offset moves.
	 */
	public static String of(String text) {
		StringBuilder result = new StringBuilder(text);
		for (int i = 0; i < text.length(); i++) {
			char unit = text.charAt(i);
			if (Character.isHighSurrogate(unit) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (unit == 0 || Character.isSurrogate(unit)) {
				result.setCharAt(i, '\uFFFD');
			}
		}
		return result.toString();
	}

}
