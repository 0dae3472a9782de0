package org.readback.scoring;

/**
 * A stretch of a text.
 *
 * @param start where it starts, in UTF-16 units of the text as given
 * @param end where it ends, exclusive
 */
public record Place(int start, int end) {

	/** The words themselves, cut out of the text that was graded. */
	public String quote(String text) {
		return text.substring(this.start, this.end);
	}

}
