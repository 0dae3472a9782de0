package org.readback.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.readback.scoring.Clause.Word;

/**
 * How a text is put, apart from the words it uses: the pieces of three letters in it, and
 * which words stand near each other.
 *
 * @param pieces every three letters in a row, a space between two words
 * @param neighbours the stems of words that say something and stand near each other, in
 * their order
 */
record Wording(Set<String> pieces, Set<List<String>> neighbours) {

	private static final int PIECE = 3;

	private static final int FULL = 1000;

	/** Any English text has about this share of the pieces of any other. */
	private static final int CHANCE = 100;

	/**
	 * Of several stretches of words, each for itself; two words are near within a reach.
	 */
	static Wording of(List<List<Word>> stretches, int reach) {
		Set<String> pieces = new HashSet<>();
		Set<List<String>> neighbours = new HashSet<>();
		for (List<Word> stretch : stretches) {
			addPieces(stretch, pieces);
			addNeighbours(stretch, reach, neighbours);
		}
		return new Wording(pieces, neighbours);
	}

	/** The share of these pieces that another text has, those of the question a third. */
	int shareOfPieces(Wording question, Wording other) {
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
	int shareOfNeighbours(Wording other) {
		int found = (int) this.neighbours.stream().filter(other.neighbours()::contains).count();
		return Shares.of(found, this.neighbours.size());
	}

	private static void addPieces(List<Word> stretch, Set<String> pieces) {
		StringBuilder text = new StringBuilder(" ");
		int last = -1;
		for (Word word : stretch) {
			if (word.token() != last) {
				text.append(word.word()).append(' ');
			}
			last = word.token();
		}
		for (int i = 0; i + PIECE <= text.length(); i++) {
			pieces.add(text.substring(i, i + PIECE));
		}
	}

	private static void addNeighbours(List<Word> stretch, int reach, Set<List<String>> neighbours) {
		List<String> stems = new ArrayList<>();
		for (Word word : stretch) {
			if (word.weight() > 0) {
				for (int back = 1; back <= Math.min(reach, stems.size()); back++) {
					neighbours.add(List.of(stems.get(stems.size() - back), word.stem()));
				}
				stems.add(word.stem());
			}
		}
	}

}
