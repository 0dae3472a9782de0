package org.readback.scoring;

import java.util.List;
import java.util.Set;

/** Tells what two cues that follow each other make of each other. */
final class CuePairs {

	private static final Set<String> NEGATIVE_ENDS = Set.of("no", "nobody", "nothing");

	private static final Set<String> UNTIL = Set.of("until", "till");

	private final Token[] tokens;

	private final Segments segments;

	CuePairs(Token[] tokens, Segments segments) {
		this.tokens = tokens;
		this.segments = segments;
	}

	/** "didn't mention it until I asked" tells of help and of no gap. */
	void prompt(List<Cue> cues) {
		for (int i = 1; i < cues.size(); i++) {
			if (isUntil(cues.get(i)) && isGap(cues.get(i - 1)) && areTogether(cues.get(i - 1), cues.get(i))) {
				cues.set(i - 1, cues.get(i - 1).as(CueKind.PROMPTED));
			}
		}
	}

	/** "can't go live without", "never go live without" */
	private static boolean isRule(String word) {
		return word.startsWith("can") || word.equals("never");
	}

	private boolean isUntil(Cue cue) {
		return cue.kind() == CueKind.PROMPTED && UNTIL.contains(this.tokens[cue.from()].folded());
	}

	private static boolean isGap(Cue cue) {
		return cue.kind() == CueKind.REPORTING || cue.kind() == CueKind.BARE;
	}

	private boolean areTogether(Cue one, Cue other) {
		return this.segments.start(one.from(), Break.SENTENCE) == this.segments.start(other.from(), Break.SENTENCE);
	}

	/**
	 * "can't redrive without a DLQ", "rejects what is not signed": two negations say how
	 * it must be.
	 */
	boolean areDoubled(Cue cue, List<Cue> before) {
		int last = before.size() - 1;
		if (last < 0 || cue.kind() != CueKind.BARE) {
			return false;
		}
		Cue negation = before.get(last);
		boolean without = this.tokens[cue.from()].folded().equals("without");
		boolean rule = switch (negation.kind()) {
			case REJECTING -> true;
			// "so no function without a DLQ"
			case POSITIVE -> without && NEGATIVE_ENDS.contains(this.tokens[negation.to() - 1].folded());
			case BARE -> without && !this.tokens[negation.to() - 1].folded().equals("to");
			case REPORTING -> without && isRule(this.tokens[negation.from()].folded());
			default -> false;
		};
		boolean doubled = rule
				&& this.segments.start(cue.from(), Break.ITEM) == this.segments.start(negation.from(), Break.ITEM);
		if (doubled) {
			before.set(last, negation.as(CueKind.POSITIVE));
		}
		return doubled;
	}

}
