package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.readback.scoring.Grading.grading;

/** What is only the rubric given back, and what is more than that. */
class EchoTests {

	private static final Rubric RUBRIC = new Rubric("Where does the DLQ go?",
			List.of(new Criterion("net", "Uses a DLQ here", 3, Importance.MUST,
					"Keeps failed events in a DLQ for days.", List.of("dlq"), "Who empties your DLQ then?"),
					Rubrics.must("again", 2, "Replays", "redrive"), Rubrics.must("one", 1, "DLQ age", "age")),
			List.of());

	@ParameterizedTest
	@ValueSource(strings = { "Uses a DLQ here", "uses a dlq HERE!", "- Uses a DLQ here\nredrive",
			"Uses a DLQ here: redrive", "Keeps failed events in a DLQ for days.", "Keeps failed events in a DLQ",
			"Who empties your DLQ then?", "Who empties your DLQ", "Asked who keeps failed events in a DLQ for long",
			"redrive. Keeps failed events in a DLQ", "Asked: keeps failed events in a DLQ",
			"redrive: Keeps failed events in a DLQ for days", "Keeps failed events in a DLQ for days. A DLQ",
			"Keeps failed events in a DLQ for days: DLQ for days" })
	void givesBackTheRubric(String text) {
		grading(RUBRIC, text).missesSilently("net").seesIn(Scope.ECHO, "net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "uses a DLQ", "Uses a DLQ here, redrive", "Uses a DLQ here too", "✓ Uses a DLQ here",
			"Uses a DLQ here ✓", "✓ uses a DLQ here: redrive", "Uses a DLQ here: yes",
			"keeps events in a DLQ for weeks", "Keeps failed events in the DLQ for days",
			"Keeps failed events in a DLQ for days. Theirs has a DLQ", "Where does the DLQ go",
			"asks where the DLQ goes", "empties your DLQ", "Keeps failed events in a DLQ for days ✓" })
	void saysMoreThanTheRubric(String text) {
		grading(RUBRIC, text).hears("net");
	}

	@Test
	void sixWordsInARowAreAnEchoAndFiveAreNone() {
		Rubric rubric = new Rubric("Say where your own DLQ is",
				List.of(Rubrics.must("net", 1, "Net", "dlq"), Rubrics.must("again", 1, "Again", "redrive")), List.of());
		grading(rubric, "I say where your own DLQ is now").seesIn(Scope.ECHO, "net");
		grading(rubric, "I tell where your own DLQ is now").hears("net");
		grading(rubric, "I say where your own DLQ was now").hears("net");
		grading(rubric, "I say where your own DLQ is now. Redrive").hears("again");
		grading(rubric, "I say where your own DLQ is now: redrive").hears("again");
		grading(rubric, "I say where your own DLQ is now, redrive").hearsOnly();
	}

	@Test
	void aSentenceOfWhichLessThanHalfIsTheRubricsIsNone() {
		Rubric rubric = new Rubric("say where your own DLQ is", Rubrics.EVENTS.criteria(), List.of());
		grading(rubric, "say where your own DLQ is, and why you would keep that").seesIn(Scope.ECHO, "net");
		grading(rubric, "say where your own DLQ is, and why you would keep that one").hears("net");
	}

	@Test
	void aLineWithATickInItIsNoEcho() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("net", 1, "Retries, then a DLQ", "dlq")), List.of());
		grading(rubric, "retries, then a DLQ").hearsOnly();
		grading(rubric, "retries ✓, then a DLQ").hears("net");
	}

	@Test
	void aTickMakesAnEchoOnesOwn() {
		Rubric rubric = new Rubric("Say where your own DLQ is today", List.of(Rubrics.must("net", 1, "Net", "dlq")),
				List.of());
		grading(rubric, "✓ say where your own DLQ is").hears("net");
		grading(rubric, "✗ say where your own DLQ is").denies("net");
		grading(rubric, "½ say where your own DLQ is").prompts("net");
	}

}
