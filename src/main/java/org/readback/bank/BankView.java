package org.readback.bank;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A bank and what is in it for an audience, not counting what is retired.
 *
 * @param slug its name in addresses
 * @param title what people read
 * @param description its field in a sentence
 * @param topics in their order, empty ones too
 * @param levels how many questions there are of each level, 0 included
 * @param questions how many there are
 * @param reserved how many of those are kept for interviews
 * @param factsChecked when somebody last looked whether they are still true; null where
 * there is no question
 */
public record BankView(String slug, String title, String description, List<TopicView> topics,
		Map<Level, Integer> levels, int questions, int reserved, @Nullable YearMonth factsChecked) {

	public BankView {
		topics = List.copyOf(topics);
		levels = Map.copyOf(levels);
	}

	/** How many topics have a question. */
	public long coveredTopics() {
		return this.topics.stream().filter((topic) -> topic.count() > 0).count();
	}

}
