package org.readback.scorecard;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
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
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionRef;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;
import org.readback.scoring.Correction;

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
	void saysOnceHowLongAComposedKitTakes() {
		String live = "/interviews/" + this.interview + "/live";
		Visitor panelist = Staff.signIn(this.port, this.ines);
		assertThat(panelist.get(live).body()).contains("Cloud operations generalist</span>, 60 min");

		this.jdbc.update("update interview set kit_title = 'Senior, AWS, 60 min' where id = ?", this.interview);

		assertThat(panelist.get(live).body()).contains("Senior, AWS, 60 min</span>")
			.doesNotContain("60 min</span>, 60 min");
		this.panels.settle(this.interview, this.ines, this.tomas);
		assertThat(page(this.ines)).contains("<li>Senior, AWS, 60 min,").doesNotContainPattern("60 min, <.*, 60 min");
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
	void saysOfEachPanelistWhatBecameOfAQuestion() {
		this.panels.decide(this.interview, this.ines, Map.of(1, "no-answer", 2, "not-asked"));
		this.panels.decide(this.interview, this.tomas, Map.of(1, "not-asked", 2, "no-answer"));
		this.panels.submit(this.interview, this.ines, Recommendation.YES, "", "");
		this.panels.submit(this.interview, this.tomas, Recommendation.NO, "", "");
		this.panels.settle(this.interview, this.ines, this.tomas);

		String page = page(this.ines);

		assertThat(cells(page, 1)).contains("Ines Calder: no answer", "Tomas Lindqvist: not asked");
		assertThat(cells(page, 2)).contains("Ines Calder: not asked", "Tomas Lindqvist: no answer");
	}

	@Test
	void suggestsNothingWhereNothingWasWritten() {
		this.panels.write(this.interview, this.ines, 1, "talked about the weather");
		this.panels.decide(this.interview, this.ines, Map.of(1, "3", 2, "3"));
		this.panels.decide(this.interview, this.tomas, Map.of());
		this.panels.submit(this.interview, this.ines, Recommendation.YES, "", "");
		this.panels.submit(this.interview, this.tomas, Recommendation.NO, "", "");
		this.panels.settle(this.interview, this.ines, this.tomas);

		String page = page(this.ines);
		String csv = Staff.signIn(this.port, this.ines).get("/scorecards/" + this.interview + "/export.csv").body();

		assertThat(page).contains("Against the suggestion: no rating the same, 1 above, 0 below.");
		assertThat(cells(page, 1)).contains("Suggested: 1");
		assertThat(cells(page, 2)).contains("Suggested: –");
		assertThat(csv).contains("\"rated\",\"3\",\"1\",\"0.000\",\"talked about the weather\"",
				"\"rated\",\"3\",\"\",\"\",\"\"");
	}

	@Test
	void aCorrectionAfterTheRatingIsInEverySuggestion() {
		QuestionRef question = this.bank.question("ops-incident-first-15-minutes", Audience.INTERVIEWING)
			.orElseThrow()
			.ref();
		String notes = "calm, in order, by the book";
		List<Correction> added = List.of(new Correction("impact", Correction.Kind.ADDED, "calm"),
				new Correction("mitigate", Correction.Kind.ADDED, "in order"),
				new Correction("what-changed", Correction.Kind.ADDED, "by the book"));
		int before = this.bank.grade(question, notes).suggestedRating();
		int after = this.bank.grade(question, notes, added).suggestedRating();
		assertThat(after).isGreaterThan(before);
		this.panels.write(this.interview, this.ines, 1, notes);
		this.panels.decide(this.interview, this.ines, onlyTheFirst(Integer.toString(before)));
		added.forEach((correction) -> this.panels.correct(this.interview, this.ines, 1, correction));
		this.panels.decide(this.interview, this.tomas, onlyTheFirst("not-asked"));
		this.panels.submit(this.interview, this.ines, Recommendation.YES, "", "");
		this.panels.submit(this.interview, this.tomas, Recommendation.NO, "", "");
		this.panels.settle(this.interview, this.ines, this.tomas);

		String page = page(this.ines);

		assertThat(page).contains("The notes suggest " + after, "no rating the same, 0 above, 1 below",
				"data-column=\"Suggested\">" + after + "</td>");
		assertThat(Staff.signIn(this.port, this.ines).get("/scorecards/" + this.interview + "/export.json").body())
			.contains("\"suggested\":" + after)
			.doesNotContain("\"suggested\":" + before);
	}

	@Test
	void allQuestionsOnWhichAPanelIsFurthestApartAreNamed() {
		this.panels.decide(this.interview, this.ines, Map.of(1, "2", 2, "4", 3, "3", 5, "no-answer"));
		this.panels.decide(this.interview, this.tomas, Map.of(1, "4", 2, "2", 3, "4", 5, "3"));
		this.panels.submit(this.interview, this.ines, Recommendation.YES, "", "");
		this.panels.submit(this.interview, this.tomas, Recommendation.NO, "", "");
		this.panels.settle(this.interview, this.ines, this.tomas);

		assertThat(page(this.ines)).contains("Largest spread: questions 1, 2, 5.");
	}

	private static Map<Integer, String> onlyTheFirst(String decision) {
		return Map.of(1, decision, 2, "not-asked", 3, "not-asked", 4, "not-asked", 5, "not-asked", 6, "not-asked");
	}

	@Test
	void anInterviewWithoutAnAppointmentShowsNoTime() {
		this.panels.clear();
		UUID planned = this.panels.plan("Lee", "Senior SRE", KIT, this.ines);
		Visitor visitor = Staff.signIn(this.port, this.ines);

		for (String page : List.of("/scorecards", "/scorecards/" + planned, "/interviews")) {
			assertThat(visitor.get(page).body()).as(page)
				.contains("no appointment")
				.doesNotContainPattern("\\d\\d:\\d\\d (CET|CEST|UTC)");
		}
		assertThat(visitor.get("/interviews/" + planned).body()).contains("whenever it is started")
			.doesNotContainPattern("\\d\\d:\\d\\d (CET|CEST|UTC)");
	}

	@Test
	void everyTimeIsInTheZoneOfTheInterviewWhereverItsReaderIs() {
		submitBoth();
		this.jdbc.update("""
				insert into deviation (id, interview_id, turn, kind, came_slug, came_title, reason, made_by, made_at)
				values (?, ?, 1, 'ADDED', 'x', 'X', '', 'Ines Calder', ?)""", UUID.randomUUID(), this.interview,
				Timestamp.from(NOON));
		close(Staff.signIn(this.port, this.ines));
		Member elsewhere = this.staff.hire("Rita", Role.HIRING_MANAGER);
		this.jdbc.update("update account set zone = 'Asia/Tokyo' where id = ?", elsewhere.id());
		Visitor reader = Staff.signIn(this.port, elsewhere);

		for (String page : List.of("/scorecards/" + this.interview, "/interviews/" + this.interview + "/debrief")) {
			assertThat(reader.get(page).body()).as(page)
				.contains("Times in Europe/Prague")
				.doesNotContain("JST", "Asia/Tokyo");
		}
		assertThat(reader.get("/scorecards/" + this.interview).body()).contains("Ines Calder, 23 Nov, 13:00 CET");
		assertThat(reader.get("/scorecards").body()).contains("Times in Asia/Tokyo");
	}

	@Test
	void saysThatThereIsNoNumberWhereNothingWasAsked() {
		for (Member member : List.of(this.ines, this.tomas)) {
			this.panels.decide(this.interview, member, onlyTheFirst("not-asked"));
			this.panels.submit(this.interview, member, Recommendation.NO, "", "");
		}
		this.panels.settle(this.interview, this.ines, this.tomas);
		Visitor visitor = Staff.signIn(this.port, this.ines);

		for (String page : List.of("/scorecards/" + this.interview, "/interviews/" + this.interview + "/part",
				"/interviews/" + this.interview + "/debrief")) {
			assertThat(visitor.get(page).body()).as(page)
				.contains("No number: none of the 6 questions was asked.")
				.doesNotContain("on 0 of 6");
		}
		assertThat(visitor.get("/scorecards").body()).contains("no number").doesNotContain("on 0 of 6");
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

	private static List<String> cells(String page, int number) {
		return TableRow.cells(page, "<span class=\"rb-sub rb-num\">" + number + "</span>&nbsp;");
	}

	private String page(Member member) {
		return Staff.signIn(this.port, member).get("/scorecards/" + this.interview).body();
	}

}
