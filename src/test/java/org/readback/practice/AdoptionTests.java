package org.readback.practice;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the runs of a stranger who signs in. */
@RunningReadback
@Import(Staff.class)
class AdoptionTests {

	private static final String LISTED = "Put a cache in front";

	@Autowired
	private Staff staff;

	@LocalServerPort
	private int port;

	private Member leo;

	private Member hugo;

	private Stranger browser;

	private String card;

	@BeforeEach
	void practise() {
		this.leo = this.staff.hire("Leo Learner", Role.LEARNER);
		this.hugo = this.staff.hire("Hugo Manager", Role.HIRING_MANAGER);
		this.browser = new Stranger(this.port);
		this.card = this.browser.startWithCache();
		this.browser.answer(this.card, Stranger.ANSWER);
	}

	@Test
	void takesTheRunsOfTheBrowserIntoTheAccount() {
		signIn(this.leo);

		assertThat(this.browser.get("/practice").body()).contains(LISTED);
		assertThat(this.browser.get(this.card).body()).contains("What you said");
		Visitor second = Staff.signIn(this.port, this.leo);
		assertThat(second.get("/practice").body()).contains(LISTED);
		assertThat(second.get(this.card).body()).contains("What you said");
	}

	@Test
	void leavesNothingOfThemToTheBrowser() {
		signIn(this.leo);
		HttpResponse<String> page = this.browser.get("/");
		this.browser.post("/sign-out");

		assertThat(page.headers().allValues("Set-Cookie")).anySatisfy(
				(cookie) -> assertThat(cookie).startsWith("practice=;").contains("Path=/;", "Max-Age=0", "HttpOnly"));
		assertThat(this.browser.cookie("practice")).isEmpty();
		assertThat(this.browser.get("/practice").body()).doesNotContain(LISTED);
		assertThat(this.browser.get(this.card).statusCode()).isEqualTo(404);
	}

	@Test
	void givesThemToNobodyWhoSignsInThereLater() {
		String cookie = "practice=" + this.browser.cookie("practice");
		signIn(this.leo);
		this.browser.get("/banks");
		this.browser.post("/sign-out");
		signIn(this.hugo);

		assertThat(this.browser.get("/practice").body()).doesNotContain(LISTED);
		assertThat(this.browser.get(this.card).statusCode()).isEqualTo(404);
		assertThat(this.browser.get("/practice", "Cookie", cookie).body()).as("a cookie that was kept")
			.doesNotContain(LISTED);
	}

	@Test
	void takesThemOnceMoreWhereSomebodyPractisesAfterSigningOut() {
		signIn(this.leo);
		this.browser.get("/");
		this.browser.post("/sign-out");
		this.browser.submit("/practice", Map.of("question", "db-rds-major-upgrade"));
		signIn(this.leo);

		assertThat(this.browser.get("/practice").body()).contains(LISTED, "0 of 1 answered");
	}

	private void signIn(Member member) {
		this.browser.get("/sign-in");
		this.browser.post("/sign-in", "email", member.email(), "password", Staff.PASSWORD);
	}

}
