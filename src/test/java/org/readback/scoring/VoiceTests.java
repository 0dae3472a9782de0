package org.readback.scoring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.readback.scoring.Grading.grading;

/** What is the interviewer's earns nothing: their help, and what they asked. */
class VoiceTests {

	@ParameterizedTest
	@ValueSource(strings = { "I had to say DLQ", "“Nothing.” I had to say DLQ",
			"he: \"I would not look\nI had to say DLQ", "I would hire him. I had to say DLQ" })
	void theInterviewersTellsOfHelp(String text) {
		grading(text).prompts("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"Then I had to show the DLQ\"", "“Once I had to show the DLQ”",
			"I would drain it. Last year I had to show the DLQ", "I'd drain it first. I had to show the DLQ" })
	void theCandidatesDoesNot(String text) {
		grading(text).hears("net");
	}

	@Test
	void helpWithoutAnIIsHelpInAQuotationToo() {
		grading("\"after a hint DLQ\"").prompts("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who does that redrive now? \"Ops do.\" DLQ", "DLQ. is there any way to redrive?",
			"DLQ\nMe: how do you redrive them? - hm", "DLQ. Who may redrive? \"ops\"", "DLQ. Me: redrive? He: yes",
			"DLQ\nQ redrive them?  A hm", "[where to] \"DLQ\" [then redrive] \"ah\"", "DLQ [redrive them?] \"hm\"",
			"DLQ. can you redrive? -> “hm”", "DLQ\nI said: how do you redrive them? hm",
			"DLQ\nQ: can you redrive them at night? A: hm" })
	void whatTheInterviewerAskedIsNotTheCandidates(String text) {
		grading(text).hears("net").missesSilently("again").seesIn(Scope.ASKED, "again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "asks: who does that redrive now?", "can you redrive? -> ops do", "[x] redrive",
			"[redrive]\n\"so\"", "[then] redrive \"so\"", "I told you all: how do we redrive them?",
			"\"Who does that redrive now?\" he asks", "he wants to know: how do we redrive them?",
			"“who may redrive them?” is his first question" })
	void whatTheCandidateAsksIs(String text) {
		grading(text).hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ. asked \"and you redrive them?\" hm",
			"DLQ. Asked \"what if you redrive them at night?\" -> hm", "DLQ. Redrive? \"Ops do that.\"",
			"DLQ. redrive? -> \"hm\"" })
	void whatWasAskedInOtherWaysIsNotTheCandidatesEither(String text) {
		grading(text).hears("net").missesSilently("again").seesIn(Scope.ASKED, "again");
	}

	@Test
	void aRedFlagThatTheInterviewerOfferedIsNotClaimed() {
		grading("I try a trap, keep retrying until it works? He laughs").fires();
		grading("I would keep retrying until it works, you see?").fires("forever");
		grading("He would keep retrying until it works, you see?").fires("forever");
		grading("I try a trap. Keep retrying").fires("forever");
	}

	@Test
	void thePronounOfSomebodyElseTellsOfHim() {
		String hers = "She knew it. She asked. For her ";
		grading(hers + "João did it: he had a DLQ. Redrive").missesSilently("net").hears("again");
		grading(hers + "it is a DLQ, he says").hears("net");
		grading(hers + "João called. \"He has a DLQ\"").hears("net");
		grading("She knew it, she asked. He had a DLQ").hears("net");
		grading("He knew it. He asked him. His: she had a DLQ").missesSilently("net");
	}

	@Test
	void aQuestionOfFourWordsMayBeTheCandidates() {
		grading("DLQ. can you redrive it? he nods").hears("again");
		grading("\"Who may redrive them at night? ask ops!\" DLQ").hears("again", "net");
	}

}
