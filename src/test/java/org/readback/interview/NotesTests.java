package org.readback.interview;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("store")
@SpringBootTest
class NotesTests {

	private final Member ines = new Member(UUID.randomUUID(), "ines@example.com", "Ines Calder", Role.OWNER,
			ZoneId.of("Europe/Prague"));

	private final UUID page = UUID.randomUUID();

	@Autowired
	private Planning planning;

	@Autowired
	private InterviewRoom room;

	@Autowired
	private Notes notes;

	@Autowired
	private LiveDesk desk;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Durability durability;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private EntityManager entities;

	private UUID interview;

	@BeforeEach
	void startAnInterview() {
		this.interview = this.planning.plan(new NewInterview("Kim Nine", "Senior SRE", "cloud-operations-generalist"),
				Appointment.open(this.ines), this.ines);
		this.room.start(this.interview, this.ines);
	}

	@Test
	void numbersEachTextAndKeepsAllOfThem() {
		NoteSaved first = save(1, 0, "put redis in front");
		NoteSaved second = save(2, first.rev(), "put redis in front, ttl 60s");
		this.durability.sync();

		assertThat(second.rev()).isEqualTo(2);
		assertThat(note()).isEqualTo("put redis in front, ttl 60s");
		assertThat(kept()).containsExactly("put redis in front", "put redis in front, ttl 60s");
	}

	@Test
	void takesATextOnceHoweverOftenItIsSent() {
		NoteEdit edit = edit(1, 0, "put redis in front");

		NoteSaved once = this.notes.save(this.interview, 1, this.ines, edit);
		NoteSaved again = this.notes.save(this.interview, 1, this.ines, edit);

		assertThat(again.rev()).isEqualTo(once.rev()).isEqualTo(1);
		assertThat(kept()).containsExactly("put redis in front");
	}

	@Test
	void keepsTheTextThatLosesAConflict() {
		save(1, 0, "from the laptop");

		assertThatExceptionOfType(NoteConflict.class).isThrownBy(() -> save(2, 0, "from the tablet"))
			.satisfies((conflict) -> assertThat(conflict.text()).isEqualTo("from the laptop"))
			.satisfies((conflict) -> assertThat(conflict.revision()).isEqualTo(1));
		assertThat(note()).isEqualTo("from the laptop");
		assertThat(kept()).containsExactly("from the laptop", "from the tablet");
	}

	@Test
	void letsOneOfTwoSimultaneousTextsWinAndKeepsBoth() throws Exception {
		ExecutorService both = Executors.newFixedThreadPool(2);
		Callable<Boolean> laptop = () -> wins("from the laptop");
		Callable<Boolean> tablet = () -> wins("from the tablet");

		List<Future<Boolean>> won = both.invokeAll(List.of(laptop, tablet));

		assertThat(List.of(won.get(0).get(), won.get(1).get())).containsExactlyInAnyOrder(true, false);
		assertThat(kept()).containsExactlyInAnyOrder("from the laptop", "from the tablet");
		both.shutdown();
	}

	@Test
	void refusesASecondTextUnderANumberThatWasUsed() {
		save(1, 0, "one");

		assertThatExceptionOfType(UnusableEdit.class).isThrownBy(() -> save(1, 1, "two"));
	}

	@Test
	void acknowledgesNoOtherTextThanTheOneItKeeps() {
		NoteEdit edit = edit(1, 0, "one");
		this.notes.save(this.interview, 1, this.ines, edit);

		NoteEdit other = new NoteEdit(edit.opId(), this.page, 1L, 0, "two");

		assertThatExceptionOfType(UnusableEdit.class)
			.isThrownBy(() -> this.notes.save(this.interview, 1, this.ines, other));
	}

	@Test
	void hidesSomebodyElsesInterview() {
		Member stranger = new Member(UUID.randomUUID(), "x@example.com", "X", Role.OWNER, ZoneId.of("UTC"));

		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.notes.save(this.interview, 1, stranger, edit(1, 0, "hello")));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.notes.save(this.interview, 7, this.ines, edit(1, 0, "hello")));
	}

	@Test
	void submitsAPartOnceHoweverOftenItIsSentAtOnce() throws Exception {
		decideAll();
		ExecutorService both = Executors.newFixedThreadPool(2);
		Callable<Boolean> yes = () -> submits(Recommendation.YES);
		Callable<Boolean> no = () -> submits(Recommendation.NO);

		List<Future<Boolean>> done = both.invokeAll(List.of(yes, no));

		assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
		both.shutdown();
	}

	@Test
	void takesNothingAfterTheInterviewWasSubmitted() {
		decideAll();
		submit();

		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> save(1, 0, "late"));
	}

	@Test
	void takesNothingThatComesWhileTheInterviewIsBeingSubmitted() throws Exception {
		decideAll();
		ExecutorService other = Executors.newFixedThreadPool(2);
		List<Future<?>> late = new ArrayList<>();

		this.transactions.executeWithoutResult((status) -> {
			submit();
			this.entities.flush();
			late.add(other.submit(() -> save(1, 0, "late")));
			late.add(other.submit(
					() -> this.decisions.decide(this.interview, 1, this.ines, new Choice(Decision.NO_ANSWER, null))));
			assertThatExceptionOfType(TimeoutException.class)
				.isThrownBy(() -> late.get(0).get(300, TimeUnit.MILLISECONDS));
		});

		assertThat(late)
			.allSatisfy((future) -> assertThatExceptionOfType(ExecutionException.class).isThrownBy(future::get)
				.withCauseInstanceOf(InterviewNotLive.class));
		other.shutdown();
	}

	private void decideAll() {
		for (int number = 1; number <= 6; number++) {
			this.decisions.decide(this.interview, number, this.ines, new Choice(Decision.NOT_ASKED, null));
		}
	}

	private void submit() {
		this.room.submit(this.interview, this.ines, new WrapUp(Recommendation.NO, "", ""));
	}

	private boolean submits(Recommendation recommendation) {
		try {
			this.room.submit(this.interview, this.ines, new WrapUp(recommendation, "", ""));
			return true;
		}
		catch (InterviewNotLive over) {
			return false;
		}
	}

	private boolean wins(String text) {
		try {
			this.notes.save(this.interview, 1, this.ines,
					new NoteEdit(UUID.randomUUID(), UUID.randomUUID(), 1L, 0, text));
			return true;
		}
		catch (NoteConflict lost) {
			return false;
		}
	}

	private NoteSaved save(long seq, int base, String text) {
		return this.notes.save(this.interview, 1, this.ines, edit(seq, base, text));
	}

	private NoteEdit edit(long seq, int base, String text) {
		return new NoteEdit(UUID.randomUUID(), this.page, seq, base, text);
	}

	private String note() {
		return this.desk.at(this.interview, 1, this.ines).notes();
	}

	private List<String> kept() {
		return this.jdbc.queryForList(
				"""
						select r.text from note_revision r join note n on n.id = r.note_id join panelist p on p.id = n.panelist_id
						where p.interview_id = ? order by r.saved_at, r.sequence""",
				String.class, this.interview);
	}

}
