package org.readback.scoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which keywords could never be found, or would be found everywhere. */
public final class Keywords {

	static final Pattern TOGETHER = Pattern.compile("\\s+&\\s+");

	private static final Pattern STRAY = Pattern.compile("&&|(^|\\s)&|&(\\s|$)");

	private Keywords() {
	}

	/**
	 * What is wrong with a keyword of a criterion or a phrase of a red flag, if anything.
	 */
	public static Optional<String> fault(String keyword) {
		List<String> parts = TOGETHER.splitAsStream(keyword.strip()).toList();
		if (parts.stream().anyMatch((part) -> STRAY.matcher(part).find())) {
			return fault(keyword, "needs words on both sides of each single &");
		}
		return parts.stream().flatMap((part) -> partFault(keyword, part).stream()).findFirst();
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
