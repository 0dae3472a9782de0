package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.readback.scoring.Grading.grading;

/** The rubric's names and its prompt earn nothing in other words and forms either. */
class NamesTests {

	private static final Rubric RUBRIC = new Rubric(
			"At night a partner breaks down and events fail: what happens to every one of those, and where do you look?",
			List.of(Rubrics.must("net", 3, "Keeps failed events in a DLQ", "dlq"),
					Rubrics.must("again", 2, "Replays and redrives safely", "redrive"),
					Rubrics.must("watch", 2, "Alarms on depth", "depth"),
					Rubrics.must("spare", 1, "Spares the partner", "partner")),
			List.of());

	@ParameterizedTest
	@ValueSource(strings = { "keeping failed events (DLQ) / safe replay + redrive / alarm by depth / sparing partners",
			"keeping failed events in DLQs; safely redriven replays; alarms for depth",
			"keep failed events, DLQ\nsafe redriving, replay\nalarming on depths",
			"keep failed events, DLQ\nsafe redriving, replay\nalarming on depths\nknew nothing at all, so",
			"depth alarmed, DLQ keeping failed events, x, and he spares partners" })
	void aRowOfThem(String text) {
		grading(RUBRIC, text).hearsOnly().seesIn(Scope.ECHO, "net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "keeping failed events in a DLQ, safe redriving", "he keeps failed events in some DLQ",
			"keep events for a fortnight in the DLQ; redrive slowly, no laptops; alarm as soon as depth > 60",
			"keep failed events, DLQ\nsafe redriving, replay\nalarming on depths\nthe runbook names who may start one and why it is never he alone" })
	void otherWordsMakeAnAnswer(String text) {
		grading(RUBRIC, text).hears("net");
	}

	@Test
	void aFewWordsMayBeWhatSomebodySaidOfThem() {
		Rubric keys = new Rubric("", List.of(Rubrics.must("sort", 1, "Sort key", "sort key"),
				Rubrics.must("part", 1, "Partition key", "partition key"), Rubrics.must("query", 1, "Query", "query")),
				List.of());
		grading(keys, "sort key, partition key: query").hearsOnly("sort", "part", "query");
	}

	@Test
	void whatIsMarkedIsAnAnswer() {
		grading(RUBRIC, "keep failed events in DLQ ✓ / safe redriving ✗ / alarms for depth").hears("net")
			.denies("again");
	}

	@Test
	void thePromptInOtherForms() {
		grading(RUBRIC, "night, partner broke down: events failing, what happened to every one, look where").hearsOnly()
			.seesIn(Scope.ECHO, "spare");
		grading(RUBRIC, "night, partner down, events fail").hears("spare");
	}

}
