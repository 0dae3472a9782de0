package org.readback.scorecard;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@Import({ Staff.class, Panels.class })
class ScorecardApiTests {

	private static final String KIT = "cloud-operations-generalist";

	private final JsonMapper json = JsonMapper.builder().build();

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@LocalServerPort
	private int port;

	private Member ines;

	private Member rita;

	@BeforeEach
	void aRecruiter() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.rita = this.staff.hire("Rita", Role.RECRUITER);
	}

	@Test
	void aScriptFollowsTheListToItsEnd() {
		UUID newer = this.panels.start(Instant.parse("2026-11-23T12:00:00Z"), "Zoe", "Senior SRE", KIT, this.ines);
		UUID older = this.panels.start(Instant.EPOCH, "Lee", "Senior SRE", KIT, this.ines);

		JsonNode first = api("?size=1");
		JsonNode second = api("?size=1&after=" + first.get("next").asString());

		assertThat(first.at("/items/0/interview").asString()).isEqualTo(newer.toString());
		assertThat(second.at("/items/0/interview").asString()).isEqualTo(older.toString());
		assertThat(second.get("next").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?state=wizard", "?size=0", "?size=101", "?positon=7", "?size=x", "?after=7",
			"?from=2026-02-31", "?position=%00" })
	void tellsAScriptWhatItGotWrong(String query) {
		HttpResponse<String> answer = new Visitor(this.port).get("/api/v1/scorecards" + query, Staff.basic(this.rita));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"detail\"");
	}

	@Test
	void refusesAScriptWithoutAnAccount() {
		HttpResponse<String> answer = new Visitor(this.port).get("/api/v1/scorecards");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("\"status\":401");
	}

	private JsonNode api(String query) {
		return this.json
			.readTree(new Visitor(this.port).get("/api/v1/scorecards" + query, Staff.basic(this.rita)).body());
	}

}
