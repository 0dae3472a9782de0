package org.readback.bank;

import java.util.Map;

/**
 * A topic of a bank.
 *
 * @param slug unique in its bank
 * @param title what people read
 * @param levels how many questions it has of each level that are not retired; a level
 * without any may be missing
 */
public record TopicView(String slug, String title, Map<Level, Integer> levels) {

	public TopicView {
		levels = Map.copyOf(levels);
	}

	/** How many questions it has of one level. */
	public int count(Level level) {
		return this.levels.getOrDefault(level, 0);
	}

	/** How many questions it has. */
	public int count() {
		return this.levels.values().stream().mapToInt(Integer::intValue).sum();
	}

}
