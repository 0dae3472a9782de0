package org.readback.bank;

import java.util.Objects;
import java.util.Set;

import org.readback.web.StorableText;

/**
 * What somebody wants to have graded, as they typed it: anything may be wrong with it.
 *
 * @param question slug of the question, or empty
 * @param notes the text
 * @param q words that the questions to choose from have
 * @param action the button that was pressed, or empty while they type
 */
record GraderForm(String question, String notes, String q, String action) {

	static final int LONGEST = 20_000;

	/** A browser sends two characters for a line break, and counts one. */
	GraderForm {
		question = Objects.requireNonNullElse(question, "");
		notes = StorableText.of(Objects.requireNonNullElse(notes, "").replace("\r\n", "\n"));
		q = Objects.requireNonNullElse(q, "").strip();
		action = Objects.requireNonNullElse(action, "");
	}

	GraderForm withNotes(String others) {
		return new GraderForm(this.question, others, this.q, this.action);
	}

	QuestionFilter filter() {
		return new QuestionFilter(null, null, Set.of(), tooLongSearch() ? "" : this.q);
	}

	/** Whether they ask for a grade, and do not only type or look for a question. */
	boolean pressed() {
		return this.action.equals("grade");
	}

	boolean gradable() {
		return !this.notes.isBlank() && !tooLong();
	}

	// The rest is for the template, which sees only what is public.

	public boolean tooLong() {
		return this.notes.length() > LONGEST;
	}

	public boolean tooLongSearch() {
		return this.q.length() > QuestionFilter.LONGEST;
	}

	/** The end of the message about the notes, or empty. */
	public String notesFault() {
		return tooLong() ? "long" : (pressed() && this.notes.isBlank()) ? "missing" : "";
	}

	/** The end of the message about the question, or empty. */
	public String questionFault(boolean known) {
		if (known) {
			return "";
		}
		return !this.question.isEmpty() ? "unknown" : (pressed() || !this.notes.isBlank()) ? "missing" : "";
	}

}
