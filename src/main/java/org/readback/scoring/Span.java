package org.readback.scoring;

/**
 * Consecutive tokens of a text.
 *
 * @param from index of the first
 * @param to index after the last
 */
record Span(int from, int to) implements Comparable<Span> {

	int size() {
		return this.to - this.from;
	}

	/** By where they begin, then by where they end. */
	@Override
	public int compareTo(Span other) {
		return (this.from != other.from) ? Integer.compare(this.from, other.from) : Integer.compare(this.to, other.to);
	}

}
