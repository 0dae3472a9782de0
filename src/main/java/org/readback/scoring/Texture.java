package org.readback.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.readback.scoring.Clause.SpokenWord;

/**
 * How a text is put, apart from the words it uses: the pieces of three letters in it, and
 * which words stand near each other.
 *
 * @param pieces every three letters in a row, a space between two words
 * @param neighbours the stems of words that say something and stand near each other, in
 * their order
 */
record Texture(Set<String> pieces, Set<List<String>> neighbours) {

	private static final int PIECE = 3;

	private static final int FULL = 1000;

	/** Any English text has about this share of the pieces of any other. */
	private static final int CHANCE = 100;

	/**
	 * Of several stretches of words, each for itself; two words are near within a reach.
	 */
	static Texture of(List<List<SpokenWord>> stretches, int reach) {
		Set<String> pieces = new HashSet<>();
		Set<List<String>> neighbours = new HashSet<>();
		for (List<SpokenWord> stretch : stretches) {
			addPieces(stretch, pieces);
			addNeighbours(stretch, reach, neighbours);
		}
		return new Texture(pieces, neighbours);
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

	/** The share of these neighbours that are near each other in another text. */
	int shareOfNeighbours(Texture other) {
		int found = (int) this.neighbours.stream().filter(other.neighbours()::contains).count();
		return Shares.of(found, this.neighbours.size());
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

	private static void addNeighbours(List<SpokenWord> stretch, int reach, Set<List<String>> neighbours) {
		List<String> stems = new ArrayList<>();
		for (SpokenWord word : stretch) {
			if (word.weight() > 0) {
				for (int back = 1; back <= Math.min(reach, stems.size()); back++) {
					neighbours.add(List.of(stems.get(stems.size() - back), word.stem()));
				}
				stems.add(word.stem());
			}
		}
	}

}
