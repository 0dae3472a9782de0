package org.readback.bank.files;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the list of all faults instead of a stack trace. */
class FaultyFilesAnalyzer extends AbstractFailureAnalyzer<FaultyFiles> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FaultyFiles cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Mend these places; until then nothing of the files is loaded, and the store is as it was.", cause);
	}

}
