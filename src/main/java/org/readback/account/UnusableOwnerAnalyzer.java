package org.readback.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with a sentence instead of a stack trace. */
class UnusableOwnerAnalyzer extends AbstractFailureAnalyzer<UnusableOwner> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableOwner cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Correct READBACK_OWNER_EMAIL and READBACK_OWNER_PASSWORD, or leave both out and set up at /setup.",
				cause);
	}

}
