package org.readback.bank.api;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.Role;
import org.readback.bank.Members;
import org.readback.bank.QuestionBank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.bank.api.ApiCalls.assertProblem;

@WebMvcTest({ DraftApi.class, GradeApi.class })
@AutoConfigureMockMvc(addFilters = false)
@Import({ Members.class, GradeApiTests.AGrader.class })
class DraftApiTests {

	private static final String CRITERION = """
			{"id":"a","name":"A","weight":3,"importance":"must","good":"g","keywords":["alpha"],"probe":"p?"}""";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private QuestionBank bank;

	@Test
	void draftsARubricThatGradingTakesAsItIs() throws Exception {
		MvcTestResult draft = draft("""
				{"prompt":"Why?","modelAnswer":"Serve stale pages from a cache. Retries need jitter."}""");
		assertThat(draft).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"prompt":"Why?","grading":"coverage","redFlags":[],"criteria":[{"name":"Serve stale pages from a cache",
							"good":"Serve stale pages from a cache."},{"name":"Retries need jitter"}]}""");
		String rubric = draft.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(rubric).contains("\"note\":\"A draft, ");
		assertThat(grade("{\"rubric\":%s,\"text\":\"stale pages\"}".formatted(rubric))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"grading\":\"coverage\",\"coverage\":{\"denied\":0.0}}")
			.hasPathSatisfying("$.coverage.terms[1].word", (path) -> path.assertThat().isEqualTo("stale"));
	}

	@Test
	void saysThatItGradedByCriteria() {
		assertThat(grade(
				"{\"rubric\":{\"grading\":\"criteria\",\"criteria\":[%s]},\"text\":\"alpha\"}".formatted(CRITERION)))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"grading\":\"criteria\",\"score\":1.0}")
			.doesNotHavePath("$.coverage");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|modelAnswer is missing", "{\"modelAnswer\":7}|modelAnswer must be a text",
					"{\"modelAnswer\":\"the\"}|modelAnswer cannot be drafted from",
					"{\"modelAnswer\":\"\"}|modelAnswer cannot be drafted from: there is no word",
					"{\"modelAnswer\":\"x\",\"promt\":\"y\"}|Unknown: promt", "[]|object" })
	void refusesToDraftFromWhatIsNoAnswer(String body, String detail) {
		assertProblem(draft(body), 400, detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "prompt", "modelAnswer" })
	void refusesToDraftFromWhatIsTooLong(String key) {
		String body = "{\"prompt\":\"x\",\"modelAnswer\":\"x\"}".replace(key + "\":\"x\"",
				key + "\":\"" + "x".repeat(20_001) + "\"");
		assertProblem(draft(body), 400, key + " may have at most 20000 characters, not 20001");
	}

	@ParameterizedTest
	@EnumSource(names = { "RECRUITER", "LEARNER" })
	void draftsOnlyForThoseWhoMaySeeRubrics(Role role) {
		assertThat(this.mvc.post()
			.uri("/api/v1/rubrics/draft")
			.requestAttr(Members.ATTRIBUTE, Members.with(role))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"modelAnswer\":\"x\"}")).hasStatus(403);
	}

	@Test
	void refusesAnUnknownWayOfGrading() {
		assertProblem(
				grade("{\"rubric\":{\"grading\":\"guess\",\"criteria\":[%s]},\"text\":\"x\"}".formatted(CRITERION)),
				400, "rubric.grading must be one of criteria, coverage");
	}

	private MvcTestResult draft(String body) {
		return ApiCalls.post(this.mvc, "/api/v1/rubrics/draft", body);
	}

	private MvcTestResult grade(String body) {
		return ApiCalls.post(this.mvc, "/api/v1/grades", body);
	}

}
