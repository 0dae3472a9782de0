package org.readback.bank;

import org.readback.scoring.Worded;

/** What kind of answer a question wants. */
public enum QuestionType implements Worded {

	CONCEPT, SCENARIO, DESIGN, INCIDENT, BEHAVIOURAL;

	/** Whether it asks what somebody would do, rather than what they know. */
	boolean practical() {
		return this == SCENARIO || this == INCIDENT;
	}

}
