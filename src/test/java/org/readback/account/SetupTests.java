package org.readback.account;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readback.RunningReadback;
import org.readback.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
class SetupTests {

	private static final String PASSWORD = "wren otter quay lathe";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SetupToken token;

	private Visitor visitor;

	@BeforeEach
	void nobodyIsThere() {
		this.jdbc.sql("delete from founding").update();
		this.jdbc.sql("delete from throttle").update();
		this.jdbc.sql("delete from account").update();
		this.visitor = new Visitor(this.port);
	}

	@Test
	void createsTheOwnerAndSignsThemIn() {
		this.visitor.get("/setup");
		String before = this.visitor.cookie("readback");
		HttpResponse<String> answer = setUp(this.visitor, this.token.issue(), PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/"));
		assertThat(this.visitor.cookie("readback")).isNotEmpty().isNotEqualTo(before);
		assertThat(this.visitor.get("/").body()).contains("Ines Calder", "Times in Europe/Prague");
		assertThat(this.jdbc.sql("select email, role, zone from account").query().singleRow())
			.containsEntry("email", "ines@example.org")
			.containsEntry("role", "OWNER")
			.containsEntry("zone", "Europe/Prague");
		assertThat(this.jdbc.sql("select password_hash from account").query(String.class).single())
			.startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void countsAsTheOwnersFirstSignIn() {
		this.visitor.get("/setup");
		setUp(this.visitor, this.token.issue(), PASSWORD);

		assertThat(this.jdbc.sql("select signed_in_at from account").query().singleRow().get("signed_in_at"))
			.isNotNull();
		assertThat(this.visitor.get("/admin/people").body()).doesNotContain(">never<");
	}

	@Test
	void addsSampleDataWhereTheOwnerLeavesItTicked() {
		assertThat(this.visitor.get("/setup").body()).contains("name=\"samples\" value=\"yes\"", "checked=\"checked\"");
		this.visitor.post("/setup", "token", this.token.issue(), "name", "Ines Calder", "email", "ines@example.org",
				"password", PASSWORD, "samples", "yes");
		assertThat(this.visitor.get("/interviews").body()).contains("Aylin Demir");
		assertThat(this.visitor.post("/samples/remove").statusCode()).isEqualTo(302);
		assertThat(this.visitor.get("/interviews").body()).doesNotContain("Aylin Demir");
	}

	@Test
	void isGoneOnceThereIsAnOwner() {
		this.visitor.get("/setup");
		setUp(this.visitor, this.token.issue(), PASSWORD);
		assertThat(this.visitor.get("/setup").statusCode()).isEqualTo(404);
		Visitor stranger = new Visitor(this.port);
		stranger.get("/sign-in");
		assertThat(setUp(stranger, this.token.issue(), PASSWORD).statusCode()).isEqualTo(404);
		assertThat(accounts()).isOne();
	}

	@Test
	void keepsWhatWasTypedButNotThePasswordWhenTheTokenIsWrong() {
		this.token.issue();
		this.visitor.get("/setup");
		HttpResponse<String> answer = setUp(this.visitor, "wrong-token", PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("not the token", "wrong-token", "Ines Calder", "Ines@Example.org")
			.doesNotContain(PASSWORD);
		assertThat(accounts()).isZero();
	}

	@Test
	void saysWhatIsWrongWithAPassword() {
		this.visitor.get("/setup");
		String issued = this.token.issue();
		assertThat(setUp(this.visitor, issued, "short").body()).contains("at least 12 characters", "Ines Calder");
		assertThat(setUp(this.visitor, issued, "password1234").body()).contains("anybody would guess");
		assertThat(setUp(this.visitor, issued, "readback2026").body()).contains("name of this product");
		assertThat(accounts()).isZero();
	}

	@Test
	void saysWhatIsMissingInAnEmptyForm() {
		this.visitor.get("/setup");
		assertThat(this.visitor.post("/setup").body()).contains("Enter the set-up token", "Enter your name",
				"Enter your e-mail address", "at least 12 characters");
		assertThat(this.visitor.post("/setup", "email", "\u0130".repeat(120) + "@example.org").body())
			.contains("Enter an address such as");
		assertThat(this.visitor.post("/setup", "email", "nobody", "password", PASSWORD, "name", "a\u0001b").body())
			.contains("Enter an address such as", "control characters");
	}

	@Test
	void takesAPasswordOf128Emoji() {
		String emoji = "🦊🐙🐧🐢🦉🐝🐞🦔".repeat(15) + "🐌🦊🐌🐌🐙🐌🐧🐌";
		this.visitor.get("/setup");
		setUp(this.visitor, this.token.issue(), emoji);
		Visitor other = new Visitor(this.port);
		other.get("/sign-in");
		String almost = emoji.replaceFirst("🐌$", "🦔");
		assertThat(other.post("/sign-in", "email", "ines@example.org", "password", almost).statusCode()).isEqualTo(200);
		assertThat(other.post("/sign-in", "email", "ines@example.org", "password", emoji).statusCode()).isEqualTo(302);
	}

	@Test
	void letsOneOfSeveralWhoSetUpAtTheSameTimeWin() {
		String issued = this.token.issue();
		List<CompletableFuture<HttpResponse<String>>> attempts = List
			.of("a@example.org", "b@example.org", "c@example.org")
			.stream()
			.map((email) -> CompletableFuture.supplyAsync(() -> {
				Visitor someone = new Visitor(this.port);
				someone.get("/setup");
				return someone.post("/setup", "token", issued, "name", "Someone", "email", email, "password", PASSWORD);
			}))
			.toList();
		List<HttpResponse<String>> answers = attempts.stream().map(CompletableFuture::join).toList();
		assertThat(accounts()).isOne();
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.statusCode()).isIn(302, 404))
			.filteredOn((answer) -> answer.headers()
				.firstValue("Location")
				.filter((to) -> !to.contains("taken"))
				.isPresent())
			.hasSize(1);
	}

	@Test
	void stopsGuessing() {
		this.token.issue();
		this.visitor.get("/setup");
		HttpResponse<String> last = null;
		for (int i = 0; i <= 40 && (last == null || last.statusCode() == 200); i++) {
			last = setUp(this.visitor, "guess" + i, PASSWORD);
		}
		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(last.body()).contains("Too many attempts");
		assertThat(last.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow()).isBetween(1, 15);
	}

	private int accounts() {
		return this.jdbc.sql("select count(*) from account").query(Integer.class).single();
	}

	private static HttpResponse<String> setUp(Visitor visitor, String token, String password) {
		return visitor.post("/setup", "token", token, "name", "Ines Calder", "email", "Ines@Example.org", "password",
				password, "zone", "Europe/Prague");
	}

}
