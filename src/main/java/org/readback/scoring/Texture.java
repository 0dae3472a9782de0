package org.readback.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.readback.scoring.Clause.SpokenWord;

/**
 * How a text is put, apart from the words it uses.
 *
 * @param pieces every three letters in a row, a space between two words
 */
record Texture(Set<String> pieces) {

	private static final int PIECE = 3;

	private static final int FULL = 1000;

	/** Any English text has about this share of the pieces of any other. */
	private static final int CHANCE = 100;

	/** Of several stretches of words, each for itself. */
	static Texture of(List<List<SpokenWord>> stretches) {
		Set<String> pieces = new HashSet<>();
		stretches.forEach((stretch) -> addPieces(stretch, pieces));
		return new Texture(pieces);
	}

	/** The share of these pieces that another text has, those of the question a third. */
	int shareOfPieces(Texture question, Texture other) {
		int of = 0;
		int found = 0;
		for (String piece : this.pieces) {
			int weight = question.pieces().contains(piece) ? 1 : 3;
			of += weight;
			found += other.pieces().contains(piece) ? weight : 0;
		}
		int share = (of == 0) ? 0 : Shares.of(found, of);
		return Shares.of(Math.max(0, share - CHANCE), FULL - CHANCE);
	}

	private static void addPieces(List<SpokenWord> stretch, Set<String> pieces) {
		StringBuilder text = new StringBuilder(" ");
		int last = -1;
		for (SpokenWord word : stretch) {
			if (word.token() != last) {
				text.append(word.folded()).append(' ');
			}
			last = word.token();
		}
		for (int i = 0; i + PIECE <= text.length(); i++) {
			pieces.add(text.substring(i, i + PIECE));
		}
	}

}
