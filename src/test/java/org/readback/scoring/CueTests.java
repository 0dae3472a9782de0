package org.readback.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.scoring.Grading.grading;

/** Every cue of the lexicon does what its kind says. */
class CueTests {

	@ParameterizedTest
	@MethodSource
	void heardMarks(String mark) {
		grading("A place for failed events: " + mark).hears("net");
	}

	@ParameterizedTest
	@MethodSource
	void deniedMarks(String mark) {
		grading("DLQ: " + mark + ", redrive").denies("net").hears("again");
	}

	@ParameterizedTest
	@MethodSource
	void openMarks(String mark) {
		grading(mark + " DLQ").missesSilently("net").seesIn(Scope.UNTICKED, "net");
	}

	@ParameterizedTest
	@MethodSource
	void promptedMarks(String mark) {
		grading("DLQ: " + mark + ", redrive").prompts("net").hears("again");
	}

	@ParameterizedTest
	@MethodSource
	void clauseBreaks(String entry) {
		for (String word : Wordings.of(entry)) {
			grading("never mentioned the DLQ " + word + " redrive").denies("net").credits("again");
		}
	}

	@ParameterizedTest
	@MethodSource
	void someoneElse(String entry) {
		for (String words : Wordings.of(entry)) {
			grading(words + " set up the DLQ and redrive. Idempotency is his own").hears("twice")
				.missesSilently("net", "again")
				.seesIn(Scope.SOMEONE_ELSE, "net");
		}
	}

	@ParameterizedTest
	@MethodSource
	void beforeSomeoneElse(String word) {
		grading("redrive. " + word + " a colleague set up the DLQ").missesSilently("net").hears("again");
		grading("explains redrive " + word + " a colleague set up the DLQ").missesSilently("net");
	}

	@ParameterizedTest
	@MethodSource
	void someoneElseDoing(String words) {
		grading(words + " set up the DLQ. Redrive").missesSilently("net").hears("again");
		grading("redrive, DLQ, tells " + words).hears("net", "again");
	}

	@ParameterizedTest
	@MethodSource
	void afterSomeoneElse(String words) {
		grading("DLQ: ops " + words + " that").missesSilently("net");
		grading("asks ops. " + words + " the DLQ").hears("net");
	}

	@ParameterizedTest
	@MethodSource
	void continuing(String word) {
		grading("DLQ, " + word + " redrive - no").denies("net", "again");
	}

	@ParameterizedTest
	@MethodSource
	void verbsOfMissing(String word) {
		grading("didn't " + word + " the DLQ").hears("net");
		grading("nor did he ever " + word + " the DLQ").hears("net");
	}

	@ParameterizedTest
	@MethodSource
	void needless(String words) {
		grading(words + " to ask about the DLQ, because it came first").hears("net");
		grading(words + " DLQ").denies("net");
	}

	@ParameterizedTest
	@MethodSource
	void rejecting(String words) {
		grading(words + " the DLQ").denies("net");
		grading("the DLQ " + words + ": redrive does it").denies("net").hears("again");
		grading("a plan to keep retrying " + words).fires();
	}

	@ParameterizedTest
	@MethodSource
	void judged(String words) {
		grading("DLQ, redrive. " + words + "\nidempotency").denies("net", "again").hears("twice");
		grading("keeps retrying - " + words).fires("forever");
		grading("keeps retrying, DLQ (" + words + "!)").denies("net").fires("forever");
	}

	@ParameterizedTest
	@MethodSource
	void arguing(String words) {
		grading("DLQ, " + words + " it retries forever").hears("net").fires();
		grading("retries forever, " + words + " the DLQ").hears("net").fires("forever");
	}

	@ParameterizedTest
	@MethodSource
	void determiners(String word) {
		grading(word + " cloud team set up the DLQ. Redrive").missesSilently("net").hears("again");
		grading("explains the DLQ to " + word + " cloud team").hears("net");
	}

	@ParameterizedTest
	@MethodSource
	void positive(String entry) {
		for (String words : Wordings.of(entry)) {
			grading(words + " DLQ").hears("net");
		}
	}

	@ParameterizedTest
	@MethodSource
	void reporting(String entry) {
		for (String words : Wordings.of(entry)) {
			grading(words + " DLQ, idempotency and redrive. Circuit breaker").denies("net", "twice", "again")
				.hears("spare");
			grading("DLQ: " + words).denies("net");
		}
	}

	@ParameterizedTest
	@MethodSource
	void auxiliaries(String words) {
		grading(words + " mention DLQ, idempotency or redrive").denies("net", "twice", "again");
		grading("fine: " + words + " keep retrying, redrive").fires().hears("again");
	}

	@ParameterizedTest
	@MethodSource
	void verbs(String verb) {
		grading("never " + verb + " DLQ, idempotency nor redrive").denies("net", "twice", "again");
	}

	@ParameterizedTest
	@MethodSource
	void fillers(String words) {
		grading("didn't " + words + " know DLQ, idempotency").denies("net", "twice");
	}

	@ParameterizedTest
	@MethodSource
	void headings(String word) {
		grading(word + ": DLQ. idempotency; redrive\ncircuit breaker").denies("net", "twice", "again").hears("spare");
		grading(word + ":\n- DLQ\n- idempotency\n\ncircuit breaker").denies("net", "twice").hears("spare");
	}

	@ParameterizedTest
	@MethodSource
	void bare(String word) {
		grading(word + " DLQ, idempotency").denies("net").hears("twice");
	}

	@ParameterizedTest
	@MethodSource
	void stops(String word) {
		grading("no DLQ " + word + " redrive").denies("net").hears("again");
	}

	@ParameterizedTest
	@MethodSource
	void behind(String entry) {
		for (String words : Wordings.of(entry)) {
			grading("redrive, DLQ " + words).denies("net").hears("again");
			grading("DLQ - " + words).denies("net");
		}
	}

	@ParameterizedTest
	@MethodSource
	void alone(String word) {
		grading("redrive. DLQ? " + word + ". Idempotency").denies("net").hears("again", "twice");
		grading("DLQ -> " + word).denies("net");
	}

	@ParameterizedTest
	@MethodSource
	void prompted(String entry) {
		for (String words : Wordings.of(entry)) {
			grading("redrive, DLQ " + words).prompts("net").hears("again");
			grading(words + ": DLQ, redrive\nidempotency").prompts("net", "again").hears("twice");
		}
	}

	@ParameterizedTest
	@MethodSource
	void hedges(String entry) {
		for (String words : Wordings.of(entry)) {
			grading("redrive, " + words + " DLQ. Idempotency").prompts("net").hears("again", "twice");
		}
	}

	@ParameterizedTest
	@MethodSource
	void half(String entry) {
		for (String words : Wordings.of(entry)) {
			grading("redrive. DLQ: " + words).prompts("net").hears("again");
			grading("redrive. DLQ - " + words + ", idempotency").prompts("net").hears("again", "twice");
		}
	}

	@ParameterizedTest
	@MethodSource
	void unasked(String entry) {
		for (String words : Wordings.of(entry)) {
			grading(words + " the DLQ. Redrive").missesSilently("net").seesIn(Scope.ASKED, "net").hears("again");
			grading("redrive. DLQ - " + words).missesSilently("net").hears("again");
		}
	}

	@ParameterizedTest
	@MethodSource
	void corrected(String words) {
		grading("at first said it retries forever, " + words + ": DLQ").fires().hears("net");
		grading("Said it retries forever. " + words + ". DLQ").fires().hears("net");
	}

	@Test
	void everyKindOfCueIsTestedHere() {
		Set<String> tested = new TreeSet<>();
		Stream.of(CueKind.values()).map(CueKind::key).forEach(tested::add);
		Stream.of(Mark.values()).map(Mark::key).filter((key) -> !key.isEmpty()).forEach(tested::add);
		tested.addAll(List.of("determiners", "auxiliaries", "verbs", "fillers", "stops", "clause-breaks",
				"before-someone-else", "someone-else-doing", "after-someone-else", "continuing", "verbs-of-missing",
				"needless"));
		assertThat(Files.cues().keySet()).containsExactlyInAnyOrderElementsOf(tested);
	}

	static Collection<String> heardMarks() {
		return of("heard-marks");
	}

	static Collection<String> deniedMarks() {
		return of("denied-marks");
	}

	static Collection<String> openMarks() {
		return of("open-marks");
	}

	static Collection<String> promptedMarks() {
		return of("prompted-marks");
	}

	static Collection<String> clauseBreaks() {
		return of("clause-breaks");
	}

	static Collection<String> someoneElse() {
		return of("someone-else");
	}

	static Collection<String> beforeSomeoneElse() {
		return of("before-someone-else");
	}

	static Collection<String> someoneElseDoing() {
		return of("someone-else-doing");
	}

	static Collection<String> afterSomeoneElse() {
		return of("after-someone-else");
	}

	static Collection<String> continuing() {
		return of("continuing");
	}

	static Collection<String> verbsOfMissing() {
		return of("verbs-of-missing");
	}

	static Collection<String> needless() {
		return of("needless");
	}

	static Collection<String> rejecting() {
		return of("rejecting");
	}

	static Collection<String> arguing() {
		return of("arguing");
	}

	static Collection<String> judged() {
		return of("judged");
	}

	static Collection<String> determiners() {
		return of("determiners");
	}

	static Collection<String> positive() {
		return of("positive");
	}

	static Collection<String> reporting() {
		return of("reporting");
	}

	static Collection<String> auxiliaries() {
		return of("auxiliaries");
	}

	static Collection<String> verbs() {
		return of("verbs");
	}

	static Collection<String> fillers() {
		return of("fillers");
	}

	static Collection<String> headings() {
		return of("headings");
	}

	static Collection<String> bare() {
		return of("bare");
	}

	static Collection<String> stops() {
		return of("stops");
	}

	static Collection<String> behind() {
		return of("behind");
	}

	static Collection<String> alone() {
		return of("alone");
	}

	static Collection<String> prompted() {
		return of("prompted");
	}

	static Collection<String> hedges() {
		return of("hedges");
	}

	static Collection<String> half() {
		return of("half");
	}

	static Collection<String> unasked() {
		return of("unasked");
	}

	static Collection<String> corrected() {
		return of("corrected");
	}

	private static Collection<String> of(String kind) {
		return Files.cues().get(kind);
	}

}
