package org.readback.interview;

/** What people type, as every store can hold it. */
final class StorableText {

	private StorableText() {
	}

	/**
	 * PostgreSQL refuses NUL, and UTF-8 has no lone surrogate: both become U+FFFD, so
	 * that no offset moves.
	 */
	static String of(String text) {
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
