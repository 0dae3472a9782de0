package org.readback.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpMethod;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** 404 means that a rule let the request pass: no other module's pages are here. */
@WebMvcTest(SignInController.class)
@WithSecurity
class AccessTests {

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# path                 | stranger | learner | recruiter | interviewer | owner
			/                      | 404      | 404     | 404       | 404         | 404
			/sign-in               | 200      | 302     | 302       | 302         | 302
			/session               | 200      | 200     | 200       | 200         | 200
			/banks                 | 404      | 404     | 404       | 404         | 404
			/banks/aws             | 404      | 404     | 404       | 404         | 404
			/questions/a-question  | 404      | 404     | 404       | 404         | 404
			/questions/a/reserve   | 302      | 403     | 403       | 403         | 404
			/questions/a/b         | 404      | 404     | 404       | 404         | 404
			/practice              | 404      | 404     | 404       | 404         | 404
			/practice/7/1          | 404      | 404     | 404       | 404         | 404
			/practice.js           | 200      | 200     | 200       | 200         | 200
			/kits/new              | 302      | 403     | 403       | 403         | 404
			/samples               | 302      | 403     | 403       | 403         | 404
			/setup                 | 404      | 404     | 404       | 404         | 404
			/readback.css          | 200      | 200     | 200       | 200         | 200
			/readback.js           | 200      | 200     | 200       | 200         | 200
			/icons.svg             | 200      | 200     | 200       | 200         | 200
			/live.js               | 200      | 200     | 200       | 200         | 200
			/live/part.js          | 404      | 404     | 404       | 404         | 404
			/favicon.ico           | 404      | 404     | 404       | 404         | 404
			/webjars/nothing       | 404      | 404     | 404       | 404         | 404
			/actuator/health       | 404      | 404     | 404       | 404         | 404
			/actuator/health/liveness | 404   | 404     | 404       | 404         | 404
			/actuator/health/readiness | 404  | 404     | 404       | 404         | 404
			/actuator/health/db    | 404      | 404     | 404       | 404         | 404
			/interviews            | 302      | 403     | 403       | 404         | 404
			/interviews/7/live     | 302      | 403     | 403       | 404         | 404
			/candidates            | 302      | 403     | 403       | 403         | 404
			/positions             | 302      | 403     | 403       | 403         | 404
			/kits/a-kit            | 302      | 403     | 403       | 404         | 404
			/grader                | 302      | 403     | 403       | 404         | 404
			/grader/else           | 404      | 404     | 404       | 404         | 404
			/scorecards            | 302      | 403     | 404       | 403         | 404
			/scorecards/7          | 302      | 403     | 404       | 403         | 404
			/scorecards/export.csv | 302      | 403     | 404       | 403         | 404
			/scorecards/7/export.json | 302   | 403     | 404       | 403         | 404
			/interviews/7/close    | 302      | 403     | 403       | 404         | 404
			/account               | 302      | 404     | 404       | 404         | 404
			/invitations/a         | 404      | 404     | 404       | 404         | 404
			/password/a            | 404      | 404     | 404       | 404         | 404
			/actuator              | 404      | 404     | 404       | 404         | 404
			/actuator/env          | 404      | 404     | 404       | 404         | 404
			/h2-console            | 404      | 404     | 404       | 404         | 404
			/Interviews            | 404      | 404     | 404       | 404         | 404
			/api/v1/banks          | 404      | 404     | 404       | 404         | 404
			/api/v1/questions      | 404      | 404     | 404       | 404         | 404
			/api/v1/questions/a    | 404      | 404     | 404       | 404         | 404
			/api/v1/questions/a/b  | 401      | 404     | 404       | 404         | 404
			/api/v1/scorecards     | 401      | 403     | 404       | 403         | 404
			/api/v1/scorecards/7   | 401      | 403     | 404       | 403         | 404
			/api/v1/scorecards/7/8 | 401      | 404     | 404       | 404         | 404
			/api                   | 401      | 404     | 404       | 404         | 404
			""")
	void opensEachPathToWhoMayReadIt(String path, int stranger, int learner, int recruiter, int interviewer,
			int owner) {
		assertThat(this.mvc.get().uri(path)).as("stranger").hasStatus(stranger);
		assertThat(get(path, Role.LEARNER)).as("learner").hasStatus(learner);
		assertThat(get(path, Role.RECRUITER)).as("recruiter").hasStatus(recruiter);
		assertThat(get(path, Role.INTERVIEWER)).as("interviewer").hasStatus(interviewer);
		assertThat(get(path, Role.HIRING_MANAGER)).as("hiring manager").hasStatus(owner);
		assertThat(get(path, Role.OWNER)).as("owner").hasStatus(owner);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/admin/people", "/admin/audit", "/admin/audit/export.csv", "/admin/else" })
	void opensTheAdministrationToOwnersOnly(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(302);
		assertThat(get(path, Role.HIRING_MANAGER)).hasStatus(403);
		assertThat(get(path, Role.LEARNER)).hasStatus(403);
		assertThat(get(path, Role.OWNER)).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /api/v1/grades, 401, 403, 404", "POST, /api/v1/rubrics/draft, 401, 403, 404",
			"PUT, /api/v1/grades, 405, 405, 405", "POST, /api/v1/banks, 405, 405, 405",
			"GET, /api/v1/grades, 405, 405, 405", "HEAD, /api/v1/banks, 404, 404, 404",
			"HEAD, /api/v1/scorecards, 401, 404, 404", "DELETE, /api/v1/questions/a, 405, 405, 405",
			"POST, /api/v1/rubrics/guess, 401, 404, 404" })
	void letsOnlyInterviewersGrade(String method, String path, int stranger, int recruiter, int owner) {
		HttpMethod verb = HttpMethod.valueOf(method);
		assertThat(this.mvc.method(verb).uri(path)).hasStatus(stranger);
		assertThat(this.mvc.method(verb).uri(path).with(People.signedIn(People.member(Role.RECRUITER))))
			.hasStatus(recruiter);
		assertThat(this.mvc.method(verb).uri(path).with(People.signedIn(People.member(Role.OWNER)))).hasStatus(owner);
	}

	@Test
	void saysWhichMethodsAnAddressOfTheApiHas() {
		assertThat(this.mvc.delete().uri("/api/v1/banks")).hasHeader("Allow", "GET, HEAD");
		assertThat(this.mvc.get().uri("/api/v1/grades")).hasHeader("Allow", "POST");
	}

	@ParameterizedTest
	@CsvSource({ "POST, /interviews", "POST, /grader", "PUT, /interviews/7/notes", "DELETE, /candidates/7",
			"POST, /sign-out", "PATCH, /banks/aws" })
	void changesNothingWithoutAToken(String method, String path) {
		HttpMethod verb = HttpMethod.valueOf(method);
		assertThat(this.mvc.method(verb).uri(path)).hasStatus(403);
		assertThat(this.mvc.method(verb).uri(path).with(People.signedIn(People.member(Role.OWNER)))).hasStatus(403);
		assertThat(this.mvc.method(verb)
			.uri(path)
			.with(People.signedIn(People.member(Role.OWNER)))
			.with(SecurityMockMvcRequestPostProcessors.csrf().useInvalidToken())).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource({ "/practice", "/practice/7/1", "/practice/7/1/recall" })
	void letsAStrangerPractiseWithoutATokenButNoMember(String path) {
		assertThat(this.mvc.post().uri(path)).hasStatus(404);
		assertThat(this.mvc.post().uri(path).header("Sec-Fetch-Site", "cross-site")).hasStatus(403);
		assertThat(this.mvc.post().uri(path).header("Sec-Fetch-Site", "same-site")).hasStatus(403);
		assertThat(this.mvc.post().uri(path).header("Origin", "http://elsewhere.example")).hasStatus(403);
		assertThat(this.mvc.post().uri(path).header("Origin", "null")).hasStatus(403);
		assertThat(this.mvc.post().uri(path).header("Origin", "http://localhost:8080")).hasStatus(404);
		assertThat(this.mvc.post().uri(path).with(People.signedIn(People.member(Role.LEARNER)))).hasStatus(403);
	}

	@Test
	void tellsAMemberWhoseSessionHasEndedInsteadOfTakingThemForAStranger() {
		assertThat(this.mvc.post().uri("/practice/7/1").param("_csrf", "of the ended session")).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource({ "HX-Request, true", "X-Requested-With, fetch", "Accept, application/json" })
	void tellsAFetchOfAStrangerToSignInInsteadOfSendingItThere(String name, String value) {
		assertThat(this.mvc.get().uri("/interviews/7").header(name, value)).hasStatus(401)
			.hasContentType("application/problem+json;charset=UTF-8")
			.doesNotContainHeader("WWW-Authenticate")
			.bodyText()
			.contains("\"status\":401");
	}

	@Test
	void sendsAStrangerToSignIn() {
		assertThat(this.mvc.get().uri("/interviews/7")).hasStatus(302).redirectedUrl().endsWith("/sign-in");
	}

	private MvcTestResult get(String path, Role role) {
		return this.mvc.get().uri(path).with(People.signedIn(People.member(role))).exchange();
	}

}
