package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a panel of three may still do after somebody has submitted. */
@Tag("store")
@SpringBootTest
@Import(Panels.class)
class DebriefingTests {

	private static final String KIT = "cloud-operations-generalist";

	private static final String REASON = "Her notes quote what I did not hear.";

	private static final Choice TWO = new Choice(Decision.RATED, 2);

	private static final Choice THREE = new Choice(Decision.RATED, 3);

	private final Member ines = member("Ines Calder");

	private final Member omar = member("Omar Haddad");

	private final Member hana = member("Hana Novotná");

	private final Member manager = new Member(UUID.randomUUID(), "m@example.com", "Mia", Role.HIRING_MANAGER,
			ZoneId.of("Europe/Prague"));

	@Autowired
	private Debriefing debriefing;

	@Autowired
	private Panels panels;

	@Autowired
	private InterviewRoom room;

	@Autowired
	private LiveDesk desk;

	@Autowired
	private InterviewArchive archive;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcTemplate jdbc;

	private UUID id;

	@BeforeEach
	void aPanelOfThreeWhoHaveDecided() {
		this.id = this.panels.start(Instant.parse("2026-11-23T12:00:00Z"), "Kim Nine", "SRE", KIT, this.ines, this.omar,
				this.hana);
		for (Member member : List.of(this.ines, this.omar, this.hana)) {
			this.panels.decide(this.id, member, Map.of());
		}
	}

	@Test
	void aPartIsTakenBackAndGoesOnWithWhatWasWritten() {
		submit(this.ines, this.omar, this.hana);
		assertThat(seenBy(this.manager).panelists()).hasSize(3);

		this.debriefing.takeBack(this.id, this.ines);

		assertThat(seenBy(this.manager).panelists()).extracting(InterviewRecord.Part::name)
			.containsExactlyInAnyOrder("Omar Haddad", "Hana Novotná");
		assertThat(seenBy(this.manager)).extracting(InterviewRecord::state, InterviewRecord::submittedAt)
			.containsExactly(InterviewState.LIVE, null);
		assertThat(this.desk.wrapUp(this.id, this.ines).begun()).isEqualTo(new WrapUpForm("YES", "calm", ""));
		assertThat(audited("PART_TAKEN_BACK")).isOne();

		submit(this.ines);
		assertThat(seenBy(this.manager).state()).isEqualTo(InterviewState.SUBMITTED);
		assertThat(seenBy(this.ines).own().undoUntil()).isAfter(Instant.now().plusSeconds(500));
	}

	@Test
	void aPartStandsAfterTenMinutesOrOnceItsWriterLooksAtTheOthers() {
		submit(this.ines, this.omar, this.hana);
		this.panels.settle(this.id, this.omar);
		assertRefused(() -> this.debriefing.takeBack(this.id, this.omar));

		this.panels.pass(this.id, Duration.ofMinutes(10).minusSeconds(30));
		assertThat(seenBy(this.ines).blind()).isTrue();
		this.panels.pass(this.id, Duration.ofSeconds(30));

		assertThat(seenBy(this.ines)).matches((record) -> !record.blind() && record.panelists().size() == 3);
		assertRefused(() -> this.debriefing.takeBack(this.id, this.ines));
		assertThat(seenBy(this.ines).state()).isEqualTo(InterviewState.SUBMITTED);
	}

	@Test
	void nothingIsTakenBackOrChangedOnceItIsClosed() {
		submit(this.ines, this.omar, this.hana);
		this.panels.settle(this.id, this.omar);
		this.room.close(this.id, this.ines);

		assertRefused(() -> this.debriefing.takeBack(this.id, this.ines));
		assertRefused(() -> this.debriefing.amend(this.id, 1, this.omar, TWO, REASON));
		assertRefused(() -> this.debriefing.amend(this.id, this.omar, Recommendation.NO, REASON));
		assertRefused(() -> this.debriefing.open(this.id, this.ines, REASON));
		assertRefused(() -> this.debriefing.decide(this.id, this.ines, Outcome.OFFER, REASON));
		assertThat(seenBy(this.omar).amendable()).isFalse();
	}

	@Test
	void aSolePanelistIsBlindToNobodyAndCanTakeItBackAllTheSame() {
		UUID sole = this.panels.start(Instant.EPOCH, "Lee Ten", "SRE", KIT, this.ines);
		this.panels.submit(sole, this.ines, Recommendation.YES);
		InterviewRecord record = this.archive.find(sole, this.ines).orElseThrow();

		assertThat(record.blind()).isFalse();
		assertThat(record.panelists()).hasSize(1);
		assertThat(record.own().undoUntil()).isNotNull();
		assertThat(record.debrief().open()).isFalse();

		this.debriefing.takeBack(sole, this.ines);
		assertThat(this.archive.find(sole, this.ines).orElseThrow().panelists()).isEmpty();
	}

	@Test
	void anAmendmentKeepsBothValuesAndItsReason() {
		submit(this.ines, this.omar);
		assertRefused(() -> this.debriefing.amend(this.id, 1, this.ines, TWO, REASON));
		this.panels.settle(this.id, this.ines);

		this.debriefing.amend(this.id, 1, this.ines, TWO, REASON);
		this.debriefing.amend(this.id, 1, this.ines, TWO, "The same once more.");
		this.debriefing.amend(this.id, 1, this.ines, new Choice(Decision.NOT_ASKED, null), "Only Omar asked it.");
		this.debriefing.amend(this.id, this.ines, Recommendation.STRONG_NO, REASON);

		InterviewRecord.Part part = seenBy(this.ines).own().part();
		InterviewRecord.Answer answer = part.answers().get(0);
		assertThat(answer.choice().decision()).isEqualTo(Decision.NOT_ASKED);
		assertThat(answer.submitted()).isEqualTo(THREE);
		assertThat(answer.amendments()).extracting(InterviewRecord.Amended::from).containsExactly(THREE, TWO);
		assertThat(answer.amendments().get(0))
			.extracting(InterviewRecord.Amended::reason, InterviewRecord.Amended::inDebrief)
			.containsExactly(REASON, false);
		assertThat(part.answers().get(1).amendments()).isEmpty();
		assertThat(part.recommendation()).isEqualTo(Recommendation.STRONG_NO);
		assertThat(part.submitted()).isEqualTo(Recommendation.YES);
		assertThat(audited("RATING_AMENDED")).isEqualTo(2);
		assertThat(audited("RECOMMENDATION_AMENDED")).isOne();
	}

	@Test
	void anAmendmentNeedsAReasonAQuestionAndASeat() {
		submit(this.ines);
		this.panels.settle(this.id, this.ines);

		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.debriefing.amend(this.id, 1, this.ines, TWO, "because"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.debriefing.amend(this.id, 1, this.ines, TWO, "x".repeat(501)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.debriefing.amend(this.id, 7, this.ines, TWO, REASON));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.debriefing.amend(this.id, 1, this.manager, TWO, REASON));
		assertRefused(() -> this.debriefing.amend(this.id, 1, this.omar, TWO, REASON));
	}

	@Test
	void theDebriefOpensByItselfWhenEverybodysPartStands() {
		submit(this.ines, this.omar, this.hana);
		this.panels.settle(this.id, this.ines, this.omar);
		assertThat(seenBy(this.ines).debrief().open()).isFalse();
		assertRefused(() -> this.debriefing.decide(this.id, this.ines, Outcome.OFFER, REASON));

		this.panels.pass(this.id, Panelist.UNDO);

		assertThat(seenBy(this.ines).debrief()).isEqualTo(new InterviewRecord.Debrief(true, null, List.of()));
		this.debriefing.amend(this.id, 1, this.ines, TWO, REASON);
		assertThat(seenBy(this.omar).panelists()).flatExtracting((part) -> part.answers().get(0).amendments())
			.singleElement()
			.matches(InterviewRecord.Amended::inDebrief);
	}

	@Test
	void theChairOpensItWithoutThoseMissingForAReasonThatIsKept() {
		assertRefused(() -> this.debriefing.open(this.id, this.ines, REASON));
		submit(this.ines, this.omar);
		assertThatIllegalArgumentException().isThrownBy(() -> this.debriefing.open(this.id, this.ines, ""));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.debriefing.open(this.id, this.omar, REASON));

		this.debriefing.open(this.id, this.ines, REASON);
		this.debriefing.open(this.id, this.manager, "A second time, to no effect.");

		InterviewRecord seen = seenBy(this.omar);
		assertThat(seen).matches((record) -> !record.blind() && record.debrief().open());
		assertThat(seen.debrief().opening()).extracting(InterviewRecord.Opening::by, InterviewRecord.Opening::reason)
			.containsExactly("Ines Calder", REASON);
		assertThat(seen.missing()).containsExactly("Hana Novotná");
		assertRefused(() -> this.debriefing.takeBack(this.id, this.omar));
		assertThat(audited("DEBRIEF_OPENED")).isOne();
	}

	@Test
	void whoeverIsMissingStaysBlindAndWhatTheySubmitStandsAtOnce() {
		submit(this.ines, this.omar);
		this.debriefing.open(this.id, this.ines, REASON);
		this.debriefing.decide(this.id, this.ines, Outcome.REJECT, REASON);
		InterviewRecord seen = seenBy(this.hana);
		assertThat(seen.blind()).isTrue();
		assertThat(seen.panelists()).isEmpty();
		assertThat(seen.debrief()).isEqualTo(new InterviewRecord.Debrief(true, null, List.of()));
		assertThat(this.desk.wrapUp(this.id, this.hana).standsAtOnce()).isTrue();

		submit(this.hana);

		assertThat(seenBy(this.hana)).matches((record) -> !record.blind() && record.panelists().size() == 3);
		assertRefused(() -> this.debriefing.takeBack(this.id, this.hana));
		assertThat(seenBy(this.hana).state()).isEqualTo(InterviewState.SUBMITTED);
	}

	@Test
	void anInterviewIsClosedWithoutThoseMissingOnlyAfterTheDebriefWasOpened() {
		submit(this.ines, this.omar);
		assertRefused(() -> this.room.close(this.id, this.ines));
		this.debriefing.open(this.id, this.ines, REASON);

		this.room.close(this.id, this.ines);

		InterviewRecord closed = seenBy(this.manager);
		assertThat(closed.state()).isEqualTo(InterviewState.CLOSED);
		assertThat(closed.missing()).containsExactly("Hana Novotná");
		assertThat(closed.panelists()).hasSize(2);
		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> submit(this.hana));
		assertThat(seenBy(this.hana).blind()).isFalse();
	}

	@Test
	void aPartThatIsSubmittedWhileTheInterviewIsBeingClosedIsTooLate() throws Exception {
		submit(this.ines, this.omar);
		this.debriefing.open(this.id, this.ines, REASON);
		ExecutorService other = Executors.newSingleThreadExecutor();

		Future<?> late = this.transactions.execute((status) -> {
			this.room.close(this.id, this.ines);
			this.entities.flush();
			Future<?> running = other.submit(() -> submit(this.hana));
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS));
			return running;
		});

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(late::get)
			.withCauseInstanceOf(InterviewNotLive.class);
		assertThat(seenBy(this.manager)).extracting(InterviewRecord::state).isEqualTo(InterviewState.CLOSED);
		assertThat(seenBy(this.manager).panelists()).hasSize(2);
		other.shutdown();
	}

	@Test
	void theLastToSubmitAndTheOneWhoTakesItBackDoNotCross() throws Exception {
		submit(this.ines, this.omar);
		ExecutorService other = Executors.newSingleThreadExecutor();

		Future<?> back = this.transactions.execute((status) -> {
			submit(this.hana);
			this.entities.flush();
			Future<?> running = other.submit(() -> this.debriefing.takeBack(this.id, this.ines));
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS));
			return running;
		});

		back.get();
		assertThat(seenBy(this.manager).state()).isEqualTo(InterviewState.LIVE);
		assertThat(seenBy(this.manager).missing()).containsExactly("Ines Calder");
		other.shutdown();
	}

	@Test
	void theNewestDecisionCountsAndTheOneBeforeIsKept() {
		submit(this.ines, this.omar, this.hana);
		this.debriefing.open(this.id, this.manager, "");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.debriefing.decide(this.id, this.omar, Outcome.OFFER, REASON));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.debriefing.decide(this.id, this.ines, Outcome.OFFER, "because"));

		this.debriefing.decide(this.id, this.ines, Outcome.HOLD, "x".repeat(1000));
		this.debriefing.decide(this.id, this.manager, Outcome.OFFER, REASON);
		this.debriefing.decide(this.id, this.manager, Outcome.OFFER, REASON);

		InterviewRecord.Debrief debrief = seenBy(this.omar).debrief();
		assertThat(debrief.opening().reason()).isNull();
		assertThat(debrief.decisions()).extracting(InterviewRecord.Decided::outcome)
			.containsExactly(Outcome.HOLD, Outcome.OFFER);
		assertThat(debrief.decided()).extracting(InterviewRecord.Decided::by).isEqualTo("Mia");
		assertThat(audited("INTERVIEW_DECIDED")).isEqualTo(2);
	}

	@Test
	void aChairWhoIsBlindDecidesNothing() {
		submit(this.omar, this.hana);
		this.debriefing.open(this.id, this.ines, REASON);

		assertThat(seenBy(this.ines).panelists()).isEmpty();
		assertRefused(() -> this.debriefing.decide(this.id, this.ines, Outcome.OFFER, REASON));
	}

	private void submit(Member... members) {
		for (Member member : members) {
			this.room.submit(this.id, member, new WrapUp(Recommendation.YES, "calm", ""));
		}
	}

	private InterviewRecord seenBy(Member reader) {
		return this.archive.find(this.id, reader).orElseThrow();
	}

	private int audited(String action) {
		return this.jdbc.queryForObject("select count(*) from audit_event where action = ? and object_id = ?",
				Integer.class, action, this.id.toString());
	}

	private static void assertRefused(Runnable what) {
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(what::run)
			.matches((refused) -> refused.getStatusCode().value() == 409);
	}

	private static Member member(String name) {
		return new Member(UUID.randomUUID(), name.charAt(0) + "@example.com", name, Role.INTERVIEWER,
				ZoneId.of("Europe/Prague"));
	}

}
