package org.readback.scoring;

/**
 * A cue found in a text.
 *
 * @param kind what it does
 * @param from its first token
 * @param to the token after it
 */
record Cue(CueKind kind, int from, int to) {

	Cue as(CueKind other) {
		return new Cue(other, this.from, this.to);
	}

}
