package org.readback.scorecard;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.InterviewArchive;
import org.readback.interview.InterviewFilter;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@Import({ Staff.class, Panels.class })
class ScorecardListTests {

	private static final String KIT = "cloud-operations-generalist";

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\"><a href=\"/scorecards/[-0-9a-f]+\">([^<]*)<");

	private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	private static final Pattern NEWER = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private InterviewArchive archive;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@LocalServerPort
	private int port;

	private Member ines;

	private Visitor recruiter;

	@BeforeEach
	void aRecruiter() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.recruiter = Staff.signIn(this.port, this.staff.hire("Rita", Role.RECRUITER));
	}

	@Test
	void saysWhatWillBeHereWhileThereIsNoInterview() {
		assertThat(this.recruiter.get("/scorecards").body()).contains("No interview yet").doesNotContain("export.csv");
	}

	@Test
	void saysWhereTheDaysAreTheWrongWayRound() {
		start(1, "Zoe");

		assertThat(this.recruiter.get("/scorecards?from=2026-11-30&to=2026-11-29").body())
			.contains("To is a day before From");
		assertThat(this.recruiter.get("/scorecards?from=2026-11-30&to=2026-11-30").body())
			.doesNotContain("To is a day before From");
	}

	@Test
	void showsTheNewestFirstAndNeverByName() {
		start(1, "Zoe");
		start(2, "Adam");
		start(3, "Mia");

		assertThat(candidates("/scorecards")).containsExactly("Mia", "Adam", "Zoe");
	}

	@Test
	void goesThroughAllPagesOnceForthAndBackAlsoWhereTimesAreTheSame() {
		for (int i = 0; i < 60; i++) {
			start(i / 20, "Candidate " + i);
		}

		List<String> forth = new ArrayList<>();
		HttpResponse<String> page = this.recruiter.get("/scorecards?state=live");
		forth.addAll(candidates(page));
		HttpResponse<String> second = follow(page, OLDER);
		forth.addAll(candidates(second));
		HttpResponse<String> last = follow(second, OLDER);
		forth.addAll(candidates(last));

		assertThat(forth).hasSize(60).doesNotHaveDuplicates();
		assertThat(OLDER.matcher(last.body()).find()).isFalse();
		assertThat(last.uri().getQuery()).contains("state=live");
		assertThat(candidates(follow(last, NEWER))).isEqualTo(candidates(second));
		HttpResponse<String> first = follow(follow(last, NEWER), NEWER);
		assertThat(candidates(first)).isEqualTo(candidates(page));
		assertThat(NEWER.matcher(first.body()).find()).isFalse();
	}

	@Test
	void filtersByPositionKitStateAndDaysInTheReadersZone() {
		UUID late = this.panels.start(Instant.parse("2026-11-23T23:30:00Z"), "Late", "Senior SRE", KIT, this.ines);
		this.panels.start(Instant.parse("2026-11-23T22:30:00Z"), "Early", "Junior DBA", KIT, this.ines);
		UUID planned = this.panels.plan("Planned", "Junior DBA", KIT, this.ines);
		this.jdbc.update("update interview set created_at = ? where id = ?", Timestamp.from(NOON), planned);
		this.jdbc.update("update interview set kit_slug = 'other' where id = ?", late);
		UUID dba = this.jdbc.queryForObject("select id from position where title = 'Junior DBA'", UUID.class);

		assertThat(candidates("/scorecards?position=" + dba)).containsExactly("Early", "Planned");
		assertThat(candidates("/scorecards?kit=other")).containsExactly("Late");
		assertThat(candidates("/scorecards?state=live&state=closed")).containsExactly("Late", "Early");
		assertThat(candidates("/scorecards?from=2026-11-24")).containsExactly("Late");
		assertThat(candidates("/scorecards?to=2026-11-23")).containsExactly("Early", "Planned");
		assertThat(this.recruiter.get("/scorecards?to=2020-01-01").body()).contains("No interview matches");
	}

	@ParameterizedTest
	@ValueSource(strings = { "position=x", "kit=%00", "kit=A+B", "state=wizard", "from=yesterday", "to=2026-02-31",
			"from=%2B99999-01-01", "after=7", "before=%F0%9F%99%82", "position=" })
	void leavesOutOfAFilterWhatMakesNoSense(String query) {
		start(1, "Zoe");

		HttpResponse<String> page = this.recruiter.get("/scorecards?" + query);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(candidates(page)).containsExactly("Zoe");
		assertThat(page.body().contains("makes no sense")).isEqualTo(!query.endsWith("="));
	}

	@Test
	void saysThatThereIsNothingToGoOnFrom() {
		assertThat(this.recruiter.get("/scorecards?after=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
	}

	@Test
	void saysWhatANumberRestsOnAndWhoIsMissing() {
		Member tomas = this.staff.hire("Tomas Lindqvist", Role.INTERVIEWER);
		UUID id = this.panels.start(NOON, "Zoe", "Senior SRE", KIT, this.ines, tomas);
		this.panels.decide(id, this.ines, Map.of(2, "not-asked", 3, "no-answer"));
		this.panels.submit(id, this.ines, Recommendation.STRONG_YES, "", "");
		this.panels.markSample(id);

		assertThat(text("/scorecards")).contains("on 5 of 6", "Strong yes", "1 of 2 submitted", "sample",
				"23 Nov 2026, 13:00 CET");
		assertThat(text("/scorecards/" + id)).contains("1 of 2 submitted", "provisional", "on 5 of 6 questions",
				"not asked");
	}

	@Test
	void loadsAPageByAsManyQueriesAsASingleInterview() {
		Member tomas = this.staff.hire("Tomas Lindqvist", Role.INTERVIEWER);
		for (int i = 0; i < 4; i++) {
			UUID id = start(i, "Candidate " + i);
			this.panels.submit(id, this.ines, Recommendation.NO);
		}
		List<UUID> all = this.archive.older(InterviewFilter.all(), null, 100);

		assertThat(queries(() -> this.archive.findAll(all, tomas))).isEqualTo(10)
			.isEqualTo(queries(() -> this.archive.findAll(all.subList(0, 1), tomas)));
	}

	private long queries(Runnable what) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		what.run();
		statistics.setStatisticsEnabled(false);
		return statistics.getQueryExecutionCount();
	}

	private UUID start(int hours, String candidate) {
		return this.panels.start(NOON.plusSeconds(3600L * hours), candidate, "Senior SRE", KIT, this.ines);
	}

	private HttpResponse<String> follow(HttpResponse<String> page, Pattern link) {
		MatchResult found = link.matcher(page.body()).results().findFirst().orElseThrow();
		return this.recruiter.get(found.group(1).replace("&amp;", "&"));
	}

	private List<String> candidates(String path) {
		return candidates(this.recruiter.get(path));
	}

	private static List<String> candidates(HttpResponse<String> page) {
		return ROW.matcher(page.body()).results().map((row) -> row.group(1)).toList();
	}

	private String text(String path) {
		return this.recruiter.get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace(" ,", ",");
	}

}
