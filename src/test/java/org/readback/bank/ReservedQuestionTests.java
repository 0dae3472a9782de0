package org.readback.bank;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.Visitor;
import org.readback.account.People;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For whom a reserved question exists, on every page and address that could tell of it.
 */
@Tag("store")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class ReservedQuestionTests {

	private static final String SLUG = "db-cache-in-front-of-rds";

	private static final String TITLE = "Put a cache in front of an overloaded relational database";

	private static final List<String> LISTS = List.of("/banks/databases", "/banks/databases?q=overloaded",
			"/banks?q=overloaded", "/banks?q=overloadet", "/banks/databases?topic=caching",
			"/api/v1/questions?bank=databases&size=100", "/api/v1/questions?q=overloaded");

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private QuestionBank bank;

	@BeforeEach
	void reserve() {
		this.bank.reserve(SLUG, true);
	}

	@AfterEach
	void open() {
		this.bank.reserve(SLUG, false);
	}

	@Test
	void aStrangerCannotTellItFromAQuestionThatNeverWas() {
		Visitor stranger = new Visitor(this.port);
		for (String path : List.of("/questions/", "/api/v1/questions/")) {
			HttpResponse<String> reserved = stranger.get(path + SLUG);
			HttpResponse<String> unknown = stranger.get(path + "no-such-question");
			assertThat(reserved.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
			assertThat(reserved.body().replace(SLUG, "no-such-question")).isEqualTo(unknown.body());
		}
	}

	@Test
	void aStrangerFindsItInNoList() {
		Visitor stranger = new Visitor(this.port);
		for (String path : LISTS) {
			assertThat(stranger.get(path).body()).as(path).doesNotContain(SLUG, TITLE);
			assertThat(stranger.get(path, "HX-Request", "true").body()).as(path).doesNotContain(SLUG, TITLE);
		}
		assertThat(stranger.get("/banks/databases").body()).contains((all() - 1) + " questions in 16 topics")
			.doesNotContain("reserved for interviews", "interviews only");
	}

	@ParameterizedTest
	@EnumSource(names = { "LEARNER", "RECRUITER" })
	void thoseWhoDoNotInterviewFindItNowhere(Role role) {
		for (String path : LISTS) {
			assertThat(get(path, role)).as(path).hasStatusOk().bodyText().doesNotContain(SLUG, TITLE);
		}
		assertThat(get("/questions/" + SLUG, role)).hasStatus(404);
		assertThat(get("/api/v1/questions/" + SLUG, role)).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "INTERVIEWER", "HIRING_MANAGER", "OWNER" })
	void thoseWhoInterviewFindItEverywhere(Role role) {
		for (String path : LISTS) {
			assertThat(get(path, role)).as(path).hasStatusOk().bodyText().contains(SLUG, TITLE);
		}
		assertThat(get("/banks/databases", role)).bodyText()
			.contains((all() - 1) + " open to practice, 1 reserved for interviews")
			.containsOnlyOnce("interviews only");
		assertThat(get("/questions/" + SLUG, role)).hasStatusOk().bodyText().contains("interviews only");
		assertThat(get("/api/v1/questions/" + SLUG, role)).hasStatusOk();
	}

	private int all() {
		return this.bank.bank("databases", Audience.INTERVIEWING).orElseThrow().questions();
	}

	@Test
	void aSiblingOfItDoesNotNameItToAStranger() {
		String sibling = "db-rds-major-upgrade";
		assertThat(new Visitor(this.port).get("/questions/" + sibling).body()).doesNotContain(SLUG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "reserve", "open" })
	void onlyAHiringManagerReserves(String what) {
		assertThat(post(what, Role.INTERVIEWER)).hasStatus(403);
		assertThat(post(what, Role.LEARNER)).hasStatus(403);
		assertThat(get("/questions/" + SLUG, Role.INTERVIEWER)).bodyText().doesNotContain("/" + SLUG + "/open");
		assertThat(post(what, Role.HIRING_MANAGER)).hasStatus(302).hasRedirectedUrl("/questions/" + SLUG);
		assertThat(this.bank.question(SLUG, Audience.INTERVIEWING).orElseThrow().reserved())
			.isEqualTo(what.equals("reserve"));
	}

	@Test
	void thePageOffersAHiringManagerTheOtherSetting() {
		assertThat(get("/questions/" + SLUG, Role.HIRING_MANAGER)).bodyText().contains("Open to practice");
		open();
		assertThat(get("/questions/" + SLUG, Role.HIRING_MANAGER)).bodyText()
			.contains("Reserve for interviews")
			.doesNotContain("interviews only");
	}

	private MvcTestResult get(String path, Role role) {
		return this.mvc.get().uri(path).with(People.signedIn(People.member(role))).exchange();
	}

	private MvcTestResult post(String what, Role role) {
		return this.mvc.post()
			.uri("/questions/" + SLUG + "/" + what)
			.with(People.signedIn(People.member(role)))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

}
