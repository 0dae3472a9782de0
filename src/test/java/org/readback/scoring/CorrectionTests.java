package org.readback.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.readback.scoring.Correction.Kind.ADDED;
import static org.readback.scoring.Correction.Kind.PROMPTED;
import static org.readback.scoring.Correction.Kind.STRUCK;
import static org.readback.scoring.Grading.grading;

/** What a person changes in a grade. */
class CorrectionTests {

	private static final String TEXT = "DLQ, then redrive; idempotency, vaguely queue depth";

	@Test
	void aStruckHitLeavesItsCriterionDeniedUntilSomethingElseIsHeard() {
		Correction strike = new Correction("net", STRUCK, "DLQ");

		grading("a DLQ", strike).denies("net").seesIn(Scope.STRUCK, "net").scores(0);
		grading("a DLQ, that is DLQ", strike).denies("net");
		grading("a DLQ, or dead letter queue", strike).hears("net").quotes("net", "DLQ", "dead letter queue");
		grading("a dead letter queue", strike).hears("net");
		grading("nothing", strike).missesSilently("net");
	}

	@Test
	void aStrikeIsForOneCriterionOnly() {
		grading("DLQ and redrive", new Correction("again", STRUCK, "DLQ")).hears("net", "again");
	}

	@Test
	void wordsThatCountOnlyTogetherAreStruckTogether() {
		grading("eventbridge sends an alert. queue depth", new Correction("watch", STRUCK, "alert")).hears("watch")
			.quotes("watch", "eventbridge", "alert", "queue depth");
		grading("eventbridge sends an alert", new Correction("watch", STRUCK, "alert")).denies("watch");
	}

	@Test
	void aStrikeTouchesNothingThatWasNotSaid() {
		Correction strike = new Correction("net", STRUCK, "DLQ");

		grading("a colleague has the DLQ", strike).missesSilently("net").seesIn(Scope.SOMEONE_ELSE, "net");
		assertThat(grading("a colleague has the DLQ", strike).grade().corrections()).isEmpty();
	}

	@Test
	void anAdditionIsHeardWhileTheTextHasItsWords() {
		Correction addition = new Correction("net", ADDED, "parking place");

		grading("puts them on a parking place", addition).hears("net").quotes("net", "parking place");
		grading("puts them on a parking lot", addition).missesSilently("net");
		grading("puts them on parking places", addition).missesSilently("net");
	}

	@Test
	void anAdditionOverrulesWhatTheNotesSeemToDeny() {
		grading("never without a plan, no DLQ", new Correction("net", ADDED, "DLQ")).hears("net");
		grading("Handles duplicates: no. checks the key", new Correction("twice", ADDED, "checks the key"))
			.hears("twice");
	}

	@Test
	void anAdditionOfWhatIsHeardAnywayChangesNothing() {
		Grade grade = grading("DLQ", new Correction("net", ADDED, "DLQ")).grade();

		assertThat(grade).isEqualTo(grading("DLQ").grade());
	}

	@Test
	void promptedWordsCountHalf() {
		grading("DLQ", new Correction("net", PROMPTED, "DLQ")).prompts("net").seesIn(Scope.HINTED, "net");
		grading("DLQ, dead letter queue", new Correction("net", PROMPTED, "DLQ")).hears("net");
		grading("parking place", new Correction("net", PROMPTED, "parking place")).prompts("net");
		grading("no DLQ", new Correction("net", PROMPTED, "")).denies("net");
	}

	@Test
	void aCriterionIsPromptedWithAllThatIsHeardOfIt() {
		Correction prompted = new Correction("net", PROMPTED, "");

		grading("DLQ, dead letter queue", prompted).prompts("net");
		grading("parking place", prompted, new Correction("net", ADDED, "parking place")).prompts("net");
		grading("nothing", prompted).missesSilently("net");
	}

	@Test
	void aRedFlagIsStruckOrAdded() {
		String text = "it retries forever, and sleeps in the night";

		grading(text).fires("forever");
		grading(text, new Correction("forever", STRUCK, "retries forever")).fires();
		grading(text, new Correction("sleep", ADDED, "sleeps in the night")).fires("forever", "sleep");
	}

	@Test
	void theSumCanBeDoneAgainByHand() {
		Grade grade = grading(TEXT, new Correction("net", STRUCK, "DLQ"), new Correction("again", PROMPTED, ""),
				new Correction("spare", ADDED, "queue"))
			.grade();

		assertThat(grade.steps()).extracting((step) -> step.kind() + ": " + step.arithmetic())
			.containsExactly("HEARD: 3", "PROMPTED: ½ × (2 + 2)", "BONUS: ½ × 1", "SHARE: (3 + 2 + 0.5) / 11",
					"MISSING_MUSTS: min(0.5, 0.75)", "RATING: 0.3 ≤ 0.5 < 0.6");
		assertThat(grade.score()).isEqualTo(500);
	}

	@Test
	void theGradeNamesWhatAPersonChangedAndNothingElse() {
		Correction strike = new Correction("net", STRUCK, "DLQ");
		Correction hint = new Correction("again", PROMPTED, "");
		Correction addition = new Correction("spare", ADDED, "queue");

		assertThat(grading(TEXT, hint, addition, strike, new Correction("net", STRUCK, "not there"),
				new Correction("nowhere", ADDED, "queue"))
			.grade()
			.corrections()).containsExactly(strike, hint, addition);
		assertThat(grading(TEXT).grade().corrections()).isEmpty();
	}

	@Test
	void theOrderInWhichAPersonSpokeDoesNotMatter() {
		List<Correction> all = new ArrayList<>(List.of(new Correction("net", STRUCK, "DLQ"),
				new Correction("net", ADDED, "DLQ"), new Correction("net", PROMPTED, ""),
				new Correction("twice", PROMPTED, "idempotency"), new Correction("twice", ADDED, "idempotency"),
				new Correction("spare", ADDED, "queue"), new Correction("forever", ADDED, "then")));
		Grade grade = grading(TEXT, all.toArray(Correction[]::new)).denies("net").prompts("twice").grade();
		Random random = new Random(7);
		for (int i = 0; i < 20; i++) {
			Collections.shuffle(all, random);
			assertThat(grading(TEXT, all.toArray(Correction[]::new)).grade()).isEqualTo(grade);
		}
	}

	@Test
	void struckWordsAreMarkedAsStruck() {
		Grade grade = grading("DLQ; it retries forever", new Correction("net", STRUCK, "DLQ"),
				new Correction("forever", STRUCK, "retries forever"))
			.grade();

		assertThat(MarkedText.of("DLQ; it retries forever", grade).parts()).filteredOn(MarkedText.Part::marked)
			.extracting(MarkedText.Part::text, MarkedText.Part::kind)
			.containsExactly(tuple("DLQ", "struck"), tuple("retries forever", "struck"));
	}

	@Test
	void inARubricThatGoesByCoverageOnlyRedFlagsAreCorrected() {
		Rubric rubric = new Rubric("", Rubrics.EVENTS.criteria(), Rubrics.EVENTS.redFlags(), Rubric.Grading.COVERAGE);
		Correction strike = new Correction("forever", STRUCK, "retries forever");

		assertThat(grading(rubric, "a DLQ retries forever", strike, new Correction("net", STRUCK, "DLQ")).fires()
			.grade()
			.corrections()).containsExactly(strike);
	}

	@ParameterizedTest
	@CsvSource({ "ttl,ttl 60s,0", "ttl,settlement ttl,11", "ttl,settlement,-1", "ü,für ü,4", "ttl 60s,a ttl 60s!,2",
			"60,ttl 60s,-1", "->,a -> b,2" })
	void wordsAreFoundWhole(String words, String text, int at) {
		assertThat(Correction.find(words, text).map(Place::start).orElse(-1)).isEqualTo(at);
	}

	@Test
	void onlyAWholeCriterionIsCorrectedWithoutWords() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Correction("net", STRUCK, ""));
		assertThatIllegalArgumentException().isThrownBy(() -> new Correction("net", ADDED, ""));
	}

}
