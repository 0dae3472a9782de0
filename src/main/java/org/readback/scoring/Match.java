package org.readback.scoring;

import java.util.List;

import org.readback.scoring.Phrase.Wording;

/**
 * A keyword found in a text.
 *
 * @param phrase the keyword
 * @param spans the tokens of its parts, in the order of the text
 * @param wordings how each of them is worded
 */
record Match(Phrase phrase, List<Span> spans, List<Wording> wordings) implements Comparable<Match> {

	int from() {
		return this.spans.get(0).from();
	}

	int to() {
		return this.spans.get(this.spans.size() - 1).to();
	}

	int owner() {
		return this.phrase.owner();
	}

	/**
	 * The longest first, then words in a row before words apart; never by the place of a
	 * criterion in its rubric.
	 */
	@Override
	public int compareTo(Match other) {
		int order = other.size() - size();
		order = (order != 0) ? order : this.spans.size() - other.spans.size();
		for (int i = 0; order == 0 && i < this.spans.size(); i++) {
			order = this.spans.get(i).compareTo(other.spans.get(i));
		}
		order = (order != 0) ? order : this.phrase.use().compareTo(other.phrase.use());
		return (order != 0) ? order : this.phrase.keyword().compareTo(other.phrase.keyword());
	}

	private int size() {
		int size = 0;
		for (int i = 0; i < this.spans.size(); i++) {
			size += this.spans.get(i).size();
		}
		return size;
	}

}
