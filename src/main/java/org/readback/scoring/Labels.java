package org.readback.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The short forms in which notes tick criteria off: "locking: yes, secrets: no". A label
 * is the first word or two of a criterion's name, else of its keywords, where those of no
 * other criterion begin so; it counts only where it is all that a mark marks.
 */
final class Labels {

	private static final int LONGEST = 2;

	private final KeywordParser parser;

	private final Tokenizer tokenizer;

	private final Vocabulary vocabulary;

	private final Set<String> generic;

	Labels(Lexicon lexicon, Vocabulary vocabulary) {
		this.parser = new KeywordParser(lexicon, vocabulary);
		this.tokenizer = new Tokenizer(vocabulary);
		this.vocabulary = vocabulary;
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
		if (source.startsWith("=") || source.contains("&")) {
			return;
		}
		List<Token> tokens = this.tokenizer.tokens(source);
		for (int length = 1; length <= Math.min(LONGEST, tokens.size()); length++) {
			if (isDistinct(tokens.subList(0, length))) {
				String label = source.substring(tokens.get(0).start(), tokens.get(length - 1).end());
				labels.computeIfAbsent(stems(tokens.subList(0, length)), (key) -> new LinkedHashMap<>())
					.putIfAbsent(owner, label);
			}
		}
	}

	/**
	 * A label does not begin with "how" or "2", nor is it one word as common as "check".
	 */
	private boolean isDistinct(List<Token> label) {
		String first = label.get(0).word();
		return !this.vocabulary.isFunctionWord(first) && !Character.isDigit(first.codePointAt(0))
				&& (label.size() > 1 || !this.generic.contains(first));
	}

	private static String stems(List<Token> tokens) {
		return String.join(" ", tokens.stream().flatMap((token) -> token.terms().stream()).toList());
	}

}
