package org.readback.interview;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.account.Founded;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.scoring.Correction;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

@Tag("store")
@SpringBootTest
class SamplesTests {

	private static final List<String> TABLES = List.of("correction", "probe_asked", "rating", "note_revision", "note",
			"panelist", "asked_question", "interview", "candidate", "position", "sample_set");

	private final Member ines = new Member(UUID.randomUUID(), "ines@example.com", "Ines Calder", Role.OWNER,
			ZoneId.of("Europe/Prague"));

	@Autowired
	private Samples samples;

	@Autowired
	private Planning planning;

	@Autowired
	private Agenda agenda;

	@Autowired
	private InterviewArchive archive;

	@Autowired
	private LiveDesk desk;

	@Autowired
	private Notes notes;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Probes probes;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void emptyStore() {
		TABLES.forEach((table) -> this.jdbc.sql("delete from " + table).update());
	}

	@Test
	void aClosedInterviewHasAPanelOfThreeWhoDoNotQuiteAgree() {
		this.samples.add(this.ines);
		InterviewRecord closed = this.archive.find(id("CLOSED"), this.ines).orElseThrow();

		assertThat(closed.sample()).isTrue();
		assertThat(closed.panelists()).extracting(InterviewRecord.Part::name)
			.containsExactlyInAnyOrder("Ines Calder", "Hana Novotná", "Kwame Asante");
		assertThat(closed.panelists()).extracting(InterviewRecord.Part::recommendation)
			.containsOnly(Recommendation.YES, Recommendation.NO);
		assertThat(closed.panelists()).allSatisfy((part) -> {
			assertThat(part.strongestFor()).isNotBlank();
			assertThat(part.strongestAgainst()).isNotBlank();
			assertThat(part.answers()).extracting((answer) -> answer.choice().decision())
				.containsOnlyOnce(Decision.NO_ANSWER, Decision.NOT_ASKED);
		});
		assertThat(Duration.between(closed.startedAt(), Instant.now())).isCloseTo(Duration.ofDays(2),
				Duration.ofHours(14));
		assertThat(closed.startedAt()).isBefore(closed.submittedAt());
		assertThat(closed.closedAt()).isAfter(closed.submittedAt()).isBefore(Instant.now());
	}

	@Test
	void theDebriefOfTheClosedOneChangedAMindAndWasDecided() {
		this.samples.add(this.ines);
		InterviewRecord closed = this.archive.find(id("CLOSED"), this.ines).orElseThrow();

		assertThat(closed.debrief().decided().outcome()).isEqualTo(Outcome.ANOTHER_INTERVIEW);
		assertThat(closed.panelists()).flatExtracting(InterviewRecord.Part::answers)
			.filteredOn((answer) -> !answer.amendments().isEmpty())
			.hasSize(1);
	}

	@Test
	void whatTheNotesSuggestIsMostlyWhatThePanelRated() {
		this.samples.add(this.ines);
		List<Integer> gaps = this.jdbc.sql("""
				select abs(r.rating - r.suggested) from rating r join panelist p on p.id = r.panelist_id
				where p.interview_id = ? and r.decision = 'RATED'""").param(id("CLOSED")).query(Integer.class).list();

		assertThat(gaps).hasSize(12).allMatch((gap) -> gap <= 1).contains(1);
		assertThat(gaps.stream().filter((gap) -> gap == 0)).hasSizeGreaterThanOrEqualTo(7);
	}

	@Test
	void aRunningInterviewIsUnderWay() {
		this.samples.add(this.ines);
		LiveScreen live = this.desk.at(id("LIVE"), null, this.ines);

		assertThat(live.sample()).isTrue();
		assertThat(live.here().number()).isEqualTo(3);
		assertThat(live.notes()).contains("elasticache");
		assertThat(live.heard().marks()).isNotEmpty();
		assertThat(live.heard().items().stream().filter(Heard.Item::asked)).hasSize(1);
		assertThat(live.stops().stream().filter((stop) -> stop.choice() != null)).hasSize(2);
		assertThat(this.agenda.newest(this.ines)).allMatch(InterviewSummary::sample)
			.extracting(InterviewSummary::state)
			.containsExactly(InterviewState.LIVE, InterviewState.CLOSED);
	}

	/** As the pool does every half an hour. */
	@Test
	void theyAreAddedOverOtherConnectionsThanThoseThatMadeTheTables(@Autowired DataSource store) throws SQLException {
		store.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		this.samples.add(this.ines);

		assertThat(count("rating")).isPositive();
	}

	@Test
	void addingTwiceAddsNothing() {
		this.samples.add(this.ines);
		this.samples.add(this.ines);

		assertThat(count("interview")).isEqualTo(2);
		assertThat(count("position")).isOne();
	}

	@Test
	void addingTwiceAtOnceAddsOneSet() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		Callable<Boolean> add = () -> {
			try {
				this.samples.add(this.ines);
				return true;
			}
			catch (DataIntegrityViolationException twice) {
				return false;
			}
		};

		for (Future<Boolean> added : both.invokeAll(List.of(add, add))) {
			added.get();
		}

		assertThat(count("interview")).isEqualTo(2);
		both.shutdown();
	}

	@Test
	void removingLeavesNothingBehind() {
		this.samples.add(this.ines);
		this.notes.replace(id("LIVE"), 4, this.ines, "one more note");
		this.corrections.make(id("LIVE"), 3, this.ines, new Correction("cache-aside", Correction.Kind.PROMPTED, ""));
		this.probes.ask(id("LIVE"), 3, this.ines, "cache-aside");
		assertThat(TABLES).allSatisfy((table) -> assertThat(count(table)).isPositive());

		this.samples.remove();

		assertThat(TABLES).allSatisfy((table) -> assertThat(count(table)).isZero());
		assertThat(this.samples.any()).isFalse();
		assertThatNoException().isThrownBy(this.samples::remove);
	}

	@Test
	void removingTouchesNothingReal() {
		UUID real = this.planning.plan(
				new NewInterview("Kim Nine", SampleNotes.POSITION, "cloud-operations-generalist"),
				Appointment.open(this.ines), this.ines);
		this.samples.add(this.ines);
		this.samples.remove();

		assertThat(this.agenda.newest(this.ines)).extracting(InterviewSummary::id).containsExactly(real);
		assertThat(count("note")).isEqualTo(6);
	}

	@Test
	void aPositionThatSomebodyRealAppliesForStaysAndIsReal() {
		this.samples.add(this.ines);
		this.planning.plan(new NewInterview("Kim Nine", SampleNotes.POSITION, "cloud-operations-generalist"),
				Appointment.open(this.ines), this.ines);

		this.samples.remove();

		assertThat(this.jdbc.sql("select sample from position").query(Boolean.class).list()).containsExactly(false);
	}

	@Test
	void aNoteThatComesWhenAllIsRemovedFindsNoInterview() {
		this.samples.add(this.ines);
		UUID live = id("LIVE");
		this.samples.remove();

		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.notes.replace(live, 1, this.ines, "late"));
	}

	@Test
	void setUpAddsThemOnlyWhereTheOwnerAskedForThem() {
		SamplesAtSetup setup = new SamplesAtSetup(this.samples);

		setup.add(new Founded(this.ines, false));
		assertThat(this.samples.any()).isFalse();
		setup.add(new Founded(this.ines, true));
		assertThat(this.samples.any()).isTrue();
	}

	@Test
	void aFailureDoesNotBreakSetUp() {
		Samples broken = mock();
		willThrow(new IllegalStateException("no kit")).given(broken).add(any());

		assertThatNoException().isThrownBy(() -> new SamplesAtSetup(broken).add(new Founded(this.ines, true)));
	}

	private UUID id(String state) {
		return this.jdbc.sql("select id from interview where sample = true and state = ?")
			.param(state)
			.query(UUID.class)
			.single();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
