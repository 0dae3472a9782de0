package org.readback.bank;

import java.util.Locale;

/** What kind of answer a question wants. */
public enum QuestionType {

	CONCEPT, SCENARIO, DESIGN, INCIDENT, BEHAVIOURAL;

	/** As people and files write it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
