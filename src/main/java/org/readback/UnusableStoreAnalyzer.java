package org.readback;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends the start with a sentence where the store cannot be opened, instead of a stack
 * trace.
 */
class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final int H2_IS_OPEN_ELSEWHERE = 90020;

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() == H2_IS_OPEN_ELSEWHERE) {
			return new FailureAnalysis("Another process has opened this store; H2 serves one at a time.",
					"Stop the other process, or set SPRING_DATASOURCE_URL to another file, or to a PostgreSQL, which "
							+ "several can share.",
					cause);
		}
		String state = String.valueOf(cause.getSQLState());
		// The classes of the SQL standard: no connection, and no authorization.
		if (state.startsWith("08") || state.startsWith("28")) {
			return new FailureAnalysis("The store cannot be opened: " + cause.getMessage(),
					"Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that "
							+ "the database runs.",
					cause);
		}
		return null;
	}

}
