package org.readback.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The short forms in which notes tick criteria off: "locking: yes, secrets: no". A label
 * is the first word or two of a criterion's name, else of its keywords, where those of no
 * other criterion begin so; it counts only where it is all that a mark marks.
 */
final class Labels {

	private static final int LONGEST = 2;

	private final KeywordParser parser;

	private final Tokenizer tokenizer;

	private final Set<String> generic;

	Labels(Lexicon lexicon, KeywordParser parser, Tokenizer tokenizer) {
		this.parser = parser;
		this.tokenizer = tokenizer;
		this.generic = lexicon.generic();
	}

	/** The labels of all criteria. */
	List<Phrase> of(List<Criterion> criteria) {
		Map<String, Map<Integer, String>> names = new TreeMap<>();
		Map<String, Map<Integer, String>> keywords = new TreeMap<>();
		for (int owner = 0; owner < criteria.size(); owner++) {
			add(names, owner, criteria.get(owner).name());
			for (String keyword : criteria.get(owner).keywords()) {
				add(keywords, owner, keyword);
			}
		}
		Map<String, Map<Integer, String>> labels = new TreeMap<>(keywords);
		labels.putAll(names);
		List<Phrase> phrases = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		labels.values()
			.stream()
			.filter((owners) -> owners.size() == 1)
			.forEach((owners) -> owners.forEach((owner, label) -> {
				if (seen.add(owner + label)) {
					phrases.add(this.parser.label(owner, label));
				}
			}));
		return phrases;
	}

	private void add(Map<String, Map<Integer, String>> labels, int owner, String source) {
		if (source.startsWith("=") || source.contains(" & ") || source.contains(" / ")) {
			return;
		}
		Token[] tokens = this.tokenizer.tokens(source);
		int from = (tokens.length > 0 && tokens[0].is(Trait.STOP_WORD)) ? 1 : 0;
		for (int to = from + 1; to <= Math.min(from + LONGEST, tokens.length); to++) {
			if (isDistinct(tokens, from, to)) {
				String label = source.substring(tokens[from].start(), tokens[to - 1].end());
				labels.computeIfAbsent(stems(tokens, from, to), (key) -> new LinkedHashMap<>())
					.putIfAbsent(owner, label);
			}
		}
	}

	/**
	 * A label does not begin with "how" or "2", nor is it one word as common as "check".
	 */
	private boolean isDistinct(Token[] tokens, int from, int to) {
		Token first = tokens[from];
		return !first.is(Trait.FUNCTION_WORD) && !first.is(Trait.NUMBER)
				&& (to - from > 1 || !this.generic.contains(first.folded()));
	}

	private static String stems(Token[] tokens, int from, int to) {
		return Arrays.stream(tokens, from, to)
			.flatMap((token) -> token.terms().stream())
			.collect(Collectors.joining(" "));
	}

}
