package org.readback.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Which cue speaks of each token of a text: of many, the one whose reach begins last. */
final class Reached {

	private static final Reached NOTHING = new Reached(0);

	private final @Nullable Cue[] cues;

	private Reached(int tokens) {
		this.cues = new Cue[tokens];
	}

	/** What some cues reach. The time it takes grows only with the text. */
	static Reached by(List<Cue> cues, int tokens, Function<Cue, List<Span>> reach) {
		List<Reach.Of> reaches = new ArrayList<>(cues.size());
		for (Cue cue : cues) {
			for (Span span : reach.apply(cue)) {
				if (span.size() > 0) {
					reaches.add(new Reach.Of(cue, span));
				}
			}
		}
		if (reaches.isEmpty()) {
			return NOTHING;
		}
		Reached reached = new Reached(tokens);
		reaches.sort(Comparator.comparing(Reach.Of::span));
		Deque<Reach.Of> open = new ArrayDeque<>();
		int next = 0;
		int token = 0;
		while (next < reaches.size() || !open.isEmpty()) {
			token = open.isEmpty() ? Math.max(token, reaches.get(next).span().from()) : token;
			while (next < reaches.size() && reaches.get(next).span().from() == token) {
				open.push(reaches.get(next++));
			}
			while (!open.isEmpty() && open.element().span().to() <= token) {
				open.pop();
			}
			if (!open.isEmpty()) {
				reached.cues[token++] = open.element().cue();
			}
		}
		return reached;
	}

	/** The cue that speaks of a token of a span, or null. */
	@Nullable Cue in(Span span) {
		for (int token = span.from(); token < Math.min(span.to(), this.cues.length); token++) {
			if (this.cues[token] != null) {
				return this.cues[token];
			}
		}
		return null;
	}

	@Nullable Cue at(int token) {
		return (token < this.cues.length) ? this.cues[token] : null;
	}

}
