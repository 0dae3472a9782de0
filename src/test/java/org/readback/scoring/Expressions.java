package org.readback.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds keywords with one regular expression each. */
final class Expressions implements Alternative {

	private static final String BETWEEN = "\\W+(?:(?:a|an|the|of|to|in|on|for|and|is|are)\\W+)*";

	private final List<Pattern> patterns;

	/**
	 * Any word of seven letters may have one more, one less or a wrong one, if so wished.
	 */
	Expressions(Rubric rubric, boolean fuzzy) {
		this.patterns = Alternative.keywords(rubric).stream().map((keyword) -> pattern(keyword, fuzzy)).toList();
	}

	@Override
	public List<Hit> find(String text) {
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < this.patterns.size(); i++) {
			Matcher matcher = this.patterns.get(i).matcher(text);
			while (matcher.find()) {
				hits.add(new Hit(i, matcher.start(), matcher.end()));
			}
		}
		return hits;
	}

	private static Pattern pattern(String keyword, boolean fuzzy) {
		String words = Tokenizer.spelled(keyword)
			.stream()
			.map((word) -> (fuzzy && word.length() >= LONG) ? fuzzy(stem(word)) : Pattern.quote(stem(word)))
			.collect(Collectors.joining("\\w*" + BETWEEN, "\\b", "\\w*"));
		return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
	}

	/** As much of the stem as stands in the word. */
	private static String stem(String word) {
		try {
			String stem = String.join("", Analysis.kept(word).terms());
			int same = 0;
			while (same < Math.min(stem.length(), word.length()) && stem.charAt(same) == word.charAt(same)) {
				same++;
			}
			return (same > 0) ? word.substring(0, same) : word;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String fuzzy(String stem) {
		StringJoiner ways = new StringJoiner("|", "(?:", ")");
		ways.add(Pattern.quote(stem));
		for (int at = 1; at < stem.length(); at++) {
			String before = Pattern.quote(stem.substring(0, at));
			ways.add(before + "\\w?" + Pattern.quote(stem.substring(at + 1)));
			ways.add(before + "\\w" + Pattern.quote(stem.substring(at)));
		}
		return ways.toString();
	}

}
