package org.readback.scoring;

import java.util.List;

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

	@ParameterizedTest
	@ValueSource(strings = { "✗ \"just keep retrying until it works\"", "✗ keep retrying",
			"\"just keep retrying until it works\" ✗", "✗ failures: thinks he may keep retrying" })
	void aCrossTellsOfARedFlag(String text) {
		grading(text).fires("forever");
	}

	@Test
	void aCrossBeforeAQuoteDeniesWhatTheySaid() {
		grading("✗ \u201CDLQ, I guess\u201D\n✓ redrive").denies("net").hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "keep retrying: no", "keep retrying? no", "keep retrying - no" })
	void aNoBehindARedFlagRejectsIt(String text) {
		grading(text).fires();
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
	void aBarBetweenBlanksPartsCells() {
		grading("DLQ in one line ✓ | redrive b/c cheap ✓ | idempotency? n/m").hears("net", "again").denies("twice");
		grading("DLQ | yes | redrive | no | idempotency").hears("net", "twice").denies("again");
		grading("didn't mention the DLQ || redrive").denies("net", "again");
	}

	@Test
	void aMinusBeforeWhatCameWithHelpIsHalfATick() {
		grading("+ redrive\n- DLQ: only with help\n- idempotency, vaguely").hears("again")
			.prompts("net")
			.denies("twice");
	}

	@Test
	void aBoxWithoutATickIsNoDenial() {
		grading("[ ] DLQ\n[x] redrive").missesSilently("net").hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+ DLQ\n- redrive", "+ DLQ\r\n- redrive", "\t+ DLQ\n – redrive", "DLQ: +\nredrive: -",
			"DLQ: +\r\nredrive: -", "DLQ : + \nredrive:-\nidempotency", "intro\n+ DLQ\n- redrive",
			"(+) DLQ\n(-) redrive", " (+) DLQ\r\n (–) redrive" })
	void plusesAndMinusesAreMarks(String text) {
		grading(text).hears("net").denies("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+ redrive\n+/- DLQ", "(+) redrive\n± DLQ" })
	void aLineBetweenPlusAndMinusWasPartlySaid(String text) {
		grading(text).hears("again").prompts("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "- redrive", "n+1, DLQ\n- redrive", "DLQ + redrive", "- DLQ\n+ redrive\n- redrive",
			"c++\n- redrive", "redrive: + DLQ", "redrive +", "redrive:", "redrive: - DLQ", "DLQ\n- redrive +",
			"*+ DLQ\n- redrive", "DLQ: +!\nredrive: -!" })
	void otherwiseAMinusIsABullet(String text) {
		grading(text).hears("again");
	}

	@Test
	void anAnswerIsAboutTheWordsBeforeIt() {
		grading("a way to redrive what once was in a dead and gone queue: yes").hears("again");
		grading("DLQ: yes, redrive: no way").hears("net").denies("again");
		grading("DLQ - no idea what becomes of events").denies("net");
		grading("idempotency, DLQ and redrive - no").denies("twice", "net", "again");
		grading("idempotency, DLQ - no").hears("twice").denies("net");
		grading("a place for failed events, or redrive - no").denies("net", "again");
		grading("a place for failed events. -> yes").hears("net");
		grading("a place for failed events, yes, redrive").missesSilently("net");
		grading("a place for failed events. Yes. Redrive").missesSilently("net");
	}

	@Test
	void anOpenBracketOfAnotherLineClosesNothing() {
		grading("(idempotency\nno idea about) DLQ").denies("net");
	}

	@Test
	void aColonAtTheEndOfProsAndConsIsNoSign() {
		grading("+ redrive\nDLQ:").hears("again", "net");
	}

	@Test
	void theSignIsShownThatDecided() {
		grading("queue depth? ").showsTheCue("watch", "?");
		grading("DLQ: no").showsTheCue("net", "no");
		grading("DLQ? no such thing, redrive").showsTheCue("net", "no such thing");
		grading("[ ] DLQ").showsTheCue("net", "[ ]");
		grading("+ redrive\n- DLQ").showsTheCue("net", "-");
		grading("redrive: +\nDLQ: - ").showsTheCue("net", "-").showsTheCue("again");
		grading("had to be told about the DLQ").showsTheCue("net", "had to be told");
		grading("DLQ: didn't know it").showsTheCue("net", "didn't");
		grading("DLQ").showsTheCue("net");
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
		grading("asks what one does so as to redrive: no laptop, DLQ").denies("again");
		grading("asks what one does so as to at redrive: no laptop, DLQ").hears("again");
	}

	@Test
	void anItemOfFourWordsLeftWithItsQuestionMarkIsDoubtful() {
		grading("DLQ, some way to redrive?").hears("net").prompts("again");
		grading("DLQ, is there any way to redrive?").hears("net", "again");
		grading("DLQ? redrive?").missesSilently("net", "again");
		grading("DLQ? some tidy way to redrive?").hears("again");
	}

	@Test
	void wordsUnderDifferentMarksDoNotMeet() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("net", 1, "Net", "DLQ"), Rubrics.must("watch", 1, "Watch", "alarm & DLQ")),
				List.of());
		grading(rubric, "DLQ \u2713 idempotency \u2717 alarm \u2713").hears("net").missesSilently("watch");
		grading(rubric, "DLQ with an alarm \u2713").hears("watch");
	}

}
