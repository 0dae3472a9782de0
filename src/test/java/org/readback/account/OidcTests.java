package org.readback.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.readback.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with an identity provider, by configuration alone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Staff.class)
class OidcTests {

	private static final IdentityProvider PROVIDER = new IdentityProvider();

	@LocalServerPort
	private int port;

	@Autowired
	private Staff staff;

	@Autowired
	private Roster roster;

	@Autowired
	private OidcProperties properties;

	@Autowired
	private JdbcClient jdbc;

	private final String email = UUID.randomUUID() + "@example.org";

	@DynamicPropertySource
	static void configure(DynamicPropertyRegistry properties) {
		String registration = "spring.security.oauth2.client.registration.example.";
		properties.add(registration + "client-id", () -> "readback");
		properties.add(registration + "client-secret", () -> "secret");
		properties.add(registration + "client-name", () -> "Example Directory");
		properties.add(registration + "scope", () -> "openid,email,profile");
		properties.add("spring.security.oauth2.client.provider.example.issuer-uri", PROVIDER::issuer);
		properties.add("readback.oidc.claim", () -> "groups");
		properties.add("readback.oidc.roles.sre-leads", () -> "hiring-manager");
		properties.add("readback.oidc.roles.sre", () -> "interviewer");
	}

	@Test
	void givesSomebodyNewAnAccountOfTheRoleThatTheirGroupStandsFor() {
		assertThat(new Visitor(this.port).get("/sign-in").body()).contains("Sign in with Example Directory");
		Visitor visitor = signIn(
				Map.of("email", this.email, "name", "Ana Lima", "groups", List.of("staff", "sre", "sre-leads")));
		assertThat(visitor.get("/account").body()).contains("Ana Lima", "Hiring manager", this.email);
		assertThat(visitor.get("/kits/new").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(403);
	}

	@Test
	void followsTheGroupsAtEachSignIn() {
		signIn(Map.of("email", this.email, "groups", List.of("sre-leads")));
		Visitor visitor = signIn(Map.of("email", this.email, "groups", "sre"));
		assertThat(visitor.get("/account").body()).contains("Interviewer");
		assertThat(this.jdbc.sql("select count(*) from account where email = ?")
			.param(this.email)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void refusesWhoHasNoRoleNoVerifiedAddressOrNoActiveAccount() {
		assertThat(refused(Map.of("email", this.email, "groups", "strangers"))).isTrue();
		assertThat(refused(Map.of("email", this.email, "email_verified", false, "groups", "sre"))).isTrue();
		assertThat(refused(Map.of("email", this.email, "email_verified", IdentityProvider.LEFT_OUT, "groups", "sre")))
			.isTrue();
		assertThat(refused(Map.of("groups", "sre"))).isTrue();
		Member member = this.staff.hire("Ida", Role.INTERVIEWER);
		this.roster.deactivate(member, member.id());
		assertThat(refused(Map.of("email", member.email(), "groups", "sre"))).isTrue();
	}

	@Test
	void believesAProviderThatSaysNothingOfAddressesOnlyWhereToldTo() {
		OidcProperties told = new OidcProperties(null, null, true);
		OidcProperties untold = new OidcProperties(null, null, false);
		assertThat(told.trusts(null)).isTrue();
		assertThat(told.trusts(false)).isFalse();
		assertThat(untold.trusts(null)).isFalse();
		assertThat(untold.trusts(true)).isTrue();
		assertThat(this.properties.trustUnverifiedEmail()).isFalse();
	}

	@Test
	void leavesTheLastOwnerTheirRoleWhateverTheirGroupsAre() {
		this.jdbc.sql("update account set role = 'HIRING_MANAGER' where role = 'OWNER'").update();
		Member owner = this.staff.hire("Olga Owner", Role.OWNER);
		Map<String, Object> claims = Map.of("email", owner.email(), "groups", "sre");
		assertThat(signIn(claims).get("/admin/people").statusCode()).isEqualTo(200);
		this.staff.hire("Bo Owner", Role.OWNER);
		Visitor visitor = signIn(claims);
		assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(403);
		assertThat(visitor.get("/grader").statusCode()).isEqualTo(200);
	}

	@Test
	void leavesNoPasswordToSignInWith() {
		signIn(Map.of("email", this.email, "groups", "sre"));
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		assertThat(visitor.post("/sign-in", "email", this.email, "password", "{none}").body())
			.contains("don’t belong together");
		assertThat(visitor.post("/sign-in", "email", this.email, "password", "").body())
			.contains("don’t belong together");
	}

	private boolean refused(Map<String, Object> claims) {
		Visitor visitor = signIn(claims);
		return visitor.get("/account").statusCode() == 302
				&& visitor.get("/sign-in?refused").body().contains("You were not signed in.");
	}

	private Visitor signIn(Map<String, Object> claims) {
		PROVIDER.vouchFor(claims);
		Visitor visitor = new Visitor(this.port);
		String toProvider = location(visitor.get("/oauth2/authorization/example"));
		URI back = URI.create(location(get(toProvider)));
		visitor.get(back.getRawPath() + "?" + back.getRawQuery());
		return visitor;
	}

	private static HttpResponse<String> get(String uri) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow();
	}

}
