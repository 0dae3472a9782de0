package org.readback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands out {@link Browser}s and closes them; without a Chromium it skips the test, or
 * fails it where {@code READBACK_BROWSER_REQUIRED} is true.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	private static boolean said;

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		Optional<Path> missing = Browser.programs().filter((program) -> !Files.isExecutable(program)).findFirst();
		if (missing.isEmpty()) {
			return ConditionEvaluationResult.enabled("Chromium is there");
		}
		if (Boolean.parseBoolean(System.getenv("READBACK_BROWSER_REQUIRED"))) {
			throw new IllegalStateException("READBACK_BROWSER_REQUIRED is true, but no Chromium at " + missing.get());
		}
		String skipped = "SKIPPED: no Chromium found at " + missing.get() + "; browser tests did not run";
		sayOnce(skipped);
		return ConditionEvaluationResult.disabled(skipped);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		// What the store holds is closed with the context that it belongs to: the test's,
		// or the class's.
		return context.getStore(NAMESPACE)
			.computeIfAbsent(parameter.getParameter(), (key) -> new Browser(port(context)), Browser.class);
	}

	private static synchronized void sayOnce(String line) {
		if (!said) {
			System.err.println(line);
			said = true;
		}
	}

	private static int port(ExtensionContext context) {
		return SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port", int.class);
	}

}
