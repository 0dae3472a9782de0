package org.readback.interview;

import java.util.List;

import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionView;

/**
 * A topic of an interview that a panelist may look after.
 *
 * @param key {@code bank/topic}
 * @param title what people read
 */
record FocusTopic(String key, String title) {

	static FocusTopic of(QuestionView question) {
		return new FocusTopic(question.bank() + "/" + question.topic(), question.topicTitle());
	}

	/** Those that an interview asks about, in its order. */
	static List<FocusTopic> of(Interview interview, QuestionBank bank) {
		return interview.questions().stream().map((question) -> of(bank.question(question.ref()))).distinct().toList();
	}

}
