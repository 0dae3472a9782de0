package org.readback.interview;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes about the questions of an interview, and what they look for.
 *
 * @param question slug of the one that is changed; empty where one is added
 * @param with slug of the one that comes; empty where one goes
 * @param reason why; may be empty
 * @param q words that a question to add has
 */
record QuestionForm(String question, String with,
		@Size(max = 300, message = "{interview.questions.reason.too-long}") String reason,
		@Size(max = 200, message = "{interview.questions.q.too-long}") String q) {

	QuestionForm {
		question = text(question);
		with = text(with);
		reason = text(reason);
		q = text(q);
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

}
