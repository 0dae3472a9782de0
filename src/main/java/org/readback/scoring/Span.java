package org.readback.scoring;

/**
 * Consecutive tokens of a text.
 *
 * @param from index of the first
 * @param to index after the last
 */
record Span(int from, int to) {

	int size() {
		return this.to - this.from;
	}

}
