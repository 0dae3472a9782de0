package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settles which match owns which token: the longest takes them. */
final class Claims {

	private final Map<Integer, List<Span>> owned = new HashMap<>();

	private final Set<List<Object>> settled = new HashSet<>();

	private final List<Match> matches = new ArrayList<>();

	private Claims() {
	}

	/** The matches that keep their tokens. */
	static List<Match> settle(Collection<Match> matches) {
		Claims claims = new Claims();
		matches.stream().sorted(Match.LONGEST_FIRST).forEach(claims::claim);
		return claims.matches;
	}

	private void claim(Match match) {
		if (match.spans().stream().allMatch((span) -> isFree(span, match))
				&& this.settled.add(List.of(match.owner(), match.spans()))) {
			match.spans().forEach((span) -> own(span, match));
			this.matches.add(match);
		}
	}

	/** The very same words may be a keyword of two criteria: then both own them. */
	private boolean isFree(Span span, Match match) {
		for (int i = span.from(); i < span.to(); i++) {
			if (!this.owned.getOrDefault(i, match.spans()).equals(match.spans())) {
				return false;
			}
		}
		return true;
	}

	private void own(Span span, Match match) {
		for (int i = span.from(); i < span.to(); i++) {
			this.owned.put(i, match.spans());
		}
	}

}
