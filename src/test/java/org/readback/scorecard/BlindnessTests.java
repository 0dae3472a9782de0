package org.readback.scorecard;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.readback.interview.Choice;
import org.readback.interview.Debriefing;
import org.readback.interview.Decision;
import org.readback.interview.Outcome;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every reader, at every stage of a panel of three, at every door: nobody reads what
 * others wrote while it could still change what they write themselves.
 */
@RunningReadback
@Import({ Staff.class, Panels.class })
class BlindnessTests {

	private static final String KIT = "cloud-operations-generalist";

	private static final Set<String> SECRETS = Set.of("zqines", "zqtomas", "zqhana", "zqopening", "zqdecision",
			"zqamended");

	private final JsonMapper json = JsonMapper.builder().build();

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private Debriefing debriefing;

	@LocalServerPort
	private int port;

	private Member ines;

	private Member tomas;

	private Member hana;

	private Member manager;

	private Member recruiter;

	private Map<Member, Visitor> readers;

	private UUID id;

	/** All of them may read scorecards, so that every door is there for them. */
	@BeforeEach
	void aPanelOfThreeAndTwoWhoRead() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines", Role.HIRING_MANAGER);
		this.tomas = this.staff.hire("Tomas", Role.HIRING_MANAGER);
		this.hana = this.staff.hire("Hana", Role.HIRING_MANAGER);
		this.manager = this.staff.hire("Mia", Role.OWNER);
		this.recruiter = this.staff.hire("Rita", Role.RECRUITER);
		this.readers = new LinkedHashMap<>();
		for (Member reader : List.of(this.ines, this.tomas, this.hana, this.manager, this.recruiter)) {
			this.readers.put(reader, Staff.signIn(this.port, reader));
		}
		this.id = this.panels.start(Instant.parse("2026-11-23T12:00:00Z"), "Kim", "SRE", KIT, this.ines, this.tomas,
				this.hana);
		for (Member member : List.of(this.ines, this.tomas, this.hana)) {
			this.panels.write(this.id, member, 1, "sized impact first " + secret(member));
			this.panels.decide(this.id, member, Map.of());
		}
	}

	@Test
	void nobodyReadsTheOthersBeforeTheirOwnPartStands() {
		assertReads(Map.of(this.manager, "", this.recruiter, ""));

		submit(this.ines);
		assertReads(Map.of(this.manager, "zqines", this.recruiter, "zqines"));

		this.panels.settle(this.id, this.ines);
		submit(this.tomas);
		assertReads(Map.of(this.ines, "zqtomas", this.manager, "zqines zqtomas", this.recruiter, "zqines zqtomas"));

		this.debriefing.takeBack(this.id, this.tomas);
		assertReads(Map.of(this.manager, "zqines", this.recruiter, "zqines"));

		submit(this.tomas);
		this.debriefing.open(this.id, this.ines, "Hana is ill: zqopening");
		this.debriefing.decide(this.id, this.ines, Outcome.OFFER, "The panel says zqdecision");
		this.debriefing.amend(this.id, 2, this.tomas, new Choice(Decision.RATED, 1), "Ines quotes zqamended");
		String all = "zqines zqtomas zqopening zqdecision zqamended";
		assertReads(Map.of(this.ines, all, this.tomas, all, this.manager, all, this.recruiter, all));

		submit(this.hana);
		String whole = all + " zqhana";
		this.readers.keySet().forEach((reader) -> assertThat(read(reader)).containsAll(Set.of(whole.split(" "))));
	}

	@Test
	void whereAllHaveSubmittedEachStaysBlindUntilTheirOwnTimeIsOver() {
		submit(this.ines);
		submit(this.tomas);
		submit(this.hana);
		String whole = "zqines zqtomas zqhana";
		assertReads(Map.of(this.manager, whole, this.recruiter, whole));

		this.panels.settle(this.id, this.hana);
		assertReads(Map.of(this.hana, whole, this.manager, whole, this.recruiter, whole));

		this.readers.get(this.manager).post("/interviews/" + this.id + "/close");
		assertReads(this.readers.keySet().stream().collect(Collectors.toMap((reader) -> reader, (reader) -> whole)));
	}

	@Test
	void aBlindReaderGetsNoNumberAndNoRecommendationEither() {
		submit(this.ines);
		submit(this.tomas);
		for (Member blind : List.of(this.ines, this.hana)) {
			JsonNode card = this.json
				.readTree(new Visitor(this.port).get("/api/v1/scorecards/" + this.id, Staff.basic(blind)).body());
			assertThat(card.get("blind").asBoolean()).isTrue();
			assertThat(card.get("number").isNull() && card.get("asked").isNull()).isTrue();
			assertThat(card.get("panel")).isEmpty();
			assertThat(card.at("/agreement/comparisons").asInt()).isZero();
			assertThat(card.at("/questions").values()).allMatch((question) -> question.get("answers").isEmpty());
			assertThat(this.readers.get(blind).get("/scorecards").body()).doesNotContain("Strong no");
		}
	}

	/** Beside what each panelist wrote themselves, which they always may read. */
	private void assertReads(Map<Member, String> expected) {
		for (Member reader : this.readers.keySet()) {
			Set<String> may = Stream.of((expected.getOrDefault(reader, "") + " " + own(reader)).split(" "))
				.filter((word) -> !word.isEmpty())
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(read(reader)).as(reader.name()).isEqualTo(may);
		}
	}

	private String own(Member reader) {
		return List.of(this.ines, this.tomas, this.hana).contains(reader) ? secret(reader) : "";
	}

	/** All that somebody finds behind all doors. */
	private Set<String> read(Member reader) {
		Visitor visitor = this.readers.get(reader);
		List<HttpResponse<String>> answers = new ArrayList<>();
		for (String path : List.of("/scorecards", "/scorecards/ID", "/scorecards/export.csv", "/scorecards/export.json",
				"/scorecards/ID/export.csv", "/scorecards/ID/export.json", "/interviews", "/interviews/ID",
				"/interviews/ID/live", "/interviews/ID/live?question=1", "/interviews/ID/wrap-up",
				"/interviews/ID/part", "/interviews/ID/amendments/1", "/interviews/ID/amendments/recommendation",
				"/interviews/ID/debrief")) {
			answers.add(visitor.get(path.replace("ID", this.id.toString())));
		}
		answers.add(visitor.post("/interviews/" + this.id + "/presence"));
		answers.add(new Visitor(this.port).get("/api/v1/scorecards", Staff.basic(reader)));
		answers.add(new Visitor(this.port).get("/api/v1/scorecards/" + this.id, Staff.basic(reader)));
		assertThat(answers).allMatch((answer) -> answer.statusCode() < 500);
		String everything = answers.stream().map(HttpResponse::body).collect(Collectors.joining("\n"));
		return SECRETS.stream().filter(everything::contains).collect(Collectors.toCollection(TreeSet::new));
	}

	private void submit(Member member) {
		this.panels.submit(this.id, member, Recommendation.STRONG_NO, secret(member), secret(member));
	}

	private static String secret(Member member) {
		return "zq" + member.name().toLowerCase(Locale.ROOT);
	}

}
