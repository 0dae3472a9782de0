package org.readback.account;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readback.RunningReadback;
import org.readback.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@Import(Staff.class)
class SignInTests {

	private static final String PASSWORD = "wren otter quay lathe";

	@LocalServerPort
	private int port;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Founding founding;

	@Autowired
	private JdbcIndexedSessionRepository sessions;

	private Visitor visitor;

	@BeforeEach
	void oneOwner() {
		this.jdbc.sql("delete from founding").update();
		this.jdbc.sql("delete from throttle").update();
		this.jdbc.sql("delete from account").update();
		this.founding.found("ines@example.org", "Ines Calder", PASSWORD, null);
		this.visitor = new Visitor(this.port);
	}

	@Test
	void knowsTheOwnerHoweverTheAddressIsWritten() {
		HttpResponse<String> answer = signIn(" INES@example.org ", PASSWORD);
		assertThat(location(answer)).endsWith("/interviews");
		assertThat(this.visitor.get("/").body()).contains("Ines Calder", "Sign out");
	}

	@Test
	void saysTheSameToAWrongPasswordAndAnUnknownAddress() {
		HttpResponse<String> wrong = signIn("ines@example.org", "wren otter quay lathf");
		assertThat(wrong.statusCode()).isEqualTo(200);
		assertThat(wrong.body()).contains("don’t belong together", "value=\"ines@example.org\"")
			.doesNotContain("lathf");
		HttpResponse<String> unknown = signIn("anna@example.org", PASSWORD);
		assertThat(unknown.statusCode()).isEqualTo(200);
		assertThat(withoutTokens(unknown.body()).replace("anna@", "ines@")).isEqualTo(withoutTokens(wrong.body()));
	}

	@Test
	void answersAddressesThatNoStoreTakesLikeUnknownOnes() {
		assertThat(signIn("ines\u0000@example.org", PASSWORD).body()).contains("don’t belong together");
		assertThat(signIn("x".repeat(5000), PASSWORD).body()).contains("don’t belong together");
	}

	@Test
	void changesTheSessionAndItsToken() {
		this.visitor.get("/sign-in");
		String before = this.visitor.cookie("readback");
		signIn("ines@example.org", PASSWORD);
		assertThat(this.visitor.cookie("readback")).isNotEqualTo(before);
		assertThat(this.visitor.get("/session").body()).contains("\"signedIn\":true", "\"csrfHeader\":\"X-CSRF-TOKEN\"",
				"\"csrfToken\":\"");
		Visitor thief = new Visitor(this.port);
		assertThat(thief.get("/session", "Cookie", "readback=" + before).body()).contains("\"signedIn\":false");
	}

	@Test
	void givesAStrangersFetchesNoSessionThatCouldReplaceASignIn() {
		assertThat(this.visitor.get("/session").headers().map()).doesNotContainKey("set-cookie");
		HttpResponse<String> refused = this.visitor.submit("/interviews", Map.of(), "X-Requested-With", "fetch");
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void survivesARestartInTheStore() {
		signIn("ines@example.org", PASSWORD);
		String id = new String(Base64.getDecoder().decode(this.visitor.cookie("readback")), StandardCharsets.UTF_8);
		assertThat(this.jdbc.sql("select principal_name from spring_session where session_id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("ines@example.org");
		Session session = this.sessions.findById(id);
		SecurityContext context = session.getRequiredAttribute("SPRING_SECURITY_CONTEXT");
		assertThat(context.getAuthentication().getPrincipal()).isInstanceOfSatisfying(SignedIn.class, (person) -> {
			assertThat(person.member().name()).isEqualTo("Ines Calder");
			assertThat(person.getPassword()).isNull();
		});
	}

	@Test
	void signsOutInsteadOfFailingWhenTheSessionIsOfAnotherVersion() {
		signIn("ines@example.org", PASSWORD);
		this.jdbc.sql("update spring_session_attributes set attribute_bytes = ?")
			.param(new byte[] { 1, 2, 3 })
			.update();
		assertThat(this.visitor.get("/").statusCode()).isEqualTo(200);
		assertThat(this.visitor.get("/session").body()).contains("\"signedIn\":false");
	}

	@Test
	void keepsTheZoneOfTheFirstBrowserOnly() {
		this.visitor.get("/sign-in");
		this.visitor.post("/sign-in", "email", "ines@example.org", "password", PASSWORD, "zone", "Asia/Tokyo");
		assertThat(this.visitor.get("/").body()).contains("Times in Asia/Tokyo");
		Visitor elsewhere = new Visitor(this.port);
		elsewhere.get("/sign-in");
		elsewhere.post("/sign-in", "email", "ines@example.org", "password", PASSWORD, "zone", "Europe/Prague");
		assertThat(elsewhere.get("/").body()).contains("Times in Asia/Tokyo");
	}

	@Test
	void leadsToThePageThatWasWanted() {
		assertThat(location(this.visitor.get("/interviews/7?tab=notes"))).endsWith("/sign-in");
		assertThat(location(signIn("ines@example.org", PASSWORD))).endsWith("/interviews/7?tab=notes");
	}

	@ParameterizedTest
	@CsvSource({ "OWNER,/interviews", "HIRING_MANAGER,/interviews", "INTERVIEWER,/interviews", "RECRUITER,/scorecards",
			"LEARNER,/practice" })
	void leadsToTheWorkOfTheRoleIfNoPageWasWanted(Role role, String home) {
		Member member = this.staff.hire("Mo", role);
		assertThat(location(signIn(member.email(), Staff.PASSWORD))).isEqualTo("http://localhost:" + this.port + home);
		assertThat(this.visitor.get(home).statusCode()).isEqualTo(200);
		assertThat(location(this.visitor.get("/sign-in"))).endsWith(home);
		assertThat(location(this.visitor.get("/sign-in?to=/banks"))).endsWith("/banks");
	}

	@Test
	void leadsToThePageThatTheFormNames() {
		this.visitor.get("/sign-in?to=/practice/progress");
		assertThat(location(this.visitor.post("/sign-in", "email", "ines@example.org", "password", PASSWORD, "to",
				"/practice/progress")))
			.endsWith("/practice/progress");
	}

	@Test
	void staysOnAPageThatSignsInOnTopOfItself() {
		String token = token(this.visitor.get("/sign-in"));
		assertThat(this.visitor
			.submit("/sign-in", Map.of("email", "ines@example.org", "password", PASSWORD, "_csrf", token),
					"X-Requested-With", "fetch")
			.statusCode()).isEqualTo(204);
	}

	@Test
	void neverLeadsToWhatAPageFetched() {
		this.visitor.get("/interviews/7/notes", "HX-Request", "true");
		this.visitor.get("/interviews/7/state", "X-Requested-With", "fetch");
		assertThat(location(signIn("ines@example.org", PASSWORD))).endsWith(":" + this.port + "/interviews");
	}

	@Test
	void endsWithSignOut() {
		signIn("ines@example.org", PASSWORD);
		this.visitor.get("/");
		assertThat(location(this.visitor.post("/sign-out"))).endsWith("/sign-in?signed-out");
		assertThat(this.visitor.get("/session").body()).contains("\"signedIn\":false");
		assertThat(this.visitor.get("/sign-in?signed-out").body()).contains("You are signed out");
	}

	@Test
	void hasTheBrowserForgetWhatItKeptWhenSomebodySignsOutOverTls() {
		HttpResponse<String> signedIn = signInOverTls();
		Visitor browser = new Visitor(this.port);
		HttpResponse<String> page = browser.get("/", "X-Forwarded-Proto", "https", "Cookie", named(signedIn));
		HttpResponse<String> answer = browser.submit("/sign-out", Map.of("_csrf", token(page)), "X-Forwarded-Proto",
				"https", "Cookie", named(signedIn));
		assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"storage\"");
	}

	@Test
	void refusesAFormWithoutATokenInASentence() {
		HttpResponse<String> answer = this.visitor.submit("/sign-in",
				Map.of("email", "ines@example.org", "password", PASSWORD));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("too old to send", "rb-page");
	}

	@Test
	void refusesAFetchWithoutATokenWithAProblem() {
		Map<String, String> form = Map.of("kit", "cloud-operations-generalist");
		assertThat(this.visitor.submit("/interviews", form, "HX-Request", "true").statusCode()).isEqualTo(401);
		signIn("ines@example.org", PASSWORD);
		HttpResponse<String> answer = this.visitor.submit("/interviews", form, "HX-Request", "true");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("CSRF");
	}

	@Test
	void takesBasicAuthenticationOnTheApiOnly() {
		String basic = "Basic "
				+ Base64.getEncoder().encodeToString(("ines@example.org:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = this.visitor.send(this.visitor
			.request("/api/v1/grades", "Authorization", basic, "Content-Type", "application/json", "Accept", "*/*")
			.POST(java.net.http.HttpRequest.BodyPublishers
				.ofString("{\"question\":\"db-cache-in-front-of-rds\",\"text\":\"ö\"}")));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
		assertThat(this.visitor.get("/api/v1/nope", "Authorization", basic).statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/interviews", "Authorization", basic).statusCode()).isEqualTo(302);
		HttpResponse<String> wrong = this.visitor.get("/api/v1/banks", "Authorization",
				basic.replace("Basic aW5", "Basic aW6"));
		assertThat(wrong.statusCode()).isEqualTo(401);
		assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=\"Readback\"");
		assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void namesTheSessionOverTlsByACookieThatNobodyElseCanSet() {
		HttpResponse<String> answer = signInOverTls();
		assertThat(answer.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.matches("__Host-readback=\\w+=*; Path=/; Secure; HttpOnly; SameSite=Lax");
		String cookie = named(answer);
		Visitor other = new Visitor(this.port);
		assertThat(other.get("/account", "X-Forwarded-Proto", "https", "Cookie", cookie).statusCode()).isEqualTo(200);
		assertThat(other.get("/account", "X-Forwarded-Proto", "https", "Cookie", cookie.replace("__Host-", ""))
			.statusCode()).as("planted by a neighbour").isEqualTo(302);
		assertThat(other.get("/account", "Cookie", cookie).statusCode()).as("over plain http").isEqualTo(302);
	}

	private static String named(HttpResponse<String> answer) {
		return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
	}

	private HttpResponse<String> signIn(String email, String password) {
		this.visitor.get("/sign-in");
		return this.visitor.post("/sign-in", "email", email, "password", password);
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElse("");
	}

	private static String withoutTokens(String page) {
		return page.replaceAll("(value|content)=\"[A-Za-z0-9_-]{60,}\"", "");
	}

	private HttpResponse<String> signInOverTls() {
		HttpResponse<String> form = this.visitor.get("/sign-in", "X-Forwarded-Proto", "https");
		return this.visitor.submit("/sign-in",
				Map.of("email", "ines@example.org", "password", PASSWORD, "_csrf", token(form)), "X-Forwarded-Proto",
				"https", "Cookie", named(form));
	}

	private static String token(HttpResponse<String> page) {
		return page.body().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
	}

}
