package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("store")
@SpringBootTest
class PlanningTests {

	private static final NewInterview KIM = new NewInterview("Kim Nine", "Senior SRE", "cloud-operations-generalist");

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	private final Member ines = People.member(Role.INTERVIEWER);

	private final Member omar = People.member(Role.INTERVIEWER);

	private final Member mina = People.member(Role.HIRING_MANAGER);

	@Autowired
	private Planning planning;

	@Autowired
	private Agenda agenda;

	@Autowired
	private InterviewRoom room;

	@Autowired
	private InstantSource time;

	@Autowired
	private JdbcClient jdbc;

	private Instant soon;

	private UUID interview;

	@BeforeEach
	void aPanelOfTwoInAnHour() {
		this.soon = Instant.ofEpochSecond(this.time.instant().plus(Duration.ofHours(1)).getEpochSecond());
		this.interview = this.planning.plan(KIM, at(this.soon, this.ines, this.omar), this.ines);
	}

	@Test
	void seatsThePanelWhenAndWhereItWasAgreed() {
		InterviewPlan plan = this.agenda.plan(this.interview, this.omar);

		assertThat(plan.panel()).extracting(PanelistView::account)
			.containsExactlyInAnyOrder(this.ines.id(), this.omar.id());
		assertThat(plan.startsAt()).isEqualTo(this.soon.atZone(ZoneId.of("Europe/Prague")));
		assertThat(plan.endsAt()).isEqualTo(plan.startsAt().plusHours(1));
		assertThat(plan.startsThere()).isEqualTo(this.soon.atZone(NEW_YORK));
		assertThat(plan.elsewhere()).isTrue();
		assertThat(plan.place()).isEqualTo("Room 4");
	}

	@Test
	void isSeenByItsPanelItsChairAndThoseWhoManageAndByNobodyElse() {
		assertThat(this.agenda.plan(this.interview, this.mina).seated()).isFalse();
		assertThat(this.agenda.plan(this.interview, this.mina).plannable()).isTrue();
		assertThat(this.agenda.plan(this.interview, this.omar).plannable()).isFalse();

		Member other = People.member(Role.INTERVIEWER);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.agenda.plan(this.interview, other));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.planning.cancel(this.interview, new Cancellation("ill", false), this.omar));
	}

	@Test
	void canBeMovedAndSeatedAnewUntilItBegins() {
		Instant later = this.soon.plus(Duration.ofDays(1));
		this.planning.change(this.interview, at(later, this.omar, this.mina), this.ines);

		InterviewPlan plan = this.agenda.plan(this.interview, this.mina);
		assertThat(plan.startsAt().toInstant()).isEqualTo(later);
		assertThat(plan.panel()).extracting(PanelistView::account)
			.containsExactlyInAnyOrder(this.omar.id(), this.mina.id());
		assertThat(notes(this.mina)).isEqualTo(plan.questions().size());
		assertThat(notes(this.ines)).isZero();
	}

	@Test
	void keepsEverySeatAndItsTimeOnceItIsLive() {
		this.room.start(this.interview, this.ines);
		this.planning.change(this.interview, at(this.soon.plus(Duration.ofDays(1)), this.mina), this.ines);

		InterviewPlan plan = this.agenda.plan(this.interview, this.mina);
		assertThat(plan.startsAt().toInstant()).isEqualTo(this.soon);
		assertThat(plan.panel()).extracting(PanelistView::account)
			.containsExactlyInAnyOrder(this.ines.id(), this.omar.id(), this.mina.id());
	}

	@Test
	void sharesOutTheTopicsThatItAsksAboutAndNoOthers() {
		InterviewPlan before = this.agenda.plan(this.interview, this.ines);
		UUID omars = before.panel()
			.stream()
			.filter((panelist) -> panelist.account().equals(this.omar.id()))
			.findFirst()
			.orElseThrow()
			.id();
		FocusTopic first = before.topics().get(0);
		this.planning.share(this.interview, Map.of(omars, Set.of(first.key(), "aws/no-such-topic")), this.ines);

		Prep prep = this.agenda.prep(this.interview, this.omar);
		assertThat(prep.focus()).containsExactly(first.title());
		assertThat(prep.steps().get(0).mine()).isTrue();
		assertThat(prep.steps().get(0).from()).isZero();
		assertThat(prep.steps().get(1).from()).isEqualTo(prep.steps().get(0).minutes());
		assertThat(this.agenda.prep(this.interview, this.ines).steps().get(0).leads()).hasSize(1);

		this.planning.share(this.interview, Map.of(), this.ines);
		assertThat(this.agenda.prep(this.interview, this.omar).focus()).isEmpty();
	}

	@Test
	void isCancelledWithAReasonAndCannotBeHeldOrChangedThen() {
		this.planning.cancel(this.interview, new Cancellation("has withdrawn", true), this.ines);

		InterviewPlan plan = this.agenda.plan(this.interview, this.ines);
		assertThat(plan.summary().state()).isEqualTo(InterviewState.CANCELLED);
		assertThat(plan.cancelReason()).isEqualTo("has withdrawn");
		assertThat(plan.noShow()).isTrue();
		assertThat(plan.plannable()).isFalse();
		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> this.room.start(this.interview, this.ines));
		assertThatExceptionOfType(InterviewNotLive.class)
			.isThrownBy(() -> this.planning.change(this.interview, at(this.soon, this.ines), this.ines));
		assertThat(
				this.jdbc.sql("select count(*) from audit_event where action = 'INTERVIEW_CANCELLED' and object_id = ?")
					.param(this.interview.toString())
					.query(Integer.class)
					.single())
			.isOne();
	}

	@Test
	void todayTellsWhatIsNextWhatRunsAndWhatIsOwed() {
		assertThat(this.agenda.today(this.omar).next()).extracting((entry) -> entry.summary().id())
			.containsExactly(this.interview);

		this.room.start(this.interview, this.ines);
		Today.Entry now = this.agenda.today(this.omar).now().get(0);
		assertThat(now.owes()).isTrue();
		assertThat(now.others()).containsExactly(this.ines.name());

		startedBefore(Duration.ofHours(2));
		assertThat(this.agenda.today(this.omar).now()).isEmpty();
		assertThat(this.agenda.today(this.omar).due()).extracting(Today.Entry::overdue).containsExactly(false);

		startedBefore(Duration.ofHours(26));
		assertThat(this.agenda.today(this.omar).due()).extracting(Today.Entry::overdue).containsExactly(true);
		assertThat(this.agenda.today(People.member(Role.OWNER)).isEmpty()).isTrue();
	}

	@Test
	void goesByTheAppointmentUntilItIsStarted() {
		assertThat(this.agenda.plan(this.interview, this.ines).summary().at().toInstant()).isEqualTo(this.soon);
		this.room.start(this.interview, this.ines);
		assertThat(this.agenda.plan(this.interview, this.ines).summary().at().toInstant()).isBefore(this.soon);
	}

	private void startedBefore(Duration ago) {
		this.jdbc.sql("update interview set started_at = ? where id = ?")
			.params(java.sql.Timestamp.from(this.time.instant().minus(ago)), this.interview)
			.update();
	}

	private int notes(Member member) {
		return this.jdbc.sql("""
				select count(*) from note n join panelist p on p.id = n.panelist_id
				where p.interview_id = ? and p.account_id = ?""")
			.params(this.interview, member.id())
			.query(Integer.class)
			.single();
	}

	private static Appointment at(Instant moment, Member... panel) {
		return new Appointment(moment, NEW_YORK, "Room 4", List.of(panel));
	}

}
