package org.readback.scoring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.readback.scoring.Grading.grading;

/** Which words a tick, a cross or a box is about. */
class MarksTests {

	@ParameterizedTest
	@ValueSource(strings = { "DLQ ½ ", "DLQ [-]", "~ DLQ", " ~ DLQ", "- ~ DLQ", "\t- ½ DLQ", "redrive\n- ~ DLQ",
			"redrive\n       ~ DLQ", "½ DLQ ✓ redrive", "✓ redrive ½DLQ", "☐ queue depth ½ DLQ",
			"A text before it that is longer than any topic of a row of marks may be, which is a hundred signs.\n✓ redrive ½DLQ" })
	void halfATickPrompts(String text) {
		grading(text).prompts("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ½, redrive", "~ 5 ms of DLQ", "redrive, ~ 5 DLQs", "? ~ DLQ", "✓ DLQ~",
			"✓ redrive\nabout ½DLQ", "✓ redrive\nDLQ ½about", "knows redrive ~ DLQ", "✓ redrive, about ~5 DLQs",
			"redrive\n        ~ DLQ",
			"✓ queue depth and a topic that is longer than any topic of a row of marks may be, which is a hundred signs ½DLQ" })
	void whatOnlyLooksLikeHalfATickPromptsNothing(String text) {
		grading(text).hears("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ ✗ …", "DLQ ✗ [", "DLQ ✗", "DLQ        ✗", "DLQ ✗, redrive", "✗ -DLQ", "DLQ ✗)" })
	void aCrossBesideWordsDenies(String text) {
		grading(text).denies("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ         ✗", "DLQ\n✗", "✗\nDLQ", "redrive ✗ -\nDLQ", "✗         DLQ" })
	void aCrossFurtherAwayOrOnAnotherLineSaysNothing(String text) {
		grading(text).hears("net");
	}

	@Test
	void ofTwoMarksInARowTheLastCounts() {
		grading("redrive ✗✓").hears("again");
		grading("redrive ☒[x]").hears("again");
	}

	@Test
	void aMarkAfterWordsTakesNoneOfTheMarkBefore() {
		grading("DLQ ✓ redrive ✗").hears("net").denies("again");
		grading("DLQ and redrive ✗ idempotency ✓").denies("net", "again").hears("twice");
	}

	@Test
	void aLineLedByAMarkIsReadFromItsMarks() {
		grading("✓ DLQ\nredrive ✗").hears("net").denies("again");
		grading("✓ DLQ, redrive\nidempotency").hears("net", "again", "twice");
		grading("✗ DLQ, redrive\nidempotency").denies("net", "again").hears("twice");
	}

	@Test
	void aBoxWithoutATickIsNoDenial() {
		grading("[ ] DLQ\n[x] redrive").missesSilently("net").hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+ DLQ\n- redrive", "+ DLQ\r\n- redrive", "\t+ DLQ\n – redrive", "DLQ: +\nredrive: -",
			"DLQ : + \nredrive:-\nidempotency", "intro\n+ DLQ\n- redrive" })
	void plusesAndMinusesAreMarks(String text) {
		grading(text).hears("net").denies("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "- redrive", "n+1, DLQ\n- redrive", "DLQ + redrive", "- DLQ\n+ redrive\n- redrive",
			"c++\n- redrive", "redrive: + DLQ", "redrive +", "redrive:", "redrive: - DLQ", "DLQ\n- redrive +" })
	void otherwiseAMinusIsABullet(String text) {
		grading(text).hears("again");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a way to redrive what once was in a dead and gone queue: yes", "DLQ: yes, redrive: no way" })
	void anAnswerIsAboutItsTopic(String text) {
		grading(text).credits((text.startsWith("DLQ")) ? "net" : "again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ yes", "DLQ - yes", "DLQ -> yes", "DLQ = yes", "DLQ? Yes.", "DLQ (yes)",
			"DLQ: yes (knew it)" })
	void aYesMayFollowInManyWays(String text) {
		grading(text).hears("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a place for failed events: no, redrive", "a place for failed events - no. redrive",
			"a place for failed events -> no\nredrive", "a place for failed events? no. redrive" })
	void aNoIsAboutTheNameBeforeIt(String text) {
		grading(text).denies("net").hears("again");
	}

	@Test
	void aNoClosingALineIsAboutAllOfItUnlessSomethingIsMarkedThere() {
		grading("explains redrive. DLQ, idempotency: no").denies("net", "twice").hears("again");
		grading("redrive ✓. DLQ, idempotency: no").hears("again").denies("twice");
		grading("DLQ, idempotency: no. redrive").hears("net", "again").denies("twice");
		grading("DLQ and idempotency: no. redrive").hears("again").denies("net", "twice");
		grading("redrive, DLQ -> no, idempotency").denies("net", "again").hears("twice");
	}

	@Test
	void aLongerTopicThanEightWordsIsASentence() {
		grading("a b c d e f redrive: never, DLQ").denies("again");
		grading("asks what one does in order to at last redrive: no laptop, DLQ").hears("again");
	}

	@Test
	void anItemOfFourWordsLeftWithItsQuestionMarkIsDoubtful() {
		grading("DLQ, some way to redrive?").hears("net").prompts("again");
		grading("DLQ, is there any way to redrive?").hears("net", "again");
		grading("DLQ? redrive?").missesSilently("net", "again");
		grading("DLQ? is there any way to redrive?").hears("again");
	}

}
