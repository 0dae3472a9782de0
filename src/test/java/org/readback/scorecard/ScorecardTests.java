package org.readback.scorecard;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.readback.bank.QuestionBank;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@Import({ Staff.class, Panels.class })
class ScorecardTests {

	private static final String KIT = "cloud-operations-generalist";

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final String SECRET = "calm-canary";

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Member ines;

	private Member tomas;

	private UUID interview;

	@BeforeEach
	void anInterviewOfTwo() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.tomas = this.staff.hire("Tomas Lindqvist", Role.HIRING_MANAGER);
		this.interview = this.panels.start(NOON, "Zofia Brożek", "Senior SRE", KIT, this.ines, this.tomas);
	}

	@Test
	void showsNoDoorToAPanelistWhoHasYetToSubmit() {
		this.panels.write(this.interview, this.ines, 1, SECRET + ", sized impact first");
		this.panels.decide(this.interview, this.ines, Map.of());
		this.panels.submit(this.interview, this.ines, Recommendation.STRONG_NO, SECRET, SECRET);
		Visitor blind = Staff.signIn(this.port, this.tomas);
		String[] script = Staff.basic(this.tomas);
		String one = "/scorecards/" + this.interview;

		List<HttpResponse<String>> doors = List.of(blind.get("/scorecards"), blind.get(one),
				blind.get("/scorecards/export.csv"), blind.get("/scorecards/export.json"),
				blind.get(one + "/export.csv"), blind.get(one + "/export.json"),
				new Visitor(this.port).get("/api/v1/scorecards", script),
				new Visitor(this.port).get("/api/v1" + one, script));

		assertThat(doors).allSatisfy((door) -> {
			assertThat(door.statusCode()).isEqualTo(200);
			assertThat(door.body()).contains("Zofia Brożek")
				.doesNotContainIgnoringCase(SECRET)
				.doesNotContainIgnoringCase("strong no")
				.doesNotContain("3.0");
		});
		assertThat(blind.get(one).body()).contains("Submit yours first");
		this.panels.settle(this.interview, this.ines);
		assertThat(Staff.signIn(this.port, this.ines).get(one).body()).contains(SECRET, "Strong no");
	}

	@Test
	void comparesAPanelQuestionByQuestion() {
		this.panels.write(this.interview, this.ines, 1, "sized impact first, declared sev2");
		this.panels.decide(this.interview, this.ines, Map.of(1, "4", 2, "not-asked", 3, "no-answer"));
		this.panels.decide(this.interview, this.tomas, Map.of(1, "2", 2, "not-asked", 3, "no-answer"));
		this.panels.submit(this.interview, this.ines, Recommendation.YES, "Plans a way back", "");
		this.panels.submit(this.interview, this.tomas, Recommendation.NO, "", "Vague on pools");
		this.panels.settle(this.interview, this.ines);

		String page = page(this.ines);

		assertThat(page).contains("on 5 of 6 questions", "Plans a way back", "Vague on pools", "from 2 to 4",
				"Largest spread: question 1", "was not asked");
		assertThat(page).containsSubsequence("sized impact first, declared sev2", "Ines Calder");
		assertThat(page).containsPattern("aria-labelledby=\"radar\"");
	}

	@Test
	void isClosedOnceByItsChairOrByThoseWhoManage() {
		submitBoth();
		Visitor manager = Staff.signIn(this.port, this.tomas);
		assertThat(manager.get("/scorecards/" + this.interview).body()).contains("provisional", "Close the interview");

		HttpResponse<String> closed = close(manager);

		assertThat(closed.statusCode()).isEqualTo(302);
		assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("/scorecards/" + this.interview);
		Object first = closedAt();
		assertThat(first).isNotNull();
		close(manager);
		assertThat(closedAt()).isEqualTo(first);
		assertThat(page(this.tomas)).contains("closed ").doesNotContain("provisional", "Close the interview");
	}

	@Test
	void isClosedFromTheInterviewByAChairWhoReadsNoScorecards() {
		Member chair = this.staff.hire("Priya Raman", Role.INTERVIEWER);
		UUID own = this.panels.start(NOON, "Lee", "Senior SRE", KIT, chair);
		this.panels.submit(own, chair, Recommendation.YES);
		Visitor visitor = Staff.signIn(this.port, chair);
		assertThat(visitor.get("/interviews/" + own).body()).contains("Close the interview")
			.doesNotContain("/scorecards");

		HttpResponse<String> closed = visitor.post("/interviews/" + own + "/close");

		assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("/interviews/" + own);
		assertThat(visitor.get("/interviews/" + own).body()).contains("closed").doesNotContain("Close the interview");
	}

	@Test
	void isClosedByNobodyElse() {
		submitBoth();
		Member stranger = this.staff.hire("Priya Raman", Role.INTERVIEWER);
		Visitor interviewer = Staff.signIn(this.port, stranger);
		interviewer.get("/interviews");

		assertThat(close(interviewer).statusCode()).isEqualTo(404);
		assertThat(close(Staff.signIn(this.port, this.staff.hire("Rita", Role.RECRUITER))).statusCode()).isEqualTo(403);
		assertThat(closedAt()).isNull();
	}

	@Test
	void isNotClosedBeforeAllHaveSubmitted() {
		Visitor chair = Staff.signIn(this.port, this.ines);
		chair.get("/interviews");

		assertThat(close(chair).statusCode()).isEqualTo(409);
		assertThat(chair.post("/interviews/" + UUID.randomUUID() + "/close").statusCode()).isEqualTo(404);
		assertThat(chair.post("/interviews/7/close").statusCode()).isEqualTo(404);
	}

	@Test
	void leadsARecruiterToNoReservedQuestion() {
		submitBoth();
		this.bank.reserve("ops-incident-first-15-minutes", true);
		Member recruiter = this.staff.hire("Rita", Role.RECRUITER);

		assertThat(page(recruiter)).doesNotContain("/questions/ops-incident-first-15-minutes")
			.contains("/questions/aws-asg-self-healing");
		assertThat(page(this.ines)).contains("/questions/ops-incident-first-15-minutes");
		this.bank.reserve("ops-incident-first-15-minutes", false);
	}

	private void submitBoth() {
		this.panels.submit(this.interview, this.ines, Recommendation.YES);
		this.panels.submit(this.interview, this.tomas, Recommendation.NO);
		this.panels.settle(this.interview, this.ines, this.tomas);
	}

	private HttpResponse<String> close(Visitor visitor) {
		return visitor.post("/interviews/" + this.interview + "/close");
	}

	private Object closedAt() {
		return this.jdbc.queryForMap("select closed_at from interview where id = ?", this.interview).get("closed_at");
	}

	private String page(Member member) {
		return Staff.signIn(this.port, member).get("/scorecards/" + this.interview).body();
	}

}
