package org.readback;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests that are to run on PostgreSQL where there is none. {@link TestStore} itself
 * comes too late for that: a context that does not load is a failure.
 */
public class StoreCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return TestStore.isMissing() ? ConditionEvaluationResult.disabled("no PostgreSQL")
				: ConditionEvaluationResult.enabled("the store is there");
	}

}
