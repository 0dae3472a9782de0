package org.readback.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.scoring.Correction;
import org.readback.scoring.Verdict;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.readback.scoring.Correction.Kind.ADDED;
import static org.readback.scoring.Correction.Kind.PROMPTED;
import static org.readback.scoring.Correction.Kind.STRUCK;

/** Disputable hits, the probe ladder, and the sentence that a gap asks for. */
@Tag("store")
@SpringBootTest
@Import(Panels.class)
class CorrectionsTests {

	private static final String NOTES = "cache-aside, ttl 60s\nhit ratio, he says";

	private static final Correction STRIKE = new Correction("measure", STRUCK, "hit ratio");

	private final Member ines = People.member(Role.INTERVIEWER);

	private final Member tomas = People.member(Role.INTERVIEWER);

	@Autowired
	private Panels panels;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Probes probes;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Notes notes;

	@Autowired
	private LiveDesk desk;

	@Autowired
	private Seats seats;

	@Autowired
	private InterviewArchive archive;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	private UUID interview;

	@BeforeEach
	void notesOnTheCache() {
		this.interview = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim", "SRE",
				"cloud-operations-generalist", this.ines, this.tomas);
		this.notes.replace(this.interview, 3, this.ines, NOTES);
	}

	@Test
	void aStrikeChangesTheRubricAtOnceAndIsTakenBack() {
		assertThat(verdict("measure")).isEqualTo(Verdict.HEARD);

		make(STRIKE);
		assertThat(verdict("measure")).isEqualTo(Verdict.DENIED);
		assertThat(item("measure").struck()).isTrue();
		assertThat(item("measure").hits()).containsExactly(new Heard.Hit("hit ratio", STRIKE, true));

		this.corrections.takeBack(this.interview, 3, this.ines, STRIKE);
		assertThat(verdict("measure")).isEqualTo(Verdict.HEARD);
		assertThat(item("measure").hits()).containsExactly(new Heard.Hit("hit ratio", STRIKE, false));
	}

	@Test
	void aCorrectionOutlivesAnEditOfTheNotes() {
		make(STRIKE);

		this.notes.replace(this.interview, 3, this.ines, "first of all:\n" + NOTES + "\nand evictions");

		assertThat(verdict("measure")).isEqualTo(Verdict.DENIED);
	}

	@Test
	void nothingIsForgottenThatWasTakenBack() {
		make(STRIKE);
		make(STRIKE);
		this.corrections.takeBack(this.interview, 3, this.ines, STRIKE);
		this.corrections.takeBack(this.interview, 3, this.ines, STRIKE);
		make(STRIKE);

		assertThat(kept()).extracting((row) -> row.get("withdrawn_at") != null).containsExactly(true, false);
		assertThat(kept()).allMatch((row) -> row.get("made_at") != null);
	}

	@Test
	void whatIsSaidOfTheSameWordsLastStands() {
		make(STRIKE);
		make(new Correction("measure", PROMPTED, "hit ratio"));

		assertThat(verdict("measure")).isEqualTo(Verdict.PROMPTED);
		assertThat(kept()).extracting((row) -> row.get("kind") + " " + (row.get("withdrawn_at") != null))
			.containsExactly("STRUCK true", "PROMPTED false");
	}

	@Test
	void anAdditionNeedsWordsThatTheNotesHave() {
		make(new Correction("invalidation", ADDED, "he says"));
		assertThat(verdict("invalidation")).isEqualTo(Verdict.HEARD);

		assertUnusable(UnusableCorrection.Fault.NOT_IN_NOTES, new Correction("invalidation", ADDED, "she says"));
	}

	@Test
	void onlyCriteriaAndRedFlagsOfTheRubricAreCorrected() {
		assertUnusable(UnusableCorrection.Fault.CRITERION, new Correction("impact", STRUCK, "hit ratio"));
		assertUnusable(UnusableCorrection.Fault.CRITERION, new Correction("fixed-promise", PROMPTED, "hit ratio"));
		make(new Correction("fixed-promise", ADDED, "he says"));
		assertThat(at().heard().flags()).extracting((flag) -> flag.flag().id()).containsExactly("fixed-promise");
	}

	@Test
	void aQuestionHoldsAHundredCorrections() {
		for (int i = 0; i < Corrections.MOST; i++) {
			make(new Correction("measure", STRUCK, "word " + i));
		}
		assertUnusable(UnusableCorrection.Fault.TOO_MANY, STRIKE);
	}

	@Test
	void nobodyCorrectsForAnother() {
		make(STRIKE);
		this.notes.replace(this.interview, 3, this.tomas, NOTES);

		Heard heard = this.desk.at(this.interview, 3, this.tomas).heard();
		assertThat(heard.grade().corrections()).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.corrections.make(this.interview, 3, People.member(Role.OWNER), STRIKE));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.corrections.make(this.interview, 7, this.ines, STRIKE));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.probes.ask(this.interview, 0, this.ines, "measure"));
	}

	@Test
	void nothingIsCorrectedOnceThePartIsOver() {
		this.panels.submit(this.interview, this.ines, Recommendation.YES);

		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> make(STRIKE));
		assertThatExceptionOfType(InterviewNotLive.class)
			.isThrownBy(() -> this.corrections.takeBack(this.interview, 3, this.ines, STRIKE));
		assertThatExceptionOfType(InterviewNotLive.class)
			.isThrownBy(() -> this.probes.ask(this.interview, 3, this.ines, "measure"));
		assertThatExceptionOfType(InterviewNotLive.class)
			.isThrownBy(() -> this.decisions.explain(this.interview, 3, this.ines, "why"));
	}

	@Test
	void theNextProbeMovesUpAndIsTakenBack() {
		String first = at().heard().next();

		this.probes.ask(this.interview, 3, this.ines, first);
		this.probes.ask(this.interview, 3, this.ines, first);
		assertThat(at().heard().next()).isNotEqualTo(first);
		assertThat(item(first).asked()).isTrue();
		assertThat(item(first).grade().verdict()).isEqualTo(Verdict.SILENT);

		this.probes.takeBack(this.interview, 3, this.ines, first);
		assertThat(at().heard().next()).isEqualTo(first);
		assertThat(this.jdbc.queryForList("""
				select a.id from probe_asked a join panelist p on p.id = a.panelist_id
				where p.interview_id = ?""", this.interview)).hasSize(1);
		assertThatExceptionOfType(UnusableCorrection.class)
			.isThrownBy(() -> this.probes.ask(this.interview, 3, this.ines, "no-such"));
	}

	@Test
	void theProbeOfARedFlagIsOnTop() {
		String first = at().heard().next();
		make(new Correction("fixed-promise", ADDED, "he says"));
		assertThat(at().heard().next()).isEqualTo("fixed-promise");

		this.probes.ask(this.interview, 3, this.ines, "fixed-promise");

		assertThat(at().heard().next()).isEqualTo(first);
	}

	@Test
	void whatIsHeardAfterItsProbeIsNotHalvedByItself() {
		this.probes.ask(this.interview, 3, this.ines, "measure");

		assertThat(verdict("measure")).isEqualTo(Verdict.HEARD);
	}

	@Test
	void theSuggestionIsMadeFromTheCorrectedNotes() {
		make(STRIKE);
		this.decisions.decide(this.interview, 3, this.ines, rated(2));

		assertThat(this.jdbc.queryForObject("""
				select r.verdicts from rating r join panelist p on p.id = r.panelist_id
				where p.interview_id = ?""", String.class, this.interview)).contains("measure=denied");
	}

	@Test
	void aGapOfTwoAsksForOneSentence() {
		this.notes.replace(this.interview, 3, this.ines, "nothing that the grader knows");
		this.decisions.decide(this.interview, 3, this.ines, rated(4));
		assertThat(at().asksWhy()).isTrue();
		assertThat(unexplained()).containsExactly(3);

		this.decisions.explain(this.interview, 3, this.ines, " He drew it on the board. ");
		assertThat(at().reason()).isEqualTo("He drew it on the board.");
		assertThat(unexplained()).isEmpty();

		this.decisions.decide(this.interview, 3, this.ines, rated(3));
		assertThat(at().reason()).as("still far").isEqualTo("He drew it on the board.");
		this.decisions.decide(this.interview, 3, this.ines, rated(2));
		assertThat(at().asksWhy()).isFalse();
		assertThat(at().reason()).isEmpty();
		assertThat(unexplained()).isEmpty();
	}

	@Test
	void aGapThatACorrectionClosesAsksForNothing() {
		this.notes.replace(this.interview, 3, this.ines, "nothing that the grader knows");
		this.decisions.decide(this.interview, 3, this.ines, rated(3));
		assertThat(unexplained()).containsExactly(3);

		for (String criterion : List.of("engine-choice", "cache-aside", "invalidation", "cold-cache")) {
			make(new Correction(criterion, ADDED, "nothing that"));
		}

		assertThat(unexplained()).isEmpty();
	}

	@Test
	void nothingIsExplainedBeforeItIsRated() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.decisions.explain(this.interview, 3, this.ines, "why"));
	}

	@Test
	void theRecordHasWhatStands() {
		make(STRIKE);
		make(new Correction("cache-aside", PROMPTED, ""));
		this.corrections.takeBack(this.interview, 3, this.ines, new Correction("cache-aside", PROMPTED, ""));
		this.probes.ask(this.interview, 3, this.ines, "invalidation");
		this.panels.decide(this.interview, this.ines, Map.of(3, "4"));
		this.decisions.explain(this.interview, 3, this.ines, "He drew it.");
		this.panels.submit(this.interview, this.ines, Recommendation.YES, "", "");

		InterviewRecord held = this.archive.find(this.interview, People.member(Role.RECRUITER)).orElseThrow();

		InterviewRecord.Answer answer = held.panelists().get(0).answers().get(2);
		assertThat(answer.corrections()).containsExactly(STRIKE);
		assertThat(answer.probes()).containsExactly("invalidation");
		assertThat(answer.reason()).isEqualTo("He drew it.");
		assertThat(held.panelists().get(0).answers().get(0).corrections()).isEmpty();
	}

	private void make(Correction correction) {
		this.corrections.make(this.interview, 3, this.ines, correction);
	}

	private void assertUnusable(UnusableCorrection.Fault fault, Correction correction) {
		assertThatExceptionOfType(UnusableCorrection.class).isThrownBy(() -> make(correction))
			.withMessage(fault.word());
	}

	private LiveScreen at() {
		return this.desk.at(this.interview, 3, this.ines);
	}

	private Heard.Item item(String criterion) {
		return at().heard()
			.items()
			.stream()
			.filter((item) -> item.grade().criterion().id().equals(criterion))
			.findFirst()
			.orElseThrow();
	}

	private Verdict verdict(String criterion) {
		return item(criterion).grade().verdict();
	}

	private Set<Integer> unexplained() {
		return this.transaction
			.execute((status) -> Set.copyOf(this.decisions.unexplained(this.seats.of(this.interview, this.ines))
				.stream()
				.map(WrapUpScreen.Apart::number)
				.toList()));
	}

	private List<Map<String, Object>> kept() {
		return this.jdbc.queryForList("""
				select c.* from correction c join panelist p on p.id = c.panelist_id
				where p.interview_id = ? order by c.made_at""", this.interview);
	}

	private static Choice rated(int rating) {
		return new Choice(Decision.RATED, rating);
	}

}
