package org.readback.account;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.readback.RunningReadback;
import org.readback.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What somebody may is what the store says now, not what their session began with. */
@RunningReadback
class RightsTests extends WithOwner {

	@Autowired
	private ApiTokens tokens;

	private Member member;

	private Visitor browser;

	@BeforeEach
	void aMember() {
		this.member = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		this.browser = Staff.signIn(this.port, this.member);
	}

	@Test
	void aChangedRoleCountsAtTheNextRequest() {
		assertThat(this.browser.get("/grader").statusCode()).isEqualTo(200);
		this.roster.changeRole(this.owner, this.member.id(), Role.RECRUITER);
		assertThat(this.browser.get("/grader").statusCode()).isEqualTo(403);
		assertThat(this.browser.get("/scorecards").statusCode()).isEqualTo(200);
	}

	@Test
	void anEndedAccountIsSignedOutEverywhereAtOnce() {
		Visitor telephone = Staff.signIn(this.port, this.member);
		String token = this.tokens.make(this.member, "a script", Role.INTERVIEWER);
		assertThat(grade(token).statusCode()).isEqualTo(200);
		this.roster.deactivate(this.owner, this.member.id());
		assertThat(this.browser.get("/grader").statusCode()).isEqualTo(302);
		assertThat(telephone.get("/grader").statusCode()).isEqualTo(302);
		assertThat(grade(token).statusCode()).isEqualTo(401);
		HttpResponse<String> again = signIn();
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.body()).contains("don’t belong together");
		this.roster.reactivate(this.owner, this.member.id());
		assertThat(signIn().statusCode()).isEqualTo(302);
	}

	@Test
	void theLastOwnerStays() {
		this.jdbc.sql("update account set role = 'HIRING_MANAGER' where role = 'OWNER' and id <> ?")
			.param(this.owner.id())
			.update();
		assertThatExceptionOfType(LastOwner.class)
			.isThrownBy(() -> this.roster.changeRole(this.owner, this.owner.id(), Role.LEARNER));
		Visitor office = Staff.signIn(this.port, this.owner);
		office.get("/admin/people");
		assertThat(office.post("/admin/people/" + this.owner.id() + "/deactivate")
			.headers()
			.firstValue("Location")
			.orElse("")).endsWith("last-owner");
		assertThat(office.get("/admin/people?last-owner").body()).contains("The last owner stays.");
		this.roster.changeRole(this.owner, this.member.id(), Role.OWNER);
		this.roster.changeRole(this.owner, this.owner.id(), Role.LEARNER);
		assertThat(office.get("/admin/people").statusCode()).isEqualTo(403);
	}

	@Test
	void aTokenMayNoMoreThanItSaysAndNoMoreThanItsOwner() {
		String token = this.tokens.make(this.owner, "nightly export", Role.RECRUITER);
		assertThat(get("/api/v1/scorecards", token).statusCode()).isEqualTo(200);
		assertThat(grade(token).statusCode()).isEqualTo(403);
		String own = this.tokens.make(this.member, "grading", Role.INTERVIEWER);
		this.roster.changeRole(this.owner, this.member.id(), Role.LEARNER);
		assertThat(grade(own).statusCode()).isEqualTo(401);
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.tokens.make(this.member, "more", Role.OWNER));
	}

	@Test
	void aTokenIsShownOnceKeptAsAHashAndCanBeRevoked() {
		this.browser.get("/account");
		String page = this.browser.post("/account/tokens", "name", "my script", "role", "interviewer").body();
		String token = page.replaceFirst("(?s).*>(readback_[\\w-]{43})</textarea>.*", "$1");
		assertThat(grade(token).statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/account").body()).contains("my script").doesNotContain(token);
		assertThat(this.jdbc.sql("select hash from api_token where account_id = ?")
			.param(this.member.id())
			.query(String.class)
			.single()).isEqualTo(SecretToken.hash(token));
		UUID id = this.tokens.of(this.member).get(0).id();
		assertThat(this.tokens.of(this.member).get(0).usedAt()).isNotNull();
		Visitor other = Staff.signIn(this.port, this.owner);
		other.get("/account");
		assertThat(other.post("/account/tokens/" + id + "/revoke").statusCode()).isEqualTo(404);
		this.browser.post("/account/tokens/" + id + "/revoke");
		assertThat(grade(token).statusCode()).isEqualTo(401);
	}

	@Test
	void aTokenOpensTheApiOnly() {
		String token = this.tokens.make(this.member, "a script", Role.INTERVIEWER);
		assertThat(get("/grader", token).statusCode()).isEqualTo(302);
		assertThat(get("/api/v1/banks", token).headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void aChangedPasswordEndsTheOtherSessionsOnly() {
		Visitor telephone = Staff.signIn(this.port, this.member);
		this.browser.get("/account");
		assertThat(
				this.browser.post("/account/password", "current", "wrong", "password", "wren otter quay lathe").body())
			.contains("not your current password");
		assertThat(this.browser.post("/account/password", "current", Staff.PASSWORD, "password", "short").body())
			.contains("at least 12 characters");
		this.browser.post("/account/password", "current", Staff.PASSWORD, "password", "wren otter quay lathe");
		assertThat(this.browser.get("/account").statusCode()).isEqualTo(200);
		assertThat(telephone.get("/account").statusCode()).isEqualTo(302);
	}

	@Test
	void allOtherSessionsCanBeEnded() {
		Visitor telephone = Staff.signIn(this.port, this.member);
		assertThat(this.browser.get("/account").body()).contains("this browser", "Sign out everywhere else");
		this.browser.post("/account/sessions/end");
		assertThat(telephone.get("/account").statusCode()).isEqualTo(302);
		assertThat(this.browser.get("/account").statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionEndsAfterADayHoweverBusy() {
		this.jdbc.sql("update spring_session set creation_time = creation_time - 90000000 where principal_name = ?")
			.param(this.member.email())
			.update();
		assertThat(this.browser.get("/grader").statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> signIn() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		return visitor.post("/sign-in", "email", this.member.email(), "password", Staff.PASSWORD);
	}

	private HttpResponse<String> get(String path, String token) {
		return new Visitor(this.port).get(path, "Authorization", "Bearer " + token);
	}

	private HttpResponse<String> grade(String token) {
		Visitor script = new Visitor(this.port);
		return script.send(
				script.request("/api/v1/grades", "Authorization", "Bearer " + token, "Content-Type", "application/json")
					.POST(java.net.http.HttpRequest.BodyPublishers
						.ofString("{\"question\":\"db-cache-in-front-of-rds\",\"text\":\"ttl\"}")));
	}

}
