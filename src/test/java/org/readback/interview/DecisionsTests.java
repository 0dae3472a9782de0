package org.readback.interview;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.scoring.Grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("store")
@SpringBootTest
class DecisionsTests {

	private static final Member RECRUITER = People.member(Role.RECRUITER);

	private final Member ines = new Member(UUID.randomUUID(), "ines@example.com", "Ines Calder", Role.OWNER,
			ZoneId.of("Europe/Prague"));

	@Autowired
	private Planning planning;

	@Autowired
	private InterviewRoom room;

	@Autowired
	private CandidateRegister candidateRegister;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Notes notes;

	@Autowired
	private LiveDesk desk;

	@Autowired
	private InterviewArchive archive;

	@Autowired
	private JdbcTemplate jdbc;

	private UUID interview;

	@BeforeEach
	void startAnInterview() {
		this.interview = this.planning.plan(new NewInterview("Kim Nine", "senior SRE", "cloud-operations-generalist"),
				Appointment.open(this.ines), this.ines);
		this.room.start(this.interview, this.ines);
	}

	@Test
	void keepsBothWhenARatingIsChanged() {
		decide(1, rated(3));
		decide(1, rated(2));
		decide(1, rated(2));

		assertThat(this.desk.at(this.interview, 1, this.ines).here().choice()).isEqualTo(rated(2));
		assertThat(turns()).extracting((row) -> row.get("rating")).containsExactly(3, 2);
	}

	@Test
	void remembersWhatTheSuggestionWasMadeFrom() {
		this.notes.replace(this.interview, 3, this.ines,
				"elasticache valkey because of replicas, cache-aside, ttl 60s");

		decide(3, rated(2));

		Map<String, Object> row = turns().get(0);
		assertThat(row).containsEntry("note_revision", 1).containsEntry("grader", Grader.VERSION);
		assertThat((String) row.get("note_hash")).hasSize(64);
		assertThat((String) row.get("lexicon")).isNotBlank();
		assertThat((String) row.get("verdicts")).contains("engine-choice=heard", "measure=silent");
	}

	@Test
	void opensAtTheFirstQuestionWithoutADecision() {
		decide(1, new Choice(Decision.NO_ANSWER, null));
		decide(2, new Choice(Decision.NOT_ASKED, null));

		assertThat(this.desk.at(this.interview, null, this.ines).here().number()).isEqualTo(3);
	}

	@Test
	void refusesToSubmitWhileAQuestionIsOpen() {
		assertThatIllegalStateException().isThrownBy(() -> submit());
		assertThat(this.archive.find(this.interview, RECRUITER).orElseThrow().panelists()).isEmpty();
	}

	@Test
	void showsAPartToOthersOnlyOnceItIsSubmitted() {
		for (int number = 1; number <= 6; number++) {
			decide(number, rated(number % 4 + 1));
		}
		assertThat(this.archive.find(this.interview, RECRUITER).orElseThrow().panelists()).isEmpty();

		submit();

		InterviewRecord held = this.archive.find(this.interview, RECRUITER).orElseThrow();
		assertThat(held.state()).isEqualTo(InterviewState.SUBMITTED);
		assertThat(held.panelists()).singleElement()
			.satisfies((part) -> assertThat(part.answers()).hasSize(6))
			.satisfies((part) -> assertThat(part.recommendation()).isEqualTo(Recommendation.YES));
	}

	@Test
	void offersAPositionOnceHoweverItIsCapitalised() {
		this.planning.plan(new NewInterview("Lee Ten", "SENIOR SRE", "cloud-operations-generalist"),
				Appointment.open(this.ines), this.ines);

		assertThat(this.candidateRegister.positionTitles()).filteredOn((title) -> title.equalsIgnoreCase("senior sre"))
			.hasSize(1);
	}

	private void decide(int number, Choice choice) {
		this.decisions.decide(this.interview, number, this.ines, choice);
	}

	private void submit() {
		this.room.submit(this.interview, this.ines, new WrapUp(Recommendation.YES, "calm", "pools"));
	}

	private static Choice rated(int rating) {
		return new Choice(Decision.RATED, rating);
	}

	private List<Map<String, Object>> turns() {
		return this.jdbc.queryForList("""
				select r.* from rating r join panelist p on p.id = r.panelist_id where p.interview_id = ?
				order by r.turn""", this.interview);
	}

}
