package org.readback.account;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.readback.RunningReadback;
import org.readback.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
class InvitationTests extends WithOwner {

	private static final String PASSWORD = "wren otter quay lathe";

	private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/(?:invitations|password)/[\\w-]{43})<");

	private Visitor office;

	private Visitor guest;

	@BeforeEach
	void anOfficeAndAGuest() {
		this.office = Staff.signIn(this.port, this.owner);
		this.guest = new Visitor(this.port);
	}

	@Test
	void makesAnAccountOfTheRoleThatTheOwnerChose() {
		String email = "Ana-" + this.owner.id() + "@Example.org";
		String link = invite(email, "recruiter");
		assertThat(this.guest.get(link).body()).contains(email.toLowerCase(Locale.ROOT), "Recruiter");
		HttpResponse<String> joined = this.guest.post(link, "name", "Ana Lima", "password", PASSWORD);
		assertThat(joined.headers().firstValue("Location").orElse("")).endsWith("/sign-in?joined");
		assertThat(this.guest.get("/account").statusCode()).as("not signed in by that").isEqualTo(302);
		assertThat(new Visitor(this.port).get("/sign-in?joined").body()).as("to anybody else").doesNotContain(email);
		assertThat(this.guest.get("/sign-in?joined").body())
			.contains("value=\"" + email.toLowerCase(Locale.ROOT) + "\"");
		assertThat(this.guest.get("/sign-in?joined").body()).as("once").doesNotContain("value=\"ana");
		this.guest.post("/sign-in", "email", email, "password", PASSWORD);
		assertThat(this.guest.get("/account").body()).contains("Ana Lima", "Recruiter");
		assertThat(this.guest.get("/scorecards").statusCode()).isEqualTo(200);
		assertThat(this.guest.get("/admin/people").statusCode()).isEqualTo(403);
	}

	@Test
	void worksOnceHoweverOftenSomebodyLooks() {
		String link = invite("bo-" + this.owner.id() + "@example.org", "interviewer");
		for (int look = 0; look < 3; look++) {
			assertThat(this.guest.get(link).body()).contains("Join Readback");
		}
		this.guest.post(link, "name", "Bo", "password", PASSWORD);
		assertThat(this.guest.get(link).body()).contains("does not work any more");
		assertThat(this.guest.post(link, "name", "Bob", "password", PASSWORD).body())
			.contains("does not work any more");
	}

	@Test
	void givesTheAccountToOneOfTwoWhoFollowItAtOnce() {
		String email = "cy-" + this.owner.id() + "@example.org";
		String link = invite(email, "interviewer");
		List<CompletableFuture<HttpResponse<String>>> both = List.of("Cy One", "Cy Two")
			.stream()
			.map((name) -> CompletableFuture.supplyAsync(() -> {
				Visitor visitor = new Visitor(this.port);
				visitor.get(link);
				return visitor.post(link, "name", name, "password", PASSWORD);
			}))
			.toList();
		assertThat(both).extracting((one) -> one.join().statusCode()).containsExactlyInAnyOrder(302, 200);
	}

	@Test
	void endsWhenItIsOldWithdrawnOrReplaced() {
		String email = "di-" + this.owner.id() + "@example.org";
		String first = invite(email, "interviewer");
		String second = invite(email, "learner");
		assertThat(this.guest.get(first).body()).contains("does not work any more");
		assertThat(this.guest.get(second).body()).contains("Join Readback");
		String id = this.jdbc.sql("select id from one_time_link where email = ? and used_at is null")
			.param(email)
			.query(java.util.UUID.class)
			.single()
			.toString();
		this.office.post("/admin/invitations/" + id + "/withdraw");
		assertThat(this.guest.get(second).body()).contains("does not work any more");
		String third = invite(email, "learner");
		this.jdbc.sql("update one_time_link set expires_at = made_at where email = ?").param(email).update();
		assertThat(this.guest.get(third).body()).contains("does not work any more");
	}

	@Test
	void isOfNoUseForAnotherPurpose() {
		String link = invite("ed-" + this.owner.id() + "@example.org", "interviewer");
		assertThat(this.guest.get(link.replace("/invitations/", "/password/")).body())
			.contains("does not work any more");
		assertThat(this.guest.get("/invitations/short").statusCode()).isEqualTo(404);
	}

	@Test
	void keepsOfTheSecretOnlyAHash() {
		String link = invite("fi-" + this.owner.id() + "@example.org", "interviewer");
		String secret = link.substring(link.lastIndexOf('/') + 1);
		assertThat(this.jdbc.sql("select hash from one_time_link").query(String.class).list())
			.contains(SecretToken.hash(secret))
			.doesNotContain(secret);
	}

	@Test
	void saysWhatIsWrongWithTheForm() {
		this.office.get("/admin/people");
		String known = this.staff.hire("Gus", Role.LEARNER).email();
		assertThat(this.office.post("/admin/people", "email", known, "role", "learner").body())
			.contains("has an account already", "value=\"" + known + "\"");
		assertThat(this.office.post("/admin/people", "email", "nobody", "role", "king").body())
			.contains("Enter an address such as", "Choose a role.");
		String link = invite("hal-" + this.owner.id() + "@example.org", "interviewer");
		this.guest.get(link);
		assertThat(this.guest.post(link, "name", "", "password", "short").body()).contains("Enter your name",
				"at least 12 characters");
		assertThat(this.guest.get(link).body()).contains("Join Readback");
	}

	@Test
	void letsSomebodyChooseANewPasswordAndEndsTheirSessions() {
		Member member = this.staff.hire("Ida", Role.INTERVIEWER);
		Visitor elsewhere = Staff.signIn(this.port, member);
		assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
		this.office.get("/admin/people");
		String link = link(this.office.post("/admin/people/" + member.id() + "/reset"));
		this.guest.get(link);
		assertThat(this.guest.post(link, "password", "password1234").body()).contains("anybody would guess");
		assertThat(this.guest.post(link, "password", PASSWORD).headers().firstValue("Location").orElse(""))
			.endsWith("/sign-in?password-changed");
		assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
		assertThat(this.guest.get(link).body()).contains("does not work any more");
		assertThat(this.guest.get("/sign-in?password-changed").body()).contains("value=\"" + member.email() + "\"");
		assertThat(this.guest.post("/sign-in", "email", member.email(), "password", PASSWORD).statusCode())
			.isEqualTo(302);
	}

	private String invite(String email, String role) {
		this.office.get("/admin/people");
		return link(this.office.post("/admin/people", "email", email, "role", role));
	}

	private static String link(HttpResponse<String> page) {
		Matcher found = LINK.matcher(page.body());
		assertThat(found.find()).as(page.body()).isTrue();
		return found.group(1);
	}

}
