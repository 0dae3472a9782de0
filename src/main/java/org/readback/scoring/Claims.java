package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Settles which match owns which token: the longest takes them. */
final class Claims {

	/** The first match that claimed each token. */
	private final @Nullable Match[] owners;

	/** Who claimed the very same words after it, by their first token. */
	private final Set<List<Integer>> others = new HashSet<>();

	private final List<Match> matches = new ArrayList<>();

	private Claims(int tokens) {
		this.owners = new Match[tokens];
	}

	/** The matches that keep their tokens. The list of all is sorted. */
	static List<Match> settle(int tokens, List<Match> matches) {
		Collections.sort(matches);
		return inOrder(tokens, matches);
	}

	/**
	 * The same where it is known what is said. What is not takes no words from what is:
	 * "never a public database" leaves "VPN" to the criterion that it speaks for.
	 * @param matches all of them, sorted
	 * @param kept those that {@link #settle} has kept
	 */
	static List<Match> settle(int tokens, List<Match> matches, List<Match> kept, Predicate<Match> said) {
		if (kept.size() == matches.size() || areAll(said, kept)) {
			return kept;
		}
		List<Match> order = new ArrayList<>(matches.size());
		List<Match> unsaid = new ArrayList<>();
		matches.forEach((match) -> (said.test(match) ? order : unsaid).add(match));
		order.addAll(unsaid);
		return inOrder(tokens, order);
	}

	private static boolean areAll(Predicate<Match> said, List<Match> matches) {
		for (Match match : matches) {
			if (!said.test(match)) {
				return false;
			}
		}
		return true;
	}

	private static List<Match> inOrder(int tokens, List<Match> matches) {
		Claims claims = new Claims(tokens);
		matches.forEach(claims::claim);
		return claims.matches;
	}

	private void claim(Match match) {
		Match owner = this.owners[match.from()];
		if (owner == null) {
			if (isFree(match)) {
				own(match);
				this.matches.add(match);
			}
		}
		// The very same words may be a keyword of two criteria: then both own them.
		else if (Arrays.equals(owner.spans(), match.spans()) && owner.owner() != match.owner()
				&& this.others.add(List.of(match.from(), match.owner()))) {
			this.matches.add(match);
		}
	}

	private boolean isFree(Match match) {
		for (Span span : match.spans()) {
			for (int i = span.from(); i < span.to(); i++) {
				if (this.owners[i] != null) {
					return false;
				}
			}
		}
		return true;
	}

	private void own(Match match) {
		for (Span span : match.spans()) {
			for (int i = span.from(); i < span.to(); i++) {
				this.owners[i] = match;
			}
		}
	}

}
