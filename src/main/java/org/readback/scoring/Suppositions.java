package org.readback.scoring;

import java.util.BitSet;
import java.util.Set;

/**
 * Tells which negative words deny nothing as they are only supposed: "asks first whether
 * an index is missing".
 */
final class Suppositions {

	private static final Set<String> SUPPOSING = Set.of("if", "whether");

	/** "checked first that it is not a missing index" */
	private static final Set<String> CHECKING = Set.of("check", "checks", "checked", "checking", "prove", "proves",
			"ensure", "confirm", "confirms", "confirmed", "verify", "verifies", "verified", "ensures", "ensured",
			"sure");

	private final Token[] tokens;

	private final Segments segments;

	private final BitSet matched;

	/** Up to where the words before cues were read: cues come in their order. */
	private int read;

	/** The last word of supposing, and of checking, that was read. */
	private int supposing = -1;

	private int checking = -1;

	Suppositions(Token[] tokens, Segments segments, BitSet matched) {
		this.tokens = tokens;
		this.segments = segments;
		this.matched = matched;
	}

	/** Whether a cue is only supposed. Cues must come in the order of the text. */
	boolean have(Cue cue) {
		boolean may = switch (cue.kind()) {
			case BARE, REPORTING -> true;
			// After a colon it answers: "whether it helps: never asked".
			case BEHIND -> !this.segments.before(cue.from()).colon();
			default -> false;
		};
		if (!may) {
			return false;
		}
		int item = this.segments.start(cue.from(), Break.ITEM);
		for (int at = Math.max(this.read, item); at < cue.from(); at++) {
			String word = this.tokens[at].folded();
			this.supposing = (SUPPOSING.contains(word) && !this.matched.get(at)) ? at : this.supposing;
			this.checking = CHECKING.contains(word) ? at : this.checking;
		}
		this.read = cue.from();
		return this.supposing >= item || (cue.kind() == CueKind.BARE && this.checking >= item);
	}

}
