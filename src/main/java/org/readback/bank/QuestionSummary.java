package org.readback.bank;

import java.util.List;

/**
 * A question as a line of a list.
 *
 * @param slug of the question
 * @param revision its current one
 * @param bank slug of its bank
 * @param topic slug of its topic
 * @param topicTitle what people read
 * @param title what people read
 * @param level how experienced a candidate has to be
 * @param minutes how long it takes
 * @param type what kind of answer it wants
 * @param tags words to find it by
 * @param reserved whether it is kept for interviews
 */
public record QuestionSummary(String slug, int revision, String bank, String topic, String topicTitle, String title,
		Level level, int minutes, QuestionType type, List<String> tags, boolean reserved) {

	public QuestionSummary {
		tags = List.copyOf(tags);
	}

}
