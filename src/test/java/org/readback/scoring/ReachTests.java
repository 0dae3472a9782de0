package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.readback.scoring.Grading.grading;

/** How far a cue reaches, and where it ends. */
class ReachTests {

	@ParameterizedTest
	@ValueSource(strings = { "had to be told the DLQ", "DLQ?\nNever.", "DLQ:\nnever", "DLQ rejected, redrive",
			"firmly rejected the DLQ", "DLQ not correct", "Missing:\n- DLQ", "Missing:\n\nDLQ",
			"no idea about these things: - DLQ", "DLQ: weak", "DLQ (weak)", "had to be told: - DLQ",
			"he had no idea about the DLQ", "DLQ? did not occur to him", "not having a DLQ", "no DLQ",
			"redrive (had no DLQ) there", "DLQ: no, not really", "DLQ, not at all", "the DLQ: not at all",
			"unsure about (redrive and DLQ)", "DLQ. No.", "DLQ missing in the account",
			"whether a DLQ is there: not asked", "without thinking about which DLQ",
			"not a word on alarms, redrive, a DLQ", "which DLQ it is: he could not say, left it",
			"Where is the DLQ: didn't know, redrive", "DLQ: unable to say. Redrive", "doesn't know yet which DLQ",
			"nobody sizes it and the DLQ" })
	void denies(String text) {
		grading(text).denies("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ\nNever.", "weak DLQ", "DLQ weak", "DLQ wrong", "DLQ (weak", "DLQ weak)",
			"no idea about all these things: - DLQ", "no idea about idempotency: - DLQ", "(no idea about redrive) DLQ",
			"DLQ, not all at once", "not there. DLQ", "no, DLQ", "no: idempotency\nDLQ",
			"DLQ. He was not asked everything", "Missing:\nredrive\nGood:\nDLQ", "Missing:\n- redrive\nDLQ",
			"Missing:\nredrive\n- DLQ", "Missing:\nredrive\n\nDLQ", "DLQ and then, nothing wrong there",
			"an unknown DLQ", "the DLQ that pages ops has an alarm", "DLQ:\n- weak details", "DLQ absent events",
			"no alarm which DLQ has", "missed redrive, he has a DLQ", "no idea about redrive, I'd have a DLQ",
			"asks whether it lacks a DLQ", "asks whether the DLQ is missing", "DLQ. No idea about redrive, I",
			"looks if there was no DLQ", "redrive has to be told to skip a DLQ", "sends nobody there and has a DLQ",
			"tells no one and has a DLQ", "redrive: no idea how, a DLQ is there but",
			"I don't touch the old queue: a DLQ takes them" })
	void doesNotDeny(String text) {
		grading(text).hears("net");
	}

	@Test
	void aHeadingGovernsItsListToTheNextHeading() {
		grading("Missing:\nredrive\nGood:\nDLQ").denies("again").hears("net");
		grading("Missing:\n- redrive\n- DLQ\nGood:\n- idempotency").denies("again", "net").hears("twice");
	}

	@Test
	void aHeadingOnALineGovernsItsSentenceAndTheNamesAfterIt() {
		grading("redrive. Gaps: late; DLQ. Idempotency").hears("again").denies("net", "twice");
		grading("Gaps: it is late. The result for the boss: DLQ").hears("net");
		grading("If the DLQ is open: redrive").hears("net", "again");
		grading("Never: the same seat twice. The DLQ keeps what nobody could handle at night").hears("net");
	}

	@Test
	void theNamesAfterAHeadingHaveUpToFourWords() {
		grading("gaps: DLQ. queue depth. redrive").denies("net", "watch", "again");
		grading("gaps: DLQ. the alarm on queue depth with redrive. idempotent").denies("net", "watch", "again",
				"twice");
	}

	@Test
	void aHeadingStandsAtTheStartOfItsItem() {
		grading("redrive gaps: DLQ").hears("again", "net");
	}

	@Test
	void helpBehindAColonReachesBothSides() {
		grading("DLQ: vague on redrive").prompts("net", "again");
	}

	@Test
	void aCorrectionMayBeginAText() {
		grading("Well. Scratch that, DLQ").hears("net");
		grading("Keep retrying. Well.\nScratch that, redrive").fires().hears("again");
	}

	@Test
	void aCueDoesNotGoOnInAnotherSentence() {
		grading("idempotency? unsure. How he redrives: redrive from the DLQ").hears("net", "again");
		grading("stops when it failed. To redrive he has a DLQ").hears("net", "again");
	}

	@Test
	void twoNegationsSayHowItMustBe() {
		grading("you can't redrive without a DLQ").hears("net", "again");
		grading("never redrive w/o idempotency").hears("twice", "again");
		grading("so no redrive without a DLQ").hears("net", "again");
		grading("can't see the redrive without a DLQ").hears("net", "again");
		grading("didn't mention the redrive without a DLQ").denies("net", "again");
		grading("never mentioned a redrive, without a DLQ").denies("net", "again");
		grading("rejects a DLQ that is not idempotency").hears("net", "twice");
		grading("rejects the DLQ, not idempotency").denies("net", "twice");
		grading("declined to redrive without a DLQ").denies("again", "net");
	}

	@Test
	void anEquationWithANegativeWordSaysWhatFollows() {
		grading("DLQ full = no redrive").hears("net").denies("again");
		grading("DLQ = no").denies("net");
		grading("DLQ: no such plan").denies("net");
	}

	@Test
	void aRejectionReachesForwardUnlessItClosesItsItem() {
		grading("firmly rejected to sleep in the function").fires();
		grading("sleep in the function rejected, redrive").fires().hears("again");
		grading("redrive rejected: DLQ does it").denies("again").hears("net");
	}

	@Test
	void aBoundaryInsideAKeywordEndsNoReach() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("last", 1, "Last", "last but not least"),
				Rubrics.must("again", 1, "Again", "redrive")), List.of());
		grading(rubric, "Gaps: last but not least. Redrive").denies("last", "again");
		grading(rubric, "Gaps: the last one but redrive").hears("again");
		grading("didn't mention point - of no return, DLQ").denies("again", "net");
		grading("didn't mention dead, letter - queue, redrive").denies("net", "again");
		grading("didn't mention the point - redrive, DLQ").hears("again", "net");
	}

	@Test
	void theVerdictOnAClaimIsNoRejectionOfIt() {
		grading("keeps retrying - wrong").fires("forever");
		grading("redrive - wrong. never keeps retrying").fires().denies("again");
		grading("never keeps retrying (wrong)").fires();
	}

	@Test
	void anAnswerUnderAQuestionIsAboutItsList() {
		grading("idempotency, DLQ and redrive? never").denies("net", "again");
		grading("idempotency, DLQ? never").hears("twice").denies("net");
	}

	@Test
	void aNegativeWordBehindAListWithAnAndIsAboutAllOfIt() {
		grading("DLQ, redrive and idempotency not mentioned").denies("net", "again", "twice");
		grading("DLQ, redrive, idempotency not mentioned").hears("net", "again").denies("twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ vaguely, redrive", "he needed a hint: - DLQ\nredrive", "redrive. needed a hint: DLQ",
			"DLQ? took a while (retries)\nredrive", "DLQ - needed a hint\nredrive", "redrive, needed a hint for DLQ",
			"redrive - needed a hint for the DLQ", "DLQ was hazy, redrive", "redrive, hazy DLQ",
			"redrive\nDLQ\nhazy on the DLQ" })
	void helpReachesWhatItSpeaksOf(String text) {
		grading(text).hears("again");
		grading(text.replace("\nDLQ\n", "\n")).prompts("net");
	}

	@Test
	void whatFollowsAHintAfterThenCameOfIt() {
		grading("DLQ: he needed a hint, then redrive").prompts("again");
		grading("DLQ: he needed a hint, redrive").hears("again");
		grading("DLQ: he needed a hint, redrive then").hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ. I had to ask \"and the failed ones?\" -> redrive", "DLQ. needed a hint → redrive",
			"DLQ. I asked what he does next. Then redrive", "DLQ. when prompted \"and after?\" redrive",
			"DLQ. Pushed: ok, redrive" })
	void whatAnswersTheInterviewersHelpCameOfIt(String text) {
		grading(text).hears("net").prompts("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ. I asked what he does next.\nThen redrive", "DLQ. needed a hint. Redrive" })
	void otherwiseHelpEndsWithItsSentence(String text) {
		grading(text).hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "That a DLQ is needed, also behind a bus, which may be down: new to him. Redrive",
			"How the DLQ gets its events, or who looks at them: not one word. Redrive" })
	void aSentenceThatNamesATopicIsDeniedAsAWhole(String text) {
		grading(text).denies("net").hears("again");
	}

	@Test
	void aGapThatWasClosedByHelpIsPrompted() {
		grading("didn't mention the DLQ until I said so. Redrive").prompts("net").hears("again");
		grading("no DLQ till I asked").prompts("net");
		grading("didn't mention the DLQ until asked").prompts("net");
		grading("no DLQ. Until I asked nothing came").denies("net");
		grading("no DLQ until Monday").denies("net");
	}

	@Test
	void aHintInBracketsReachesItsAnswer() {
		grading("[hint: and then?] DLQ. Redrive").prompts("net").hears("again");
		grading("(hint: and then?) the DLQ, idempotency\nredrive").prompts("net", "twice").hears("again");
		grading("DLQ [redrive: hint]\nidempotency").prompts("again").hears("twice");
	}

	@Test
	void onlySomebodyMissesSomething() {
		grading("he misses the DLQ").denies("net");
		grading("misses the DLQ").denies("net");
		grading("two misses and it lands in the DLQ").hears("net");
	}

	@Test
	void aDoubtBetweenCommasIsAboutWhatFollows() {
		grading("he knows, vaguely, that there is a DLQ").prompts("net");
		grading("redrive, vaguely, DLQ").hears("net");
	}

	@Test
	void anEllipsisDeniesWhatStandsBeforeIt() {
		grading("people say it has a DLQ, it doesn't: redrive").denies("net").hears("again");
		grading("some redrive, they don't: DLQ").denies("again").hears("net");
	}

	@Test
	void aSentenceThatNamesItsTopicIsDeniedThoughAQuotationFollows() {
		grading("Where the DLQ is, he couldn't say: \"there was some redrive\"").denies("net").hears("again");
	}

	@Test
	void helpAfterABreakReachesBackOverIt() {
		grading("DLQ, but only once I had drawn the bin").prompts("net");
		grading("DLQ. But only once I had drawn the bin, redrive").hears("net").prompts("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Absent\n------\nDLQ", "Not mentioned\n---\nDLQ, redrive", "# Gaps\nDLQ",
			"redrive\n## Missing\n- DLQ", "## DLQ\nNot mentioned.", "also missing: DLQ" })
	void aLineMayBeAHeadingWithoutAColon(String text) {
		grading(text).denies("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Absent\n\n---\nDLQ", "Absent --- DLQ", "Absent\n-- DLQ", "Missing\nDLQ",
			"OPEN POINTS, WEAK\nDLQ", "DLQ, REDRIVE\nnot mentioned", "it was absent # that\nDLQ", "redrive: no\nDLQ" })
	void otherLinesAreNone(String text) {
		grading(text).hears("net");
	}

	@Test
	void aHeadingIsNoPartOfAKeyword() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("index", 1, "Index", "missing & index")), List.of());
		grading(rubric, "index. also missing: alarms").hearsOnly();
		grading(rubric, "what is missing: an index").hearsOnly("index");
		grading(rubric, "missing an index").hearsOnly("index");
	}

	@Test
	void aDoubtBehindAColonIsAboutTheTopic() {
		grading("DLQ: heard the name. Redrive").prompts("net").hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "when it's missing: DLQ", "redrive? no: DLQ", "once it is gone: DLQ" })
	void aConditionIsNoHeading(String text) {
		grading(text).hears("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ - my boss", "DLQ => my boss", "DLQ - a colleague did that, redrive",
			"redrive, but a colleague had the DLQ", "the DLQ set up by a colleague" })
	void somebodyElseReaches(String text) {
		grading(text).missesSilently("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ but a colleague did the rest", "DLQ. A colleague did the rest",
			"DLQ\na colleague did the rest", "a colleague did the rest. DLQ", "a colleague did the rest; DLQ" })
	void somebodyElseDoesNotReach(String text) {
		grading(text).hears("net");
	}

	@Test
	void aCorrectionTakesBackTheStartOfItsSentence() {
		grading("idempotency. said it retries forever, caught himself, keeps retrying").fires("forever").hears("twice");
		grading("retries forever. Caught himself").fires();
		grading("retries forever. After two minutes he withdrew that").fires();
		grading("retries forever. And the morning's orders? Took it back").fires();
		grading("retries forever. Redrive. Caught himself").fires("forever");
		grading("Caught himself. retries forever").fires("forever");
	}

	@ParameterizedTest
	@ValueSource(strings = { "didn't really ever even mention DLQ, redrive", "didn't mention DLQ, redrive",
			"never mentioned DLQ, redrive", "did not know DLQ, redrive" })
	void aReportGovernsTheList(String text) {
		grading(text).denies("net", "again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "didn't add DLQ, redrive", "didn't really ever even quite mention DLQ, redrive",
			"didn't add it, mention DLQ, redrive" })
	void withoutItsVerbItIsABareNo(String text) {
		grading(text).hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ - at 12:10 he draws it, at 12:15 he wipes it out again",
			"DLQ: I explain the thing, he calls it overkill", "DLQ? Long talk, never heard of it",
			"DLQ -> he said a word about queues, he lacks it" })
	void aReportOfItIsAboutTheTopicOfItsSentence(String text) {
		grading(text).denies("net");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "DLQ - he accepts it when I propose it", "DLQ: an answer came, after two big hints I got it" })
	void helpWithItIsAboutTheTopicOfItsSentence(String text) {
		grading(text).prompts("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ - redrive, never heard of it", "DLQ, alarm on it, one owner, missed the pager",
			"DLQ: 14 days, then an alarm, missed the pager",
			"a DLQ behind each of the six functions of the team - he never said who watches it" })
	void whatIsNotATopicOrIsNotMeantIsNotReached(String text) {
		grading(text).hears("net");
	}

}
