package org.readback.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the words of a search found in a bank, as the template sees it: those on one topic
 * and of some levels are shown, and each topic and level says how many it would show.
 *
 * @param matches all that the words found, the best first
 * @param topic slug of the topic, or null for all
 * @param levels any of these, or empty for all
 */
record Found(List<QuestionSummary> matches, @Nullable String topic, List<Level> levels) {

	private static final int MOST_NEAR = 6;

	/**
	 * A topic in which some of the words occur.
	 *
	 * @param bank slug of its bank
	 * @param topic its slug
	 * @param title what people read
	 */
	record Near(String bank, String topic, String title) {
	}

	/** The topics of some questions, the first ones first. */
	static List<Near> near(List<QuestionSummary> questions) {
		return questions.stream()
			.map((question) -> new Near(question.bank(), question.topic(), question.topicTitle()))
			.distinct()
			.limit(MOST_NEAR)
			.toList();
	}

	/** What is shown. */
	public List<QuestionSummary> shown() {
		return this.matches.stream().filter((one) -> on(this.topic, one) && of(one)).toList();
	}

	/** The same by topic, in the order of the topics' first questions. */
	public Map<String, List<QuestionSummary>> groups() {
		return shown().stream()
			.collect(Collectors.groupingBy(QuestionSummary::topicTitle, LinkedHashMap::new, Collectors.toList()));
	}

	/** How many of the chosen levels a topic has, or all topics where it is null. */
	public long onTopic(@Nullable String slug) {
		return this.matches.stream().filter((one) -> on(slug, one) && of(one)).count();
	}

	/** How many of a level the chosen topic has. */
	public long atLevel(Level level) {
		return this.matches.stream().filter((one) -> on(this.topic, one) && one.level() == level).count();
	}

	private boolean of(QuestionSummary one) {
		return this.levels.isEmpty() || this.levels.contains(one.level());
	}

	private static boolean on(@Nullable String slug, QuestionSummary one) {
		return slug == null || Objects.equals(slug, one.topic());
	}

}
