package org.readback.scoring;

import java.util.List;

/**
 * A stretch of a model answer that becomes a criterion.
 *
 * @param from its first token
 * @param to the token after its last
 * @param mass how much its words say together, in thousandths
 * @param fresh how many words of it say something that the question does not
 * @param length of its text, in UTF-16 units
 */
record Passage(int from, int to, int mass, int fresh, int length) {

	/** Both and what stands between them. */
	static Passage joined(Passage one, Passage next, Token[] tokens) {
		int length = tokens[next.to() - 1].end() - tokens[one.from()].start();
		return new Passage(one.from(), next.to(), one.mass() + next.mass(), one.fresh() + next.fresh(), length);
	}

}
