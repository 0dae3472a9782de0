package org.readback.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.Outcome;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import static org.assertj.core.api.Assertions.assertThat;

/** Up to four candidates side by side, by what all of them were asked. */
@RunningReadback
@Import({ Staff.class, Panels.class })
class ComparisonTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final String KIT = "cloud-operations-generalist";

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Member ines;

	private Member recruiter;

	@BeforeEach
	void aManagerAndARecruiter() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.recruiter = this.staff.hire("Rosa Lind", Role.RECRUITER);
	}

	@Test
	void comparesByTheQuestionsThatAllWereAsked() {
		UUID zofia = held("Zofia Brożek", KIT, Map.of(1, "4", 2, "not-asked", 3, "2"), "Plans a way back");
		UUID kim = held("Kim Nine", KIT, Map.of(1, "2", 2, "4", 3, "no-answer"), "Sizes impact first");
		this.panels.decide(zofia, this.ines, Outcome.OFFER, "Leads calmly through it");

		String page = compare(zofia, kim);

		assertThat(page).containsSubsequence("Zofia Brożek", "Kim Nine")
			.contains("5 questions were asked of all, of 6 in their kits", "Plans a way back", "Sizes impact first",
					"Leads calmly through it", "None yet");
		assertThat(cells(page, "You are paged: checkout is failing")).containsExactly("Zofia Brożek: 4.0",
				"Kim Nine: 2.0");
		assertThat(cells(page, "Instances must fail without a page")).containsExactly("Zofia Brożek: not asked",
				"Kim Nine: 4.0");
		// 4 x 7, 2 x 7 and 3 x 20 over 34 minutes; 2 x 7, no answer as 1 x 7 and 3 x 20
		assertThat(cells(page, "By what all were asked")).containsExactly("Zofia Brożek: 3.0", "Kim Nine: 2.4");
		assertThat(this.jdbc.queryForObject(
				"select count(*) from audit_event where action = 'SCORECARD_VIEWED' and object_id in (?, ?)",
				Integer.class, zofia.toString(), kim.toString()))
			.isEqualTo(2);
	}

	@Test
	void whoeverCannotBeReadYetHoldsNothingBack() {
		UUID zofia = held("Zofia Brożek", KIT, Map.of(), "");
		UUID kim = held("Kim Nine", KIT, Map.of(), "");
		UUID running = this.panels.start(NOON, "Still Running", "Senior SRE", KIT, this.ines);

		String page = compare(zofia, running, kim);

		assertThat(page).contains("6 questions were asked of all, of 6 in their kits", "Nothing to read yet");
		assertThat(cells(page, "You are paged: checkout is failing")).containsExactly("Zofia Brożek: 3.0",
				"Still Running: –", "Kim Nine: 3.0");
	}

	@Test
	void saysWhatStoodInNoKit() {
		UUID zofia = held("Zofia Brożek", KIT, Map.of(), "");
		UUID kim = held("Kim Nine", "aws-ec2-expert", Map.of(), "");

		assertThat(compare(zofia, kim)).contains("not in the kit");
	}

	@Test
	void theListOffersWhatCanBeReadAndNamesTheDecision() {
		UUID zofia = held("Zofia Brożek", KIT, Map.of(), "");
		held("Kim Nine", KIT, Map.of(), "");
		UUID running = this.panels.start(NOON, "Still Running", "Senior SRE", KIT, this.ines);
		this.panels.decide(zofia, this.ines, Outcome.HOLD, "Waits for the budget of spring");

		String page = visit("/scorecards");

		assertThat(page).contains("Compare the ticked", "name=\"id\" form=\"compare\" value=\"" + zofia, ">Hold<")
			.doesNotContain("value=\"" + running);
	}

	@Test
	void asksForTwoToFour() {
		List<UUID> five = Stream.of("A", "B", "C", "D", "E").map((name) -> held(name, KIT, Map.of(), "")).toList();

		assertThat(visit("/scorecards/compare")).contains("Tick two to four scorecards to compare");
		assertThat(compare(five.get(0))).contains("Tick two to four");
		assertThat(compare(five.toArray(UUID[]::new))).contains("Tick two to four");
		assertThat(compare(five.subList(0, 4).toArray(UUID[]::new))).contains("By what all were asked");
	}

	@Test
	void nobodyElsesAndNoNonsense() {
		UUID zofia = held("Zofia Brożek", KIT, Map.of(), "");
		Visitor visitor = Staff.signIn(this.port, this.recruiter);

		assertThat(visitor.get("/scorecards/compare?id=" + zofia + "&id=" + UUID.randomUUID()).statusCode())
			.isEqualTo(404);
		assertThat(visitor.get("/scorecards/compare?id=" + zofia + "&id=x").statusCode()).isEqualTo(400);
		assertThat(Staff.signIn(this.port, this.staff.hire("Ida Berg", Role.INTERVIEWER))
			.get("/scorecards/compare?id=" + zofia)
			.statusCode()).isEqualTo(403);
	}

	private UUID held(String candidate, String kit, Map<Integer, String> decisions, String strongest) {
		UUID interview = this.panels.start(NOON, candidate, "Senior SRE", kit, this.ines);
		this.panels.decide(interview, this.ines, decisions);
		this.panels.submit(interview, this.ines, Recommendation.YES, strongest, "");
		this.panels.settle(interview, this.ines);
		return interview;
	}

	private String compare(UUID... ids) {
		return visit("/scorecards/compare?" + String.join("&", Stream.of(ids).map((id) -> "id=" + id).toList()));
	}

	private String visit(String path) {
		return Staff.signIn(this.port, this.recruiter).get(path).body();
	}

	private static List<String> cells(String page, String title) {
		return TableRow.cells(page, ">" + title + "<");
	}

}
