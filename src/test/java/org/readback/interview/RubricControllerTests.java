package org.readback.interview;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What the live page answers when a panelist changes its rubric. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Staff.class, Panels.class })
class RubricControllerTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	private Member ines;

	private UUID interview;

	@BeforeEach
	void notesOnTheCache() {
		this.ines = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		this.interview = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim", "SRE",
				"cloud-operations-generalist", this.ines);
		this.panels.write(this.interview, this.ines, 3, "cache-aside, ttl 60s\nhit ratio, he says");
	}

	@Test
	void withoutAScriptTheyComeBackToTheQuestion() throws Exception {
		MockHttpServletResponse answer = send(
				post("/interviews/{id}/corrections/3", this.interview).param("hit", "struck measure hit ratio"));

		assertThat(answer.getRedirectedUrl()).isEqualTo("/interviews/" + this.interview + "/live?question=3");
		assertThat(page()).contains("struck by you", "rb-hit-struck", "/corrections/3/take-back");
	}

	@Test
	void aScriptGetsThePartsThatChange() throws Exception {
		MockHttpServletResponse answer = send(
				post("/interviews/{id}/corrections/3", this.interview).param("hit", "struck measure hit ratio")
					.header("X-Requested-With", "fetch"));

		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString())
			.contains("id=\"heard\"", "id=\"decide\"", "id=\"stops\"", "struck by you")
			.doesNotContain("<textarea id=\"notes\"", "suggest", "%");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "added|measure|she says|do not have these words", "added|measure||between 1 and 200",
					"added|impact|he says|no such criterion", "prompted|fixed-promise|he says|cannot be prompted",
					"loud|measure|he says|cannot be changed" })
	void whatCannotBeChangedIsSaidWhereThePersonIs(String kind, String criterion, String words, String sentence)
			throws Exception {
		MockHttpServletRequestBuilder request = post("/interviews/{id}/corrections/3", this.interview)
			.param("kind", kind)
			.param("criterion", criterion)
			.param("words", (words != null) ? words : "");

		MockHttpServletResponse answer = send(request);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains(sentence, "role=\"alert\"", "cache-aside, ttl 60s");
		assertThat(send(request.header("X-Requested-With", "fetch")).getContentAsString()).contains(sentence);
	}

	@Test
	void tooManyWordsComeBackInTheForm() throws Exception {
		String words = "x".repeat(201);

		MockHttpServletResponse answer = send(
				post("/interviews/{id}/corrections/3", this.interview).param("kind", "added")
					.param("criterion", "measure")
					.param("words", words));

		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("between 1 and 200", words);
	}

	@Test
	void aProbeIsMarkedAsAskedAndNotAskedAfterAll() throws Exception {
		send(post("/interviews/{id}/probes/3", this.interview).param("probe", "invalidation"));
		assertThat(page()).contains("rb-asked");

		send(post("/interviews/{id}/probes/3/take-back", this.interview).param("probe", "invalidation"));
		assertThat(page()).doesNotContain("rb-asked");
		assertThat(send(post("/interviews/{id}/probes/3", this.interview).param("probe", "nothing")).getStatus())
			.isEqualTo(400);
	}

	@Test
	void aReasonHasFiveHundredCharacters() throws Exception {
		this.panels.decide(this.interview, this.ines, Map.of(3, "4"));
		MockHttpServletRequestBuilder request = post("/interviews/{id}/ratings/3/reason", this.interview);

		assertThat(
				send(request.param("reason", "x".repeat(499) + "\r\n").header("X-Requested-With", "fetch")).getStatus())
			.isEqualTo(204);
		assertThat(send(post("/interviews/{id}/ratings/3/reason", this.interview).param("reason", "x".repeat(501)))
			.getStatus()).isEqualTo(400);
		assertThat(page()).contains("x".repeat(499));
	}

	@Test
	void nothingChangesOnceThePartIsOver() throws Exception {
		this.panels.submit(this.interview, this.ines, Recommendation.YES);
		MockHttpServletRequestBuilder request = post("/interviews/{id}/corrections/3", this.interview).param("hit",
				"struck measure hit ratio");

		assertThat(send(request).getRedirectedUrl()).isEqualTo("/interviews/" + this.interview);
		assertThat(send(request.header("X-Requested-With", "fetch")).getStatus()).isEqualTo(409);
	}

	@Test
	void somebodyElsesInterviewIsNotThere() throws Exception {
		Member other = this.staff.hire("Bo", Role.INTERVIEWER);

		for (String path : new String[] { "/corrections/3", "/corrections/3/take-back" }) {
			assertThat(this.mvc
				.perform(post("/interviews/{id}" + path, this.interview).param("hit", "struck measure hit ratio")
					.with(csrf())
					.with(People.signedIn(other)))
				.andReturn()
				.getResponse()
				.getStatus()).isEqualTo(404);
		}
		assertThat(page()).doesNotContain("struck by you");
	}

	private String page() throws Exception {
		return send(get("/interviews/{id}/live?question=3", this.interview)).getContentAsString();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(csrf()).with(People.signedIn(this.ines))).andReturn().getResponse();
	}

}
