package org.readback;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with a sentence instead of a stack trace. */
class FailedMigrationAnalyzer extends AbstractFailureAnalyzer<FailedMigration> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FailedMigration cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
	}

}
