package org.readback.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

/** The rule book's examples, one by one. */
class ScopeTests {

	@Test
	void aSentenceThatBeginsWithItsDenialDeniesWhatFollows() {
		grading("He talked a lot. Never mentioned a DLQ or redrive.").denies("net", "again");
		grading("talked about plans; never mentioned a DLQ").denies("net");
		grading("Idempotency key. Never mentioned a DLQ.").hears("twice").denies("net");
		grading("DLQ. Never mentioned.").denies("net");
	}

	@Test
	void aRowOfBareTopicsIsDeniedAsAWhole() {
		grading("DLQ, redrive, idempotency: nothing. Circuit breaker").denies("net", "again", "twice").hears("spare");
		grading("he said: DLQ, redrive: not mentioned").denies("net", "again");
		grading("DLQ, redrive: NO, he never got so far").denies("net", "again");
		grading("DLQ, redrive: no, he never got so far").hears("net").denies("again");
		grading("DLQ solid, redrive: nothing").hears("net").denies("again");
		grading("spare DLQ room, redrive: not mentioned").denies("net", "again");
		grading("sized and monitored his own DLQ, redrive: not mentioned").hears("net").denies("again");
		grading("circuit breaker. well: DLQ - n/m").hears("spare").denies("net");
	}

	@Test
	void aMarkBeforeWordsHoldsToTheNextMarkOrTheEndOfTheLine() {
		grading("✓ DLQ, idempotency ✗ redrive, queue depth\ncircuit breaker").hearsOnly("net", "twice", "spare")
			.denies("again", "watch");
	}

	@Test
	void aMarkAfterWordsHoldsForTheItemBeforeIt() {
		grading("DLQ ✓, idempotency ✗, redrive ½, circuit breaker").hearsOnly("net", "spare")
			.denies("twice")
			.prompts("again");
	}

	@Test
	void aMarkedNameIsAKeyword() {
		grading("- [x] Handles duplicates\n- [ ] Replays safely\nFinds out early - no").hearsOnly("twice")
			.missesSilently("again")
			.denies("watch");
	}

	@Test
	void theFirstWordsOfANameOrKeywordAreALabelWhereTheyAreMarked() {
		grading("handles: yes, finds out: no, replays - no").hearsOnly("twice").denies("watch", "again");
		grading("dead: ok (knew it). point: partly\n✗ conditional\n- ✓ circuit").hearsOnly("net", "spare")
			.prompts("again")
			.denies("twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "handles", "handles it well", "the new one handles: yes", "handles well: yes",
			"✓ handles it", "queue: yes", "a: yes", "out: yes", "handles? maybe" })
	void otherFirstWordsAreNoLabel(String text) {
		grading(text).hearsOnly();
	}

	@Test
	void firstWordsThatTwoCriteriaShareAreNoLabel() {
		Rubric rubric = new Rubric("", java.util.List.of(Rubrics.must("one", 1, "Lock it", "mutex held"),
				Rubrics.must("two", 1, "Unlocks", "mutex freed", "lock file")), java.util.List.of());
		grading(rubric, "mutex: yes").hearsOnly();
		grading(rubric, "lock: yes").hearsOnly("one");
	}

	@Test
	void aTickMakesNothingHeardThatItsLineDenies() {
		grading("✓ never mentioned the DLQ").denies("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ, ~6h of age", "1½ hours of DLQ", "latency ~ 5 ms, DLQ", "about ½ of it in the DLQ" })
	void anAmountIsNoMark(String text) {
		grading(text).hears("net");
	}

	@Test
	void wordsOfTheRubricGivenBackAreNoEvidence() {
		Rubric rubric = new Rubric("Tell me where the DLQ of this function is kept at night.",
				Rubrics.EVENTS.criteria(), Rubrics.EVENTS.redFlags());
		grading(rubric, "Asked where the DLQ of this function is kept. Idempotency").hearsOnly("twice")
			.seesIn(Scope.ECHO, "net");
	}

	@Test
	void aLineThatIsOnlyANameIsNoEvidenceUnlessItIsMarked() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("net", 4, "The DLQ", "dlq")), List.of());
		grading(rubric, "- the DLQ").hearsOnly();
		grading(rubric, "2. the DLQ").hearsOnly();
		grading(rubric, "the DLQ - the DLQ - and more").hearsOnly();
		grading(rubric, "the DLQ - and more").hearsOnly("net");
		grading(rubric, "2 queues, the DLQ").hearsOnly("net");
		grading(rubric, "- ✓ the DLQ").hearsOnly("net");
		grading(rubric, "- the DLQ keeps failed events").hearsOnly("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a colleague set up the DLQ", "my lead does the DLQ", "another team runs the DLQ",
			"they had somebody for the DLQ", "said a colleague did it: DLQ", "the DLQ was set up by a colleague",
			"their SRE team set up the DLQ", "DLQ since our platform team built it", "our other ops team has the DLQ",
			"the DBAs in Pune built the DLQ",
			"it turns out the DBA team did the work: they planned it - and they set up the DLQ",
			"another team runs it; they have a DLQ", "the DLQ came from another team",
			"the DLQ was set up by Priya's team", "Priya's team set up the DLQ", "DBA Ben built the DLQ",
			"the guild also owns the DLQ" })
	void someoneElsesWorkIsSilent(String text) {
		grading(text + ". Redrive").hearsOnly("again").missesSilently("net").seesIn(Scope.SOMEONE_ELSE, "net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "calls another team about the DLQ", "idempotency, DLQ, a colleague did the rest",
			"explains the DLQ to a colleague", "pages their SRE team from the DLQ", "calls Priya's team about the DLQ",
			"DBA Ben. Built the DLQ", "DLQ alarms go to the ops team", "a colleague did the rest - he set up the DLQ",
			"a colleague did the rest\nthey have a DLQ" })
	void askingOthersIsOnesOwnWork(String text) {
		grading(text).hears("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not only a DLQ", "no problem with the DLQ", "no doubt, DLQ", "not unaware of the DLQ",
			"never without a DLQ", "no need for polling because DLQ", "nothing wrong with the DLQ",
			"Goes wrong: no alarm. Fix: a DLQ", "no human needed: DLQ", "checks that it is not without a DLQ",
			"we check that no DLQ is full", "neither saves you: a DLQ does", "not an on-failure topic but a DLQ" })
	void someNegativeWordsArePositive(String text) {
		grading(text).hears("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "didn't mention DLQ, redrive or idempotency", "no idea about DLQ, redrive nor idempotency",
			"missed DLQ and redrive, idempotency", "not sure about DLQ or redrive or idempotency",
			"missing: DLQ. redrive; idempotency", "gaps: DLQ - redrive -> idempotency",
			"couldn’t really explain the DLQ, redrive, idempotency", "DLQ, redrive and idempotency not mentioned",
			"DLQ, redrive and idempotency: no", "DLQ, redrive, idempotency -> no idea",
			"DLQ, redrive and idempotency. No answer.", "he never mentioned (DLQ, redrive) idempotency" })
	void aDenialGovernsTheWholeList(String text) {
		grading(text + "\ncircuit breaker").denies("net", "again", "twice").hears("spare");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no DLQ, redrive", "no DLQ because redrive", "not DLQ as he prefers redrive",
			"without DLQ so redrive", "no DLQ; redrive", "no DLQ but redrive", "(no DLQ) redrive",
			"redrive, DLQ not mentioned", "redrive. DLQ? no", "redrive; DLQ is wrong", "redrive - DLQ: had to be told",
			"redrive\nDLQ -> shrug", "no idea about DLQ\nredrive", "- DLQ\n  - no idea about the DLQ\n- redrive" })
	void aDenialEndsWhereItsReachEnds(String text) {
		grading(text).hears("again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "redrive. DLQ? No, never", "DLQ - no", "DLQ ? no", "DLQ (no)", "DLQ: nope",
			"DLQ, never heard of it", "doesn't have a DLQ", "w/o DLQ", "DLQ is a myth", "no-one mentioned the DLQ",
			"didnt know DLQ", "DLQ? didn't know", "DLQ? no way", "DLQ? No way.", "DLQ? of course not, he polls",
			"a DLQ is pointless", "retries, so no DLQ is needed", "I'd skip the DLQ", "a DLQ? rejected it, he polls",
			"no way to add a DLQ", "there is no DLQ", "DLQ isn't known to him: no idea" })
	void oneDenialIsEnough(String text) {
		grading(text).denies("net");
	}

	@ParameterizedTest
	@ValueSource(strings = { "would NOT open 0.0.0.0/0", "never retries forever", "\"retries forever\" is wrong",
			"at first retries forever, then corrected", "a colleague said it retries forever",
			"knows that it doesn't keep retrying", "write only to the cache is a bad idea" })
	void aRejectedFlagDoesNotFire(String text) {
		grading(text).fires();
	}

	@Test
	void aFlagThatWasSaidFires() {
		grading("would open 0.0.0.0/0. keeps retrying, it retries forever").fires("open", "forever");
	}

	@ParameterizedTest
	@ValueSource(strings = { "only after a hint: DLQ", "DLQ only after a hint", "DLQ when prompted",
			"needed a nudge on the DLQ", "DLQ, with help", "eventually got to the DLQ", "vaguely DLQ",
			"hand-wavy about the DLQ", "DLQ (after a hint)", "DLQ -> needed help", "DLQ – yes after nudge",
			"DLQ: yes, after some help", "only when I asked about the DLQ", "they go to a DLQ i guess and are kept" })
	void helpCountsHalf(String text) {
		grading(text + "\nredrive").prompts("net").hears("again");
	}

	@Test
	void aCorrectionTakesBackOnlyWhatIsSaidAgain() {
		grading("at first said no DLQ, then corrected: DLQ").hears("net").seesIn(Scope.CORRECTED, "net");
		grading("said DLQ, then corrected: no DLQ").denies("net");
		grading("said DLQ, then corrected: redrive").hears("net", "again");
		grading("Idempotency. Said DLQ. Corrected himself: no DLQ").hears("twice").denies("net");
	}

	@Test
	void aCueInsideAKeywordIsNoCue() {
		grading("point of no return, DLQ").hears("again", "net");
		grading("no laptop replay").hears("again").quotes("again", "no laptop replay");
		grading("never mentioned point of no return").denies("again");
		grading(named("one thing at a time"), "No one thing at a time").denies("it");
		grading(named("one thing at a time"), "no one mentioned one thing at a time").denies("it");
	}

	@Test
	void aSmallWordMayEndACueAndBeginAKeyword() {
		grading(named("on failover"), "nothing on failover").denies("it");
		grading(named("of two minds"), "no idea of two minds").denies("it");
		grading(named("on failover"), "nothing lost on failover").hears("it");
	}

	private static Rubric named(String keyword) {
		return new Rubric("", java.util.List.of(Rubrics.must("it", 1, "The thing", keyword)), java.util.List.of());
	}

	@Test
	void theBestOfTheMatchesDecides() {
		grading("no DLQ at first. DLQ only after a hint").prompts("net");
		grading("DLQ only after a hint\nno DLQ today\nknows DLQ").hears("net");
	}

	@Test
	void partsThatStandTogetherTakeTheWeakerScope() {
		grading("eventbridge, no alert").denies("watch");
		grading("vaguely alert from eventbridge").prompts("watch");
		grading("eventbridge sends an alert").hears("watch").quotes("watch", "eventbridge", "alert");
		grading("eventbridge. Sends an alert").missesSilently("watch");
		grading("- eventbridge. Sends an alert").hears("watch");
	}

	@Test
	void wherePlusStandsFirstMinusDenies() {
		grading("+ DLQ\n+ redrive\n- idempotency\n- circuit breaker").hearsOnly("net", "again")
			.denies("twice", "spare");
		grading("- DLQ\n+ redrive\n- idempotency").hearsOnly("net", "again", "twice");
		grading("- DLQ\n- redrive: +\n- idempotency: -").hearsOnly("net", "again").denies("twice");
	}

	@Test
	void aMinusBeforeARedFlagTellsOfIt() {
		grading("+ DLQ\n- keeps retrying\n- sleeps in the function").fires("forever", "sleep");
	}

	@Test
	void anAnswerAtTheEndOfALineIsAboutAllOfIt() {
		grading("DLQ, redrive: no\ncircuit breaker").hearsOnly("spare").denies("net", "again");
		grading("DLQ ✓, redrive: no").hearsOnly("net").denies("again");
		grading("DLQ -> redrive: no").denies("net", "again");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ: no such thing, conditional write", "DLQ: didn't have one. conditional write",
			"DLQ? never, conditional write", "DLQ? none, but conditional write" })
	void aTopicThatANegativeWordAnswersIsDenied(String text) {
		grading(text).denies("net").hears("twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ: no problem", "DLQ: not only that", "DLQ: didn't forget it",
			"DLQ? no hesitation, explained it", "DLQ: no need to ask because it came first" })
	void aTopicThatAPositiveOneAnswersIsHeard(String text) {
		grading(text).hears("net");
	}

	@Test
	void aTopicBeforeADashIsDeniedByAReportAndNotByABareNo() {
		grading("DLQ - doesn't know what becomes of events, conditional write").denies("net");
		grading("DLQ - never came up with it, also not after my question").denies("net");
		grading("DLQ - no laptop, just a button").hears("net");
		grading("DLQ, redrive + replays - had to be told the whole thing").denies("again");
		grading("explains redrive, had to be told about the DLQ").denies("net").hears("again");
		grading("DLQ - had to be told, wouldn't have got there alone").denies("net");
	}

	@Test
	void aTildeAmongTicksIsAMark() {
		grading("Handles duplicates ✓\nReplays safely ~ with some guessing").hears("twice").prompts("again");
		grading("idempotency ~ redrive").hears("twice", "again");
	}

	@Test
	void aCrossAtTheNameOutweighsWordsElsewhere() {
		grading("Handles duplicates: no\nidempotency of the API").denies("twice");
		grading("handles ✗\nidempotency").denies("twice");
		grading("✗ idempotency\nidempotency, later on").hears("twice");
	}

	@Test
	void whatIsLeftWithItsQuestionMarkIsDoubtful() {
		grading("DLQ, circuit breaker?").hears("net").prompts("spare");
		grading("redrive? yes\nqueue depth?\nDLQ").hears("again", "net").prompts("watch");
	}

	@Test
	void aRowOfQuestionsOnlyListsWhatThereIsToAsk() {
		grading("(DLQ? redrive? circuit breaker?)\nidempotency").hearsOnly("twice").prompts();
	}

	@Test
	void whatSomebodyElseDidIsNobodysAnswer() {
		grading("DLQ and redrive - his senior did that, idempotency").hearsOnly();
		grading("DLQ: at his shop the comms team takes care of that\nredrive").hearsOnly("again");
		grading("DLQ - tells ops, redrive").hearsOnly("net", "again");
	}

	@Test
	void whatFollowsALabelOfTheRubricIsNoEcho() {
		grading("A place for failed events: a DLQ\nReplays safely: redrive").hears("net", "again");
		grading("A place for failed events:\nReplays safely:").hearsOnly();
	}

	@Test
	void aHintReachesWhatCameOfIt() {
		grading("DLQ: needed a hint, then redrive").prompts("net", "again");
		grading("DLQ - only after I asked \"and last night's?\"").prompts("net");
		grading("DLQ, needed a hint for redrive").hears("net").prompts("again");
	}

	@Test
	void twoNegativesArePraise() {
		grading("nor did he forget the DLQ, never failed to mention redrive").hears("net", "again");
		grading("didn't know of the DLQ").denies("net");
	}

	@Test
	void aReasonBelongsToWhatItIsTheReasonOf() {
		grading("DLQ, because events are kept (wrong!)").denies("net");
		grading("no DLQ, because redrive does it").denies("net").hears("again");
	}

	@Test
	void namesWithoutAStatementAreAList() {
		grading("SQS / Lambda / DLQ / redrive / idempotency / circuit breaker / CloudWatch / EventBridge").hears("net")
			.scores(150);
		grading("SQS, Lambda, DLQ after 3 tries, redrive by hand, idempotency key per object, circuit breaker on 5xx, "
				+ "CloudWatch, EventBridge")
			.scores(864);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Retrying forever only hides the fault", "Writing only to the cache loses the orders. DLQ",
			"\"sleeping in the function costs money\"", "✓ retries forever", "+ DLQ\n+ keeps retrying" })
	void aRedFlagThatIsWeighedOrTickedIsNotClaimed(String text) {
		grading(text).fires();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Retrying forever is fine, they say", "Retrying forever, he says", "Retrying forever",
			"would be retrying forever to be on the safe side", "Everything retries forever as it is" })
	void otherwiseItIs(String text) {
		grading(text).fires("forever");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DLQ and redrive after the fix. keep retrying? the queue would fill up",
			"keep retrying them all? the queue would fill up" })
	void aRedFlagInAShortQuestionIsSeenAsAsked(String text) {
		assertThat(grading(text).fires().grade().redFlags()).flatExtracting(FlagGrade::evidence)
			.extracting(Evidence::scope)
			.containsOnly(Scope.ASKED);
	}

	@Test
	void aMinusAtANameOutweighsNoWords() {
		grading("DLQ for what fails\n+ redrive\n- a place for failed events").hears("net", "again");
	}

	@Test
	void aRedFlagThatWasOnlyAskedAboutIsNotClaimed() {
		grading("keep retrying? would only hide it").fires();
		grading("keep retrying until it works some day? would only hide faults").fires("forever");
		grading("keep retrying, why not").fires("forever");
		grading("keep retrying? yes, always").fires("forever");
		grading("idempotency? conditional write").hears("twice");
	}

	@Test
	void whatIsNotSaidTakesNoWordsFromWhatIs() {
		Rubric rubric = new Rubric("",
				List.of(Rubrics.must("way", 1, "Way", "vpn"), Rubrics.must("shut", 1, "Shut", "vpn & public database")),
				List.of());
		grading(rubric, "over the VPN, never a public database").hears("way");
		grading(rubric, "over the VPN to the public database").hears("shut").missesSilently("way");
	}

	@Test
	void aCorrectionIsSeenEvenWhereOneOfItsWordsIsAKeyword() {
		Rubric rubric = new Rubric("", List.of(Rubrics.must("fix", 1, "Fix", "fixed")),
				List.of(Rubrics.flag("forever", Severity.MAJOR, "retries forever", "commander & fixed it himself")));
		grading(rubric, "retries forever, fixed it himself: two").fires();
		grading(rubric, "the commander fixed it himself").fires("forever");
	}

}
