package org.readback.bank;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Rubric;

/**
 * A question in one of its revisions. Prompt, context note, model answer, rubric and
 * ratings are the revision's; everything else is as it is now.
 *
 * @param ref the question and the revision
 * @param bank slug of its bank
 * @param bankTitle what people read
 * @param topic slug of its topic
 * @param topicTitle what people read
 * @param title what people read
 * @param level how experienced a candidate has to be
 * @param minutes how long it takes
 * @param type what kind of answer it wants
 * @param tags words to find it by
 * @param whyAsk what it tells, in plain language
 * @param prompt what the interviewer reads aloud
 * @param contextNote what to say only if asked
 * @param modelAnswer an answer that has it all
 * @param rubric what a good answer contains
 * @param ratings what each rating means, the first for 1
 * @param references what it rests on
 * @param factsChecked when somebody last looked whether it is still true
 * @param publishedAt when the revision appeared in this installation
 * @param retired whether it is no longer to be asked
 * @param reserved whether it is kept for interviews, as it is now
 */
public record QuestionView(QuestionRef ref, String bank, String bankTitle, String topic, String topicTitle,
		String title, Level level, int minutes, QuestionType type, List<String> tags, String whyAsk, String prompt,
		@Nullable String contextNote, String modelAnswer, Rubric rubric, List<String> ratings,
		List<Reference> references, YearMonth factsChecked, Instant publishedAt, boolean retired, boolean reserved) {

	public QuestionView {
		tags = List.copyOf(tags);
		ratings = List.copyOf(ratings);
		references = List.copyOf(references);
	}

}
