package org.readback.scoring;

import java.util.BitSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds where the reach of a bare "no" ends. */
final class BareEnds {

	/** "no one" ends so. */
	private static final Set<String> NOBODY = Set.of("nobody", "one");

	private static final Set<String> PREPOSITIONS = Set.of("at", "of", "on", "in", "to", "about", "for", "with", "by",
			"from");

	private final Token[] tokens;

	private final Segments segments;

	private final BitSet matched;

	private @Nullable BitSet ends;

	private @Nullable BitSet joining;

	BareEnds(Token[] tokens, Segments segments, BitSet matched) {
		this.tokens = tokens;
		this.segments = segments;
		this.matched = matched;
	}

	/** The token after what a cue denies. */
	int after(Cue cue) {
		int end = ends().nextSetBit(cue.to());
		return isObject(cue) ? firstJoining(cue.to(), end) : end;
	}

	private BitSet ends() {
		if (this.ends == null) {
			BitSet ends = new BitSet();
			for (int i = 0; i < this.tokens.length; i++) {
				Gap gap = this.segments.before(i);
				boolean stop = this.tokens[i].is(Trait.ENDS_BARE_NO) && !this.matched.get(i) && !asksWhich(i);
				ends.set(i, stop || gap.level() != Break.NONE || gap.colon());
			}
			ends.set(this.tokens.length);
			this.ends = ends;
		}
		return this.ends;
	}

	/** "never looked at which customers are hit" */
	private boolean asksWhich(int at) {
		return at > 0 && this.tokens[at].folded().equals("which")
				&& PREPOSITIONS.contains(this.tokens[at - 1].folded());
	}

	/** "sends nobody to it and lets them finish" */
	private boolean isObject(Cue cue) {
		return NOBODY.contains(this.tokens[cue.to() - 1].folded())
				&& this.segments.start(cue.from(), Break.ITEM) < cue.from()
				&& !this.segments.before(cue.from()).colon();
	}

	private int firstJoining(int from, int to) {
		if (this.joining == null) {
			BitSet joining = new BitSet(this.tokens.length);
			for (int at = 0; at < this.tokens.length; at++) {
				joining.set(at, this.tokens[at].is(Trait.JOINING));
			}
			this.joining = joining;
		}
		int first = this.joining.nextSetBit(from);
		return (first < 0) ? to : Math.min(first, to);
	}

}
