package org.readback.scorecard;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages after a part was submitted, as plain HTML. */
@RunningReadback
@Import({ Staff.class, Panels.class })
class DebriefPagesTests {

	private static final String REASON = "His notes quote what I did not hear.";

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@LocalServerPort
	private int port;

	private Member ines;

	private Member tomas;

	private Visitor chair;

	private Visitor panelist;

	private UUID id;

	private String interview;

	@BeforeEach
	void aPanelOfTwo() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.tomas = this.staff.hire("Tomas Lindqvist", Role.INTERVIEWER);
		this.chair = Staff.signIn(this.port, this.ines);
		this.panelist = Staff.signIn(this.port, this.tomas);
		this.id = this.panels.start(Instant.parse("2026-11-23T12:00:00Z"), "Zofia Brożek", "SRE",
				"cloud-operations-generalist", this.ines, this.tomas);
		this.interview = "/interviews/" + this.id;
		this.panels.write(this.id, this.ines, 3, "elasticache valkey over memcached\ncache-aside, ttl 60s");
		this.panels.write(this.id, this.tomas, 3, "ttl, but needed a nudge");
		this.panels.decide(this.id, this.ines, Map.of(1, "4", 2, "not-asked", 3, "4", 4, "no-answer"));
		this.panels.decide(this.id, this.tomas, Map.of(1, "3", 2, "not-asked", 3, "1"));
	}

	@Test
	void onesOwnPartSaysWhatItComesToAndUntilWhenItCanBeTakenBack() {
		submit();

		String page = text(this.panelist.get(this.interview + "/part"));

		// 3 x 7, 1 x 7 and 3 x 20 over 34 of 40 minutes
		assertThat(page).contains("2.6 on 5 of 6 questions, 85 % of the minutes.", "One was not asked");
		assertThat(page).containsPattern("You can take it back until \\d\\d:\\d\\d:\\d\\d CET\\.");
		assertThat(page).contains("Let it stand now: I keep my ratings as they are", "The panel opens once nobody")
			.doesNotContain("Ines");
	}

	@Test
	void whatIsTakenBackIsOfferedAgainInTheWrapUp() {
		submit();

		HttpResponse<String> back = this.panelist.post(this.interview + "/part/take-back");

		assertThat(location(back)).endsWith("/wrap-up");
		assertThat(this.panelist.get(this.interview + "/wrap-up").body()).contains("Vague on pools");
		assertThat(location(this.panelist.get(this.interview + "/part"))).endsWith("/wrap-up");
		assertThat(this.panelist.post(this.interview + "/part/take-back").statusCode()).isEqualTo(302);
		assertThat(this.panelist.get("/interviews/" + this.id).body()).contains("Continue");
	}

	@Test
	void aLateUndoIsRefusedInAPageAndNotInA500() {
		submit();
		this.panelist.get(this.interview + "/part");
		this.panels.settle(this.id, this.tomas);

		assertThat(this.panelist.post(this.interview + "/part/take-back").statusCode()).isEqualTo(409);
		assertThat(text(this.panelist.get(this.interview + "/part"))).contains("What you submitted stands.");
	}

	@Test
	void aChangeWithoutAReasonOrWithoutAChangeGetsTheFormBack() {
		submit();
		settle();
		String form = this.interview + "/amendments/3";
		assertThat(text(this.panelist.get(form))).contains("ttl, but needed a nudge", "Until now: 1 Weak");

		HttpResponse<String> short1 = this.panelist.post(form, "to", "3", "reason", "because");
		HttpResponse<String> same = this.panelist.post(form, "to", "1", "reason", REASON);
		HttpResponse<String> none = this.panelist.post(form, "to", "5", "reason", "x".repeat(501));

		assertThat(text(short1)).contains("Write 10 to 500 characters").contains("because");
		assertThat(short1.body()).containsPattern("value=\"3\" checked");
		assertThat(text(same)).contains("That is what it is already.", REASON);
		assertThat(text(none)).contains("Choose one.", "Write 10 to 500 characters");
		assertThat(this.panelist.get(this.interview + "/amendments/7").statusCode()).isEqualTo(404);
		assertThat(text(this.panelist.get(this.interview + "/part"))).doesNotContain(REASON);
	}

	@Test
	void aChangeIsShownWithBothValuesWhereverTheScorecardIs() throws IOException {
		submit();
		settle();
		assertThat(location(this.panelist.post(this.interview + "/amendments/3", "to", "3", "reason", REASON)))
			.endsWith("/debrief#q3");
		this.panelist.post(this.interview + "/amendments/recommendation", "to", "YES", "reason", REASON);

		String card = text(this.chair.get("/scorecards/" + this.id));
		assertThat(card).contains("Changed after submitting", "Tomas Lindqvist, recommendation", REASON,
				"Tomas Lindqvist, 3", "in the debrief", "1 Weak → changed to 3 Solid");
		String csv = this.chair.get("/scorecards/" + this.id + "/export.csv").body();
		assertThat(csv).containsPattern("\"1\",\"1 to 3, 20\\d\\d-[^,]*, in the debrief: " + REASON);
		assertThat(csv).containsPattern("\"no\",\"no to yes, ");
		String json = this.chair.get("/scorecards/" + this.id + "/export.json").body();
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(Path.of("docs/scorecard.schema.json")), InputFormat.JSON)
			.validate(json, InputFormat.JSON)).isEmpty();
		JsonNode change = JsonMapper.shared()
			.readTree(json)
			.at("/questions/2/answers")
			.values()
			.stream()
			.flatMap((answer) -> answer.get("changes").values().stream())
			.findFirst()
			.orElseThrow();
		assertThat(change.get("from").asString() + change.get("to").asString()).isEqualTo("13");
		assertThat(text(this.panelist.get(this.interview + "/part"))).contains("3.0 on 5 of 6 questions");
	}

	@Test
	void theDebriefQuotesBeforeItCountsAndBeginsWhereThePanelIsFurthestApart() {
		submit();
		settle();

		String page = text(this.chair.get(this.interview + "/debrief"));

		assertThat(page).containsSubsequence("3 Put a cache", "cache-aside, ttl 60s", "Names the managed options",
				"The ratings", "Tomas Lindqvist 1 Weak", "4 Where does state live", "Recommendations", "The number");
		assertThat(page).doesNotContain("2 Self-healing");
		assertThat(page).contains("4 × 7 + 4 × 7 + 1 × 6 + 3 × 6 + 3 × 8", "3 × 7 + 1 × 7 + 3 × 6");
	}

	@Test
	void theDebriefShowsRedFlagsFirstAndQuotesWhoeverAsked() {
		this.panels.write(this.id, this.tomas, 4, "console access for all\nwould commit the state");
		submit();
		settle();

		String page = text(this.chair.get(this.interview + "/debrief"));

		assertThat(quoted(page, "3 Put a cache")).contains("Ines Calder cache-aside, ttl 60s",
				"Tomas Lindqvist ttl, but needed a nudge");
		assertThat(quoted(page, "4 Where does state live"))
			.containsSubsequence("red flag", "Commits state to git", "critical", "Tomas Lindqvist", "Tomas Lindqvist")
			.contains("Ines Calder No notes were taken.", "Tomas Lindqvist console access for all");
	}

	/** What is shown of a question before all its notes. */
	private static String quoted(String page, String question) {
		int from = page.indexOf(question);
		return page.substring(from, page.indexOf("All notes on it", from));
	}

	@Test
	void beforeTheDebriefAPanelistReadsTheirOwnNotes() {
		submit();

		String page = text(this.panelist.get(this.interview + "/part"));

		assertThat(page).contains("You can take it back", "Your notes ttl, but needed a nudge")
			.doesNotContain("elasticache");
		assertThat(this.panelist.get(this.interview + "/notes.txt").body()).contains("ttl, but needed a nudge");
	}

	@Test
	void theNumberCanBeWorkedOutByHandFromWhatThePageShows() {
		submit();
		settle();

		String page = text(this.panelist.get(this.interview + "/debrief"));

		assertThat(page).contains("÷ 34 = 3.059", "÷ 34 = 2.588", "The mean of them: (", ") ÷ 2 = 2.8",
				"within 1 of each other in 3 of 5 comparisons (60 %), and the same in 2.");
	}

	@Test
	void theChairOpensItWithoutSomebodyDecidesAndClosesAndTheScorecardSaysSo() {
		this.panels.submit(this.id, this.ines, Recommendation.YES, "", "");
		this.panels.settle(this.id, this.ines);
		assertThat(text(this.chair.get(this.interview + "/debrief"))).contains("The debrief is not open yet",
				"Yet to submit: Tomas Lindqvist.");
		assertThat(text(this.chair.post(this.interview + "/debrief", "reason", "ill"))).contains("Write 10 to 500",
				"ill");
		assertThat(this.panelist.get(this.interview + "/debrief").body()).contains("Your own part comes first")
			.doesNotContain("action=\"" + this.interview + "/debrief\"");
		assertThat(this.panelist.post(this.interview + "/debrief", "reason", REASON).statusCode()).isEqualTo(404);

		this.chair.post(this.interview + "/debrief", "reason", "Tomas is ill until Monday.");
		String open = text(this.chair.get(this.interview + "/debrief"));
		assertThat(open).contains("Did not submit: Tomas Lindqvist.", "Tomas is ill until Monday.");
		assertThat(text(this.chair.post(this.interview + "/debrief/decision", "outcome", "OFFER", "reason", "good")))
			.contains("Write 10 to 1,000 characters", "good");
		assertThat(text(this.chair.post(this.interview + "/debrief/decision", "reason", "Calm and in order.")))
			.contains("Choose one of the four.");
		this.chair.post(this.interview + "/debrief/decision", "outcome", "OFFER", "reason", "Calm and in order.");
		assertThat(text(this.chair.get(this.interview + "/debrief"))).contains("Offer “Calm and in order.”",
				"Close the interview");
		this.chair.post(this.interview + "/close");

		String card = text(this.chair.get("/scorecards/" + this.id));
		assertThat(card).contains("Did not submit: Tomas Lindqvist.", "Tomas is ill until Monday.",
				"Offer “Calm and in order.”", "closed");
		assertThat(this.chair.get("/scorecards/export.csv").body()).contains("\"Tomas Lindqvist\"",
				"\"Tomas is ill until Monday.\",\"offer\",\"Calm and in order.\",\"Ines Calder\"");
		assertThat(
				this.chair.post(this.interview + "/debrief/decision", "outcome", "HOLD", "reason", REASON).statusCode())
			.isEqualTo(409);
	}

	@Test
	void whoeverHasNothingToDoWithItFindsNoDebrief() {
		submit();
		Visitor other = Staff.signIn(this.port, this.staff.hire("Eve", Role.INTERVIEWER));
		other.get("/interviews");

		assertThat(other.get(this.interview + "/debrief").statusCode()).isEqualTo(404);
		assertThat(other.get(this.interview + "/part").statusCode()).isEqualTo(404);
		assertThat(Staff.signIn(this.port, this.staff.hire("Mia", Role.HIRING_MANAGER))
			.get(this.interview + "/debrief")
			.statusCode()).isEqualTo(200);
	}

	private void submit() {
		this.panels.submit(this.id, this.ines, Recommendation.YES, "Plans a way back", "");
		this.panels.submit(this.id, this.tomas, Recommendation.NO, "", "Vague on pools");
		this.panelist.get("/interviews");
	}

	private void settle() {
		this.panels.settle(this.id, this.ines, this.tomas);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
	}

	private static String text(HttpResponse<String> page) {
		return page.body()
			.replaceAll("(?s)<svg.*?</svg>", " ")
			.replaceAll("<[^>]*>", " ")
			.replaceAll("\\s+", " ")
			.replace(" ,", ",");
	}

}
