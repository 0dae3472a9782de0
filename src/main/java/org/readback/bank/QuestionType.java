package org.readback.bank;

import org.readback.scoring.Worded;

/** What kind of answer a question wants. */
public enum QuestionType implements Worded {

	CONCEPT, SCENARIO, DESIGN, INCIDENT, BEHAVIOURAL

}
