package org.readback.bank.api;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.Role;
import org.readback.bank.Members;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of the API say to it, and expect of its refusals. */
final class ApiCalls {

	private ApiCalls() {
	}

	/** What an interviewer's script gets for a body of JSON. */
	static MvcTestResult post(MockMvcTester mvc, String uri, String body, Object... values) {
		return mvc.post()
			.uri(uri, values)
			.requestAttr(Members.ATTRIBUTE, Members.with(Role.INTERVIEWER))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	/** Problem details of that status, which say something with these words in it. */
	static void assertProblem(MvcTestResult result, int status, String detail) {
		assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(result).bodyJson()
			.hasPathSatisfying("$.detail", (path) -> path.assertThat().asString().contains(detail));
	}

}
