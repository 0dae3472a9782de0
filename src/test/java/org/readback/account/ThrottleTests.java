package org.readback.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import org.readback.RunningReadback;
import org.readback.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RunningReadback
@Import(Staff.class)
class ThrottleTests {

	private static final Throttle.Bucket BUCKET = new Throttle.Bucket("test", "me", 3, Duration.ofSeconds(10));

	@LocalServerPort
	private int port;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private Instant now = Instant.parse("2026-11-26T09:00:00Z");

	private Throttle throttle;

	@BeforeEach
	void empty() {
		this.jdbc.sql("delete from throttle").update();
		this.throttle = new Throttle(this.jdbc, () -> this.now, this.transactions);
	}

	@Test
	void letsAFewThroughThenOneForEachPause() {
		for (int attempt = 0; attempt < 3; attempt++) {
			this.throttle.admit(BUCKET);
		}
		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> this.throttle.admit(BUCKET))
			.satisfies((held) -> assertThat(held.seconds()).isEqualTo(10));
		this.now = this.now.plusSeconds(10);
		this.throttle.admit(BUCKET);
		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> this.throttle.admit(BUCKET));
	}

	@Test
	void keepsNobodyOutForLongerHoweverOftenSomebodyTries() {
		for (int attempt = 0; attempt < 200; attempt++) {
			try {
				this.throttle.admit(BUCKET);
			}
			catch (TooManyAttempts ex) {
				assertThat(ex.seconds()).isLessThanOrEqualTo(10);
			}
		}
		this.now = this.now.plusSeconds(10);
		this.throttle.admit(BUCKET);
	}

	@Test
	void countsAnAttemptInAllItsBucketsOrInNone() {
		Throttle.Bucket other = new Throttle.Bucket("test", "other", 1, Duration.ofSeconds(10));
		this.throttle.admit(BUCKET, other);
		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> this.throttle.admit(BUCKET, other));
		this.throttle.admit(BUCKET);
		this.throttle.admit(BUCKET);
	}

	@Test
	void needsNoMoreRoomForMoreNames() {
		for (int name = 0; name < 500; name++) {
			this.throttle.admit(new Throttle.Bucket("t", "name" + name, 3, Duration.ofSeconds(10)));
		}
		assertThat(this.jdbc.sql("select max(char_length(bucket)) from throttle").query(Integer.class).single())
			.isLessThanOrEqualTo(7);
	}

	@Test
	void slowsDownWhoeverGuessesAPasswordOnTheFormAndOnTheApi() {
		Member member = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Visitor thief = new Visitor(this.port);
		thief.get("/sign-in");
		HttpResponse<String> answer = null;
		for (int guess = 0; guess < 20 && (answer == null || answer.statusCode() != 429); guess++) {
			answer = thief.post("/sign-in", "email", member.email(), "password", "guess number " + guess);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("Too many attempts", "value=\"" + member.email() + "\"");
		assertThat(answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow()).isBetween(1, 30);
		HttpResponse<String> api = new Visitor(this.port).get("/api/v1/scorecards", Staff.basic(member));
		assertThat(api.statusCode()).isEqualTo(429);
		assertThat(api.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void leavesOpenSessionsAlone() {
		Member member = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Visitor browser = Staff.signIn(this.port, member);
		Visitor thief = new Visitor(this.port);
		thief.get("/sign-in");
		for (int guess = 0; guess < 12; guess++) {
			thief.post("/sign-in", "email", member.email(), "password", "guess number " + guess);
		}
		assertThat(browser.get("/grader").statusCode()).isEqualTo(200);
	}

	@Test
	void holdsUpNobodyWhoWasThereBeforeForGuessesFromElsewhere() {
		Member member = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Attempts attempts = new Attempts(this.throttle, this.jdbc, () -> this.now);
		attempts.signIn(member.email(), "192.0.2.1");
		attempts.signedIn(member.email(), member.id(), "192.0.2.1");
		for (int guess = 0; guess < 200; guess++) {
			String address = "198.51.100." + guess;
			try {
				attempts.signIn(member.email(), address);
			}
			catch (TooManyAttempts ex) {
				assertThat(guess).isGreaterThan(30);
			}
		}
		assertThatExceptionOfType(TooManyAttempts.class)
			.isThrownBy(() -> attempts.signIn(member.email(), "203.0.113.7"));
		attempts.signIn(member.email(), "192.0.2.1");
	}

	@Test
	void slowsDownWhoeverGuessesTokens() {
		HttpResponse<String> answer = null;
		for (int guess = 0; guess < 40 && (answer == null || answer.statusCode() != 429); guess++) {
			answer = new Visitor(this.port).get("/api/v1/banks", "Authorization", "Bearer guess-" + UUID.randomUUID());
		}
		assertThat(answer.statusCode()).isEqualTo(429);
	}

}
