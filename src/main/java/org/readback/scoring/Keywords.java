package org.readback.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says which keywords could never be found, or would be found everywhere. */
public final class Keywords {

	static final Pattern TOGETHER = Pattern.compile("\\s+&\\s+");

	static final Pattern ALTERNATIVES = Pattern.compile("\\s+/\\s+");

	private static final Pattern STRAY = Pattern.compile("&&|(^|\\s)[&/]|(?<!\\bw)[&/](\\s|$)");

	private static final int MOST_PARTS = 8;

	private Keywords() {
	}

	/**
	 * What is wrong with a keyword of a criterion or a phrase of a red flag, if anything.
	 */
	public static Optional<String> fault(String keyword) {
		List<String> parts = TOGETHER.splitAsStream(keyword.strip()).toList();
		if (parts.size() > MOST_PARTS) {
			return fault(keyword, "may have at most " + MOST_PARTS + " parts that meet");
		}
		List<String> alternatives = parts.stream().flatMap(ALTERNATIVES::splitAsStream).toList();
		if (alternatives.stream().anyMatch((part) -> STRAY.matcher(part).find())) {
			return fault(keyword, "needs words on both sides of each single & and /");
		}
		return alternatives.stream().flatMap((part) -> partFault(keyword, part).stream()).findFirst();
	}

	/**
	 * The ways of writing a keyword down without {@code /}: each alternative once, beside
	 * the first alternatives of its other parts.
	 */
	public static List<String> wordings(String keyword) {
		List<List<String>> parts = TOGETHER.splitAsStream(keyword.strip())
			.map((part) -> ALTERNATIVES.splitAsStream(part).toList())
			.toList();
		Set<String> wordings = new LinkedHashSet<>();
		for (int at = 0; at < parts.size(); at++) {
			for (String alternative : parts.get(at)) {
				List<String> wording = new ArrayList<>(parts.stream().map((part) -> part.get(0)).toList());
				wording.set(at, alternative);
				wordings.add(String.join(" & ", wording));
			}
		}
		return List.copyOf(wordings);
	}

	private static Optional<String> partFault(String keyword, String part) {
		List<String> words = Tokenizer.spelled(part);
		if (words.isEmpty()) {
			return fault(keyword, "has no word in it that could be found");
		}
		if (part.startsWith("=") && words.size() > 1) {
			return fault(keyword, "may have only one word after its =");
		}
		if (words.stream().allMatch(Vocabulary::isStopWord)) {
			return fault(keyword, "has only words that stand in every text");
		}
		return Optional.empty();
	}

	private static Optional<String> fault(String keyword, String what) {
		return Optional.of("'" + keyword + "' " + what);
	}

}
