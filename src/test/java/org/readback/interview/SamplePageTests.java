package org.readback.interview;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
class SamplePageTests {

	private static final String MARK = "<span class=\"rb-tag\">sample</span>";

	private final Member ines = People.member(Role.HIRING_MANAGER);

	private final Member omar = People.member(Role.INTERVIEWER);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Samples samples;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void remove() {
		this.samples.remove();
	}

	@Test
	void areAddedAndRemovedWithOneClickEach() {
		assertThat(get("/interviews", this.ines)).bodyText().contains("action=\"/samples\"").doesNotContain(MARK);
		assertThat(post("/samples", this.ines)).hasStatus(302).hasRedirectedUrl("/interviews");
		assertThat(post("/samples", this.ines)).hasStatus(302).hasRedirectedUrl("/interviews");
		assertThat(get("/interviews", this.ines)).bodyText()
			.contains("Aylin Demir", "Mateus Oliveira", MARK, "action=\"/samples/remove\"")
			.doesNotContain("action=\"/samples\"");
		assertThat(post("/samples/remove", this.ines)).hasStatus(302).hasRedirectedUrl("/interviews");
		assertThat(get("/interviews", this.ines)).bodyText().doesNotContain("Aylin Demir", MARK);
	}

	@Test
	void areMarkedOnEveryPageOfTheirInterviews() {
		this.samples.add(this.ines);
		UUID live = this.jdbc.sql("select id from interview where sample = true and state = 'LIVE'")
			.query(UUID.class)
			.single();
		for (String page : new String[] { "", "/live", "/wrap-up" }) {
			assertThat(get("/interviews/" + live + page, this.ines)).as(page)
				.hasStatusOk()
				.bodyText()
				.containsOnlyOnce(MARK);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/samples", "/samples/remove" })
	void areForHiringManagersOnly(String path) {
		assertThat(get("/interviews", this.omar)).bodyText().doesNotContain(path);
		assertThat(post(path, this.omar)).hasStatus(403);
	}

	private MvcTestResult get(String path, Member member) {
		return this.mvc.get().uri(path).with(People.signedIn(member)).exchange();
	}

	private MvcTestResult post(String path, Member member) {
		return this.mvc.post()
			.uri(path)
			.with(People.signedIn(member))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

}
