package org.readback.scoring;

import java.util.List;

/** A small rubric about failed events, in which every keyword is easy to see. */
final class Rubrics {

	static final Rubric EVENTS = new Rubric("Where do the events go that a function could not handle last night?",
			List.of(must("net", 4, "A place for failed events", "=DLQ", "dead letter queue"),
					must("twice", 3, "Handles duplicates", "idempotency", "conditional write", "deduplicate"),
					should("watch", 2, "Finds out early", "cloudwatch alarm", "queue depth", "eventbridge & alert"),
					should("again", 2, "Replays safely", "redrive", "point of no return", "no laptop replay"),
					bonus("spare", 1, "Spares the partner", "circuit breaker", "stampede")),
			List.of(flag("open", Severity.CRITICAL, "open 0.0.0.0/0", "write only to the cache"),
					flag("forever", Severity.MAJOR, "retries forever", "keep retrying"),
					flag("sleep", Severity.MINOR, "sleep in the function")));

	private Rubrics() {
	}

	static Criterion must(String id, int weight, String name, String... keywords) {
		return criterion(id, weight, Importance.MUST, name, keywords);
	}

	static Criterion should(String id, int weight, String name, String... keywords) {
		return criterion(id, weight, Importance.SHOULD, name, keywords);
	}

	static Criterion bonus(String id, int weight, String name, String... keywords) {
		return criterion(id, weight, Importance.BONUS, name, keywords);
	}

	static RedFlag flag(String id, Severity severity, String... phrases) {
		return new RedFlag(id, id, severity, List.of(phrases), "Why?");
	}

	private static Criterion criterion(String id, int weight, Importance importance, String name, String... keywords) {
		return new Criterion(id, name, weight, importance,
				"Says in so many words what is good about " + id + " and why.", List.of(keywords),
				"And what would you do about the " + id + " then?");
	}

}
