package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.readback.scoring.Grading.grading;

/** Which signs between words end a clause, a sentence or a line. */
class GapTests {

	@ParameterizedTest
	@ValueSource(strings = { ", ", " / ", " > ", "/", " -", "- ", "-", " * ", ": ", " (", ") ", "  ", " \"", " e.g. ",
			"\t", "，", "、", "_", " + ", " v.2 ", " .5 ", " i.e. ", " and/or ", " (twice!), ", " 'what?', " })
	void aReportReachesOver(String between) {
		grading("didn't mention conditional write" + between + "redrive").denies("twice", "again");
	}

	@ParameterizedTest
	@ValueSource(strings = { ". ", "! ", "? ", "; ", ";", " -> ", "->", " => ", "=>", " → ", "→", " ⇒ ", " ➜ ", " - ",
			" – ", "—", " — ", "\n", "\r", "\r\n", "\u2028", "\n\n", " • ", " ▪ ", " · ", "… ", ".\n", ".\" ", ".) ",
			".” ", " 1.2. ", " a. ", " - - ", ".\u00a0", " at 3 a.m. R. ", " e.g! " })
	void aReportEndsAt(String between) {
		grading("didn't mention conditional write" + between + "redrive").denies("twice").hears("again");
	}

	@Test
	void aDottedAbbreviationEndsASentenceBeforeACapitalOnly() {
		grading("didn't mention it, e.g. redrive").denies("again");
		grading("didn't mention it at 3 a.m. Redrive").hears("again");
		grading("didn't mention it at 3 a.m.").missesSilently("again");
		Rubric rubric = new Rubric("", List.of(Rubrics.must("it", 1, "It", "e & redrive")), List.of());
		grading(rubric, "e.g. redrive").hears("it");
		grading(rubric, "e.g. Redrive").hearsOnly();
	}

	@ParameterizedTest
	@ValueSource(strings = { "- eventbridge. An alert", "* eventbridge. An alert", "• eventbridge. An alert",
			"·eventbridge. An alert", "DLQ\n- eventbridge. An alert", "DLQ\n  – eventbridge. An alert",
			"DLQ • eventbridge. An alert", "\n-\teventbridge. An alert" })
	void aBulletIsOneThought(String text) {
		grading(text).hears("watch");
	}

	@ParameterizedTest
	@ValueSource(strings = { "eventbridge. An alert", "-eventbridge. An alert", "DLQ - eventbridge. An alert",
			"- DLQ\neventbridge. An alert", "- eventbridge\nAn alert", "- eventbridge\n- an alert",
			"• eventbridge • an alert", "- \neventbridge. An alert" })
	void otherSentencesAreThoughtsOfTheirOwn(String text) {
		grading(text).missesSilently("watch");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Missing:\nDLQ\nredrive", "Missing:\r\nDLQ\r\nredrive", "Missing:\rDLQ\rredrive",
			"Missing:\n\nDLQ\nredrive", "Missing:\r\n\r\nDLQ\r\nredrive" })
	void aListGoesOnOverLines(String text) {
		grading(text).denies("net", "again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Missing:\nDLQ\n\nredrive", "Missing:\r\nDLQ\r\n\r\nredrive", "Missing:\rDLQ\r\rredrive",
			"Missing:\nDLQ\n \nredrive" })
	void aListEndsAtAnEmptyLine(String text) {
		grading(text).denies("net").hears("again");
	}

}
