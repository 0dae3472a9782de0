package org.readback.web;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readback.RunningReadback;
import org.readback.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@ExtendWith(OutputCaptureExtension.class)
class FaultsTests {

	private static final String[] FETCH = { "X-Requested-With", "fetch" };

	/** ines@example.org:wren otter quay lathe. */
	private static final String BASIC = "Basic aW5lc0BleGFtcGxlLm9yZzp3cmVuIG90dGVyIHF1YXkgbGF0aGU=";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PasswordEncoder passwords;

	private Visitor visitor;

	@BeforeEach
	void oneInterviewer() {
		this.visitor = new Visitor(this.port);
		this.jdbc.sql("delete from account").update();
		this.jdbc.sql("""
				insert into account (id, email, name, password_hash, role, created_at)
				values ('0f0e0d0c-0b0a-0908-0706-050403020100', 'ines@example.org', 'Ines', ?, 'INTERVIEWER',
				timestamp with time zone '2026-11-23 09:00:00+00')""")
			.param(this.passwords.encode("wren otter quay lathe"))
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "/banks/nothing, 404, There is nothing here", "/banks/mishap/number/x, 404, There is nothing here",
			"/banks/mishap/page?page=x, 400, be understood", "/banks/mishap/page, 400, be understood",
			"/theme, 405, be done here", "/error, 404, There is nothing here", "/a;b, 400, be understood" })
	void areExplainedOnAPageInTheLook(String path, int status, String sentence) {
		HttpResponse<String> answer = this.visitor.get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(sentence, "<main class=\"rb-page\"", "Error " + status, "/readback.css")
			.doesNotContain("Exception", "org.", "??");
	}

	@ParameterizedTest
	@CsvSource({ "/banks/nothing, 404", "/banks/mishap/number/x, 404", "/banks/mishap/page?page=x, 400",
			"/banks/mishap/page, 400", "/theme, 405", "/api/v1/questions/nothing, 404" })
	void areProblemsForAScript(String path, int status) {
		HttpResponse<String> answer = this.visitor.get(path, FETCH);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("Exception", "org.");
	}

	@ParameterizedTest
	@CsvSource({ "/banks/mishap/failing", "/banks/mishap/no-template" })
	void ofOursHaveAnIdThatIsInTheLogAndTellNothing(String path, CapturedOutput output) {
		HttpResponse<String> page = this.visitor.get(path);
		assertThat(page.statusCode()).isEqualTo(500);
		assertThat(page.body()).contains("Something went wrong on our side")
			.doesNotContain("Exception", "Secret", "org.");
		assertThat(output)
			.contains("Error " + page.body().replaceAll("(?s).*<code>([0-9a-f]{8})</code>.*", "$1") + " at GET");
		HttpResponse<String> problem = this.visitor.get(path, FETCH);
		assertThat(problem.statusCode()).isEqualTo(500);
		assertThat(problem.body()).contains("\"errorId\":\"").doesNotContain("Exception", "Secret");
		assertThat(output)
			.contains("Error " + problem.body().replaceAll(".*\"errorId\":\"([0-9a-f]{8})\".*", "$1") + " at GET");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"question": "db-cache-in-front-of-rds", "text": "ttl"} | application/json | 200
			{"question":      | application/json | 400
			[1, 2]            | application/json | 400
			''                | application/json | 400
			{"a": "b"}        | text/plain       | 415
			{"a": "b"}        | nonsense         | 415
			{"a": "b"}        | application/json | 400
			""")
	void ofAScriptGetAProblem(String body, String type, int status) {
		HttpResponse<String> answer = grade(BodyPublishers.ofString(body), type);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("Exception", "tools.jackson", "org.");
		if (status != 200) {
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"question":  | This is no JSON from line 1, column
			[{},@]        | This is no JSON from line 1, column 5
			''            | The body is missing
			""")
	void ofJsonSayWhereItBreaks(String body, String detail) {
		assertThat(grade(BodyPublishers.ofString(body), "application/json").body()).contains(detail);
	}

	@ParameterizedTest
	@CsvSource({ "unknown", "1.2.3.4:5678", "[::1", "999.1.1.1", "not-an-ip", "1.2.3.4" })
	void areNotCausedByWhatAProxySaysOfTheClient(String address) {
		HttpResponse<String> answer = this.visitor.get("/", "X-Forwarded-For", address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("This connection is not encrypted");
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data; boundary=b", "multipart/form-data" })
	void ofABrokenUploadAreThePersonsOwn(String type) {
		HttpResponse<String> answer = this.visitor
			.send(this.visitor.request("/theme", "Content-Type", type).POST(BodyPublishers.ofString("--b\r\nbroken")));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(grade(BodyPublishers.ofString("--b\r\nbroken"), type).statusCode()).isEqualTo(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*" })
	void includeABodyOfNoTypeInParticular(String type) {
		assertThat(grade(BodyPublishers.ofString("{}"), type).statusCode()).isEqualTo(415);
	}

	@Test
	void ofAFieldThatNoFormHasAreNone() {
		this.visitor.get("/sign-in");
		this.visitor.post("/sign-in", "email", "ines@example.org", "password", "wren otter quay lathe");
		this.visitor.get("/interviews/new");
		HttpResponse<String> form = this.visitor.post("/interviews", "candidate.x", "1", "candidate[0]", "2");
		assertThat(form.statusCode()).isEqualTo(200);
		assertThat(form.body()).contains("Write the candidate");
		assertThat(this.visitor.post("/interviews", "candidate", "Kim\0Nine", "position", "SRE").body())
			.contains("signs that can be seen");
	}

	@Test
	void includeASessionCookieThatNobodyWasGiven() {
		String cookie = "readback=" + Base64.getEncoder().encodeToString("a\0b".getBytes(StandardCharsets.UTF_8));
		assertThat(this.visitor.get("/banks", "Cookie", cookie).statusCode()).isEqualTo(200);
		assertThat(this.visitor.get("/interviews", "Cookie", cookie).statusCode()).isEqualTo(302);
	}

	@Test
	void includeANulInAParameterNameOfTheHealthCheck() {
		assertThat(this.visitor.get("/actuator/health?%00").statusCode()).isEqualTo(400);
	}

	@Test
	void includeABodyThatIsTooLarge() {
		String large = "{\"text\":\"" + "x".repeat(BodyLimit.LIMIT) + "\"}";
		assertThat(grade(BodyPublishers.ofString(large), "application/json").statusCode()).isEqualTo(413);
		HttpResponse<String> chunked = grade(
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())), "application/json");
		assertThat(chunked.statusCode()).isEqualTo(413);
		assertThat(chunked.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		String fits = "{\"text\":\"" + "x".repeat(BodyLimit.LIMIT - 11) + "\"}";
		assertThat(grade(BodyPublishers.ofString(fits), "application/json").statusCode()).isEqualTo(400);
	}

	@Test
	void includeAFormThatIsTooLarge() {
		this.visitor.get("/");
		HttpResponse<String> answer = this.visitor.submit("/theme", Map.of("theme", "x".repeat(3 * 1024 * 1024)));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(answer.body()).contains("This is too much at once").doesNotContain("Exception");
	}

	private HttpResponse<String> grade(BodyPublisher body, String type) {
		return this.visitor
			.send(this.visitor.request("/api/v1/grades", "Authorization", BASIC, "Content-Type", type, "Accept", "*/*")
				.POST(body));
	}

}
