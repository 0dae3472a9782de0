package org.readback.scoring;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.readback.scoring.Phrase.Wording;

/** A keyword found in a text. */
final class Match implements Comparable<Match> {

	private static final int BITS_OF_PARTS = 7;

	private final Phrase phrase;

	private final Span[] spans;

	private final Wording[] wordings;

	private final int number;

	private final int order;

	/** The longest first, then words in a row before words apart, then by place. */
	private final long rank;

	/**
	 * A match of a phrase.
	 * @param phrase the keyword
	 * @param spans the tokens of its parts, in the order of the text
	 * @param wordings how each of them is worded
	 * @param number of the phrase in its rubric
	 * @param order tells ways of writing the same phrase apart
	 */
	Match(Phrase phrase, Span[] spans, Wording[] wordings, int number, int order) {
		this.phrase = phrase;
		this.spans = spans;
		this.wordings = wordings;
		this.number = number;
		this.order = order;
		int size = 0;
		for (Span span : spans) {
			size += span.size();
		}
		long length = ((long) -size << BITS_OF_PARTS) + spans.length;
		this.rank = (length << Integer.SIZE) + spans[0].from();
	}

	Phrase phrase() {
		return this.phrase;
	}

	/** No other phrase of the rubric has the same. */
	int number() {
		return this.number;
	}

	/**
	 * The same for each text that has the phrase in the same way: another alternative of
	 * a keyword is another wording, other words that meet in a sentence are not.
	 */
	long wording() {
		return ((long) this.number << Integer.SIZE) + ((this.spans.length == 1) ? this.order : 0);
	}

	Span[] spans() {
		return this.spans;
	}

	Wording[] wordings() {
		return this.wordings;
	}

	/** What the rubric writes of what stands there. */
	String alternative() {
		return (this.wordings.length == 1) ? this.wordings[0].alternative()
				: Arrays.stream(this.wordings).map(Wording::alternative).collect(Collectors.joining(" & "));
	}

	int from() {
		return this.spans[0].from();
	}

	int to() {
		return this.spans[this.spans.length - 1].to();
	}

	int owner() {
		return this.phrase.owner();
	}

	/** Never by the place of a criterion in its rubric. */
	@Override
	public int compareTo(Match other) {
		int order = Long.compare(this.rank, other.rank);
		for (int i = 0; order == 0 && i < this.spans.length; i++) {
			order = this.spans[i].compareTo(other.spans[i]);
		}
		order = (order != 0) ? order : this.phrase.use().compareTo(other.phrase.use());
		order = (order != 0) ? order : this.phrase.keyword().compareTo(other.phrase.keyword());
		return (order != 0) ? order : Integer.compare(this.order, other.order);
	}

}
