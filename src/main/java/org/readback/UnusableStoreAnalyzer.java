package org.readback;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Ends the start with a sentence where the store cannot be opened, instead of a stack
 * trace.
 */
class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final int H2_IS_OPEN_ELSEWHERE = 90020;

	/** Of H2: a file that cannot be read, written, renamed, deleted or created. */
	private static final Set<Integer> H2_FILES = Set.of(90024, 90025, 90028, 90031, 90062);

	/** Of H2: a file that is damaged, or of no version that it knows. */
	private static final Set<Integer> H2_DAMAGED = Set.of(90030, 90048);

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() == H2_IS_OPEN_ELSEWHERE) {
			return new FailureAnalysis("Another process has opened this store; H2 serves one at a time.",
					"Stop the other process, or set SPRING_DATASOURCE_URL to another file, or to a PostgreSQL, which "
							+ "several can share.",
					cause);
		}
		if (H2_DAMAGED.contains(cause.getErrorCode())) {
			return new FailureAnalysis("The file of the store is damaged, or no store: " + cause.getMessage(),
					"Put a back-up of it in its place, or set SPRING_DATASOURCE_URL to another file.", cause);
		}
		String state = String.valueOf(cause.getSQLState());
		// The classes of the SQL standard: no connection, no authorization, no such
		// database.
		if (state.matches("(08|28|3D)...") || H2_FILES.contains(cause.getErrorCode())) {
			return new FailureAnalysis("The store cannot be opened: " + cause.getMessage(),
					"Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, that "
							+ "the database runs, and that its files can be written.",
					cause);
		}
		return null;
	}

}
