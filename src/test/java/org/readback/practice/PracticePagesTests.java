package org.readback.practice;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.readback.RunningReadback;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody without an account gets. */
@RunningReadback
class PracticePagesTests {

	@LocalServerPort
	private int port;

	private Stranger visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Stranger(this.port);
	}

	@Test
	void startsWithOneClickWithoutASession() {
		HttpResponse<String> page = this.visitor.get("/practice");
		assertThat(page.body()).contains("action=\"/practice\"", "value=\"\" checked", "value=\"3\" checked")
			.doesNotContain("_csrf");
		assertThat(page.headers().map()).doesNotContainKey("set-cookie");

		HttpResponse<String> started = this.visitor.submit("/practice", Map.of("bank", "", "level", "", "number", "3"));

		assertThat(started.statusCode()).isEqualTo(303);
		assertThat(Stranger.location(started)).matches(".*/practice/[0-9a-f-]{36}/1");
		assertThat(started.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("practice=")
			.contains("Path=/;", "HttpOnly", "SameSite=Lax", "Max-Age=2592000")
			.doesNotContain("Secure");
	}

	@Test
	void givesTheCookieANameThatNobodyElseCanSetOverTls() {
		HttpResponse<String> started = this.visitor.submit("/practice", Map.of("question", Stranger.CACHE),
				"X-Forwarded-Proto", "https");

		String cookie = started.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).startsWith("__Host-practice=").contains("Path=/;", "Secure").doesNotContain("Domain");
		String run = Stranger.location(started).replaceFirst(".*/practice", "/practice");
		String named = cookie.substring(0, cookie.indexOf(';'));
		Stranger other = new Stranger(this.port);
		assertThat(other.get(run, "X-Forwarded-Proto", "https", "Cookie", named).statusCode()).isEqualTo(200);
		assertThat(other.get(run, "X-Forwarded-Proto", "https", "Cookie", named.substring(7)).statusCode())
			.isEqualTo(404);
	}

	@Test
	void preselectsWhatTheAddressNames() {
		assertThat(this.visitor.get("/practice?bank=aws&level=senior&number=10").body())
			.contains("value=\"aws\" checked", "value=\"senior\" checked", "value=\"10\" checked");
		assertThat(this.visitor.get("/practice?bank=%00&level=wizard&number=-1").statusCode()).isEqualTo(200);
	}

	@Test
	void saysWhereNothingMatches() {
		HttpResponse<String> answer = this.visitor.submit("/practice", Map.of("bank", "cobol"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("No open question matches");
		assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void goesThroughAWholeRunWithoutASession() {
		String card = this.visitor.startWithCache();
		assertThat(this.visitor.get(card).headers().map()).doesNotContainKey("set-cookie");

		HttpResponse<String> answered = this.visitor.answer(card, Stranger.ANSWER);
		assertThat(answered.statusCode()).isEqualTo(303);
		assertThat(Stranger.location(answered)).endsWith(card);
		HttpResponse<String> feedback = this.visitor.get(card);
		HttpResponse<String> decided = this.visitor.submit(card + "/recall", Map.of("r", "1"));
		HttpResponse<String> finish = this.visitor.get(Stranger.run(card));

		assertThat(feedback.body()).contains("of the weight heard", "Small numbers point", "rb-ev-heard",
				"rb-ev-denied", "They would ask:", "you took 0:");
		assertThat(Stranger.location(decided)).matches(".*/practice/[0-9a-f-]{36}");
		assertThat(finish.body()).contains("Your run is finished", "Questions to redo", "role=\"img\"",
				"value=\"" + Stranger.CACHE + "\"");
		assertThat(List.of(answered, feedback, decided, finish))
			.allSatisfy((page) -> assertThat(page.headers().map()).doesNotContainKey("set-cookie"));
		assertThat(this.visitor.cookie("readback")).isEmpty();
		assertThat(this.visitor.get("/practice").body()).contains("Finished", "0 of 1 known");
	}

	@Test
	void leavesNoFormToBeSentAgainWhereNothingWasWritten() {
		String card = this.visitor.startWithCache();

		HttpResponse<String> refused = this.visitor.answer(card, " ");

		assertThat(refused.statusCode()).isEqualTo(303);
		assertThat(Stranger.location(refused)).endsWith(card + "?empty");
		assertThat(this.visitor.get(card + "?empty").body()).contains("Write at least a few words");
	}

	@Test
	void saysWhyWordsEarnNothing() {
		String card = this.visitor.startWithCache();

		this.visitor.answer(card, Stranger.ANSWER);

		assertThat(this.visitor.get(card).body()).contains("denied by “No idea about”", "a dotted one earns nothing");
	}

	@Test
	void listsRunsByWhatTheyAskAndHowTheyWent() {
		String card = this.visitor.startWithCache();
		assertThat(this.visitor.get("/practice").body()).contains("Put a cache in front", "Databases: ",
				"0 of 1 answered");
		this.visitor.answer(card, Stranger.ANSWER);
		this.visitor.submit(card + "/recall", Map.of("r", "3"));

		assertThat(this.visitor.get("/practice").body()).contains("Put a cache in front", "Databases: ",
				"1 of 1 known");
	}

	@Test
	void leadsAStrangerBackToTheRunOverTheSignIn() {
		String card = this.visitor.startWithCache();

		assertThat(new Stranger(this.port).get(card).body()).contains("href=\"/sign-in?to=" + card + "\"");
		assertThat(this.visitor.get("/sign-in?to=" + card).body()).contains("name=\"to\" value=\"" + card + "\"");
		assertThat(this.visitor.get("/sign-in?to=https://evil.example//x").body()).doesNotContain("name=\"to\"");
	}

	@Test
	void keepsAnAnswerThatIsTooLong() {
		String card = this.visitor.startWithCache();

		HttpResponse<String> refused = this.visitor.answer(card, "x".repeat(20_001));

		assertThat(refused.statusCode()).isEqualTo(200);
		assertThat(refused.body()).contains("at most 20,000 characters; this one has 20,001", "x".repeat(20_001));
		assertThat(this.visitor.answer(card, "\r\n" + "x".repeat(19_999)).statusCode()).as("a line break counts once")
			.isEqualTo(303);
	}

	@Test
	void keepsWhatNoStoreWouldTakeAndWritesNothingAsHtml() {
		String card = this.visitor.startWithCache();

		this.visitor.answer(card, "a\u0000b<script>alert(1)</script>");

		assertThat(this.visitor.get(card).body()).contains("a\uFFFDb&lt;script&gt;").doesNotContain("<script>alert");
	}

	@Test
	void showsTheAnswerToWhomDoesNotKnow() {
		String card = this.visitor.startWithCache();

		this.visitor.submit(card, Map.of("text", "half a thought", "unknown", "true"));

		assertThat(this.visitor.get(card).body())
			.contains("Nothing: you asked to be shown", "0\u00a0%", "Again is proposed", "must-haves missing,")
			.doesNotContain("half a thought")
			.as("a cap that caps nothing")
			.doesNotContain("so at most");
	}

	@Test
	void changesNoAnswer() {
		String card = this.visitor.startWithCache();
		this.visitor.answer(card, Stranger.ANSWER);

		assertThat(this.visitor.answer(card, Stranger.ANSWER).statusCode()).as("the same again").isEqualTo(303);
		assertThat(this.visitor.answer(card, "a better <one>").body()).contains("What you said", "No idea about",
				"This question was answered before", "a better &lt;one&gt;");
		assertThat(this.visitor.get(card + "?empty").body()).contains("What you said");
		assertThat(this.visitor.get(card).body()).contains("No idea about").doesNotContain("a better one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "5", "-1", "x", "", "99999999999" })
	void takesNoOtherDecision(String r) {
		String card = this.visitor.startWithCache();
		this.visitor.answer(card, Stranger.ANSWER);

		assertThat(this.visitor.submit(card + "/recall", Map.of("r", r)).statusCode()).isEqualTo(400);
		assertThat(this.visitor.submit(card + "/recall", Map.of()).statusCode()).isEqualTo(400);
	}

	@Test
	void takesNoNonsenseForACookie() {
		assertThat(this.visitor.get("/practice", "Cookie", "practice=1-1-1-1-1").statusCode()).isEqualTo(200);
		assertThat(this.visitor.get("/practice", "Cookie", "practice='; drop").statusCode()).isEqualTo(200);
	}

	@Test
	void offersToPractiseAnOpenQuestion() {
		assertThat(this.visitor.get("/questions/" + Stranger.CACHE).body()).contains("Practise this",
				"value=\"" + Stranger.CACHE + "\"");
	}

}
