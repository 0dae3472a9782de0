package org.readback.scoring;

import java.util.Arrays;

/** Knows where the brackets close that a token stands in. */
final class Brackets {

	private final int[] ends;

	Brackets(Segments segments) {
		this.ends = new int[segments.size()];
		if (!segments.hasBrackets()) {
			Arrays.fill(this.ends, this.ends.length);
			return;
		}
		int[] depths = depths(segments);
		for (int i = depths.length - 1; i >= 0; i--) {
			int end = i + 1;
			while (end < depths.length && depths[end] >= depths[i]) {
				end = this.ends[end];
			}
			this.ends[i] = end;
		}
	}

	/** The first token outside the brackets that a token stands in. */
	int end(int token) {
		return this.ends[token];
	}

	private static int[] depths(Segments segments) {
		int[] depths = new int[segments.size()];
		int depth = 0;
		for (int i = 0; i < depths.length; i++) {
			Gap gap = segments.before(i);
			depth = (gap.level() == Break.LINE) ? Math.max(0, -gap.depth()) : Math.max(0, depth - gap.depth());
			depths[i] = depth;
		}
		return depths;
	}

}
