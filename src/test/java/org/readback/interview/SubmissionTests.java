package org.readback.interview;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

import jakarta.persistence.EntityManager;

import org.readback.account.Member;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The end of an interview with more than one panelist. */
@Tag("store")
@SpringBootTest
class SubmissionTests {

	private static final WrapUp YES = new WrapUp(Recommendation.YES, "", "");

	private final Member ines = member("Ines Calder");

	private final Member omar = member("Omar Haddad");

	@Autowired
	private Planning planning;

	@Autowired
	private InterviewRoom room;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Interviews interviews;

	@Autowired
	private Panelists panelists;

	@Autowired
	private NoteTable notes;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private EntityManager entities;

	private UUID interview;

	@BeforeEach
	void twoPanelistsWhoHaveDecidedOnEverything() {
		this.interview = this.planning.plan(new NewInterview("Kim Nine", "Senior SRE", "sre-senior"),
				Appointment.open(this.ines), this.ines);
		this.room.start(this.interview, this.ines);
		seat(this.omar);
		for (Member member : List.of(this.ines, this.omar)) {
			this.interviews.findById(this.interview)
				.orElseThrow()
				.questions()
				.forEach((question) -> this.decisions.decide(this.interview, question.number(), member,
						new Choice(Decision.NO_ANSWER, null)));
		}
	}

	@Test
	void staysLiveUntilTheLastPanelistHasSubmitted() {
		this.room.submit(this.interview, this.ines, YES);
		assertThat(state()).isEqualTo(InterviewState.LIVE);
		this.room.submit(this.interview, this.omar, YES);
		assertThat(state()).isEqualTo(InterviewState.SUBMITTED);
	}

	@Test
	void isSubmittedWhereTheLastTwoSubmitAtTheSameMoment() throws Exception {
		ExecutorService other = Executors.newSingleThreadExecutor();
		Callable<Boolean> omars = () -> {
			this.room.submit(this.interview, this.omar, YES);
			return true;
		};

		Future<Boolean> second = this.transactions.execute((status) -> {
			this.room.submit(this.interview, this.ines, YES);
			this.entities.flush();
			Future<Boolean> running = other.submit(omars);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> running.get(300, TimeUnit.MILLISECONDS));
			return running;
		});

		assertThat(second.get()).isTrue();
		assertThat(state()).isEqualTo(InterviewState.SUBMITTED);
		other.shutdown();
	}

	private void seat(Member member) {
		Panelist panelist = this.panelists.save(new Panelist(this.interview, member.id(), member.name()));
		Interview planned = this.interviews.findById(this.interview).orElseThrow();
		planned.questions()
			.forEach((question) -> this.notes.save(new Note(panelist.id(), question.number(), planned.createdAt())));
	}

	private InterviewState state() {
		return this.interviews.findById(this.interview).orElseThrow().state();
	}

	private static Member member(String name) {
		return new Member(UUID.randomUUID(), name.charAt(0) + "@example.com", name, Role.INTERVIEWER,
				ZoneId.of("Europe/Prague"));
	}

}
