package org.readback.practice;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionView;
import org.readback.bank.Secrets;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody without an account gets, and what not. */
@RunningReadback
class PracticePagesTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String ANSWER = "I would put elasticache in front, with a ttl.\nNo idea about invalidation.";

	@LocalServerPort
	private int port;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcTemplate jdbc;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@AfterEach
	void open() {
		this.bank.reserve(CACHE, false);
	}

	@Test
	void startsWithOneClickWithoutASession() {
		HttpResponse<String> page = this.visitor.get("/practice");
		assertThat(page.body()).contains("action=\"/practice\"", "value=\"\" checked", "value=\"3\" checked")
			.doesNotContain("_csrf");
		assertThat(page.headers().map()).doesNotContainKey("set-cookie");

		HttpResponse<String> started = this.visitor.submit("/practice", Map.of("bank", "", "level", "", "number", "3"));

		assertThat(started.statusCode()).isEqualTo(303);
		assertThat(location(started)).matches(".*/practice/[0-9a-f-]{36}/1");
		assertThat(started.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("practice=")
			.contains("Path=/practice", "HttpOnly", "SameSite=Lax", "Max-Age=2592000")
			.doesNotContain("Secure");
	}

	@Test
	void marksTheCookieSecureOverTls() {
		HttpResponse<String> started = this.visitor.submit("/practice", Map.of("question", CACHE), "X-Forwarded-Proto",
				"https");

		assertThat(started.headers().firstValue("Set-Cookie")).get().asString().contains("Secure");
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
		String card = startWithCache();
		assertThat(this.visitor.get(card).headers().map()).doesNotContainKey("set-cookie");

		HttpResponse<String> answered = answer(card, ANSWER);
		assertThat(answered.statusCode()).isEqualTo(303);
		assertThat(location(answered)).endsWith(card);
		HttpResponse<String> feedback = this.visitor.get(card);
		HttpResponse<String> decided = this.visitor.submit(card + "/recall", Map.of("r", "1"));
		HttpResponse<String> finish = this.visitor.get(card.replaceFirst("/1$", ""));

		assertThat(feedback.body()).contains("of the weight heard", "rb-ev-heard", "rb-ev-denied", "They would ask:",
				"you took 0:");
		assertThat(location(decided)).matches(".*/practice/[0-9a-f-]{36}");
		assertThat(finish.body()).contains("Your run is finished", "Questions to redo", "role=\"img\"",
				"value=\"" + CACHE + "\"");
		assertThat(List.of(answered, feedback, decided, finish))
			.allSatisfy((page) -> assertThat(page.headers().map()).doesNotContainKey("set-cookie"));
		assertThat(this.visitor.cookie("readback")).isEmpty();
		assertThat(this.visitor.get("/practice").body()).contains("Finished", "1 question");
	}

	@Test
	void hidesTheRubricUntilTheAnswerIsGiven() {
		String card = startWithCache();
		String page = this.visitor.get(card).body();
		String again = answer(card, " ").body();
		QuestionView question = question();

		assertThat(page).contains(question.title(), "A product page reads").doesNotContain(question.whyAsk());
		assertThat(again).contains("Write at least a few words");
		for (String body : List.of(page, again, this.visitor.get("/practice").body(),
				this.visitor.get(card.replaceFirst("/1$", "")).body())) {
			assertThat(withoutWhatIsOpen(body, question)).doesNotContain(Secrets.of(question));
		}
	}

	@Test
	void showsNoKeywordsThatThePersonDidNotWrite() {
		String card = startWithCache();
		answer(card, ANSWER);
		String page = this.visitor.get(card).body().toLowerCase(Locale.ROOT);
		QuestionView question = question();
		String legit = String.join(" ", visible(question)).toLowerCase(Locale.ROOT);

		List<String> secret = question.rubric()
			.criteria()
			.stream()
			.flatMap((criterion) -> criterion.keywords().stream())
			.map((keyword) -> keyword.toLowerCase(Locale.ROOT))
			.filter((keyword) -> keyword.length() > 4 && !legit.contains(keyword))
			.toList();
		assertThat(secret).hasSizeGreaterThan(10).noneMatch(page::contains);
		assertThat(page).contains(question.rubric().criteria().get(6).good().toLowerCase(Locale.ROOT).substring(0, 12));
	}

	@Test
	void keepsAnAnswerThatIsTooLong() {
		String card = startWithCache();

		HttpResponse<String> refused = answer(card, "x".repeat(20_001));

		assertThat(refused.statusCode()).isEqualTo(200);
		assertThat(refused.body()).contains("at most 20,000 characters; this one has 20,001", "x".repeat(20_001));
		assertThat(answer(card, "\r\n" + "x".repeat(19_999)).statusCode()).as("a line break counts once")
			.isEqualTo(303);
	}

	@Test
	void keepsWhatNoStoreWouldTakeAndWritesNothingAsHtml() {
		String card = startWithCache();

		answer(card, "a\u0000b<script>alert(1)</script>");

		assertThat(this.visitor.get(card).body()).contains("a\uFFFDb&lt;script&gt;").doesNotContain("<script>alert");
	}

	@Test
	void showsTheAnswerToWhomDoesNotKnow() {
		String card = startWithCache();

		this.visitor.submit(card, Map.of("text", "half a thought", "unknown", "true"));

		assertThat(this.visitor.get(card).body())
			.contains("Nothing: you asked to be shown", "0\u00a0%", "Again is proposed")
			.doesNotContain("half a thought");
	}

	@Test
	void changesNoAnswer() {
		String card = startWithCache();
		answer(card, ANSWER);

		assertThat(answer(card, "a better one").statusCode()).isEqualTo(303);
		assertThat(answer(card, " ").body()).contains("What you said");
		assertThat(this.visitor.get(card).body()).contains("No idea about").doesNotContain("a better one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "5", "-1", "x", "", "99999999999" })
	void takesNoOtherDecision(String r) {
		String card = startWithCache();
		answer(card, ANSWER);

		assertThat(this.visitor.submit(card + "/recall", Map.of("r", r)).statusCode()).isEqualTo(400);
		assertThat(this.visitor.submit(card + "/recall", Map.of()).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "GET, ''", "GET, /1", "POST, /1", "POST, /1/recall", "GET, /2", "GET, /0", "GET, /x",
			"GET, /99999999999", "POST, /2" })
	void answersSomebodyElsesRunWith404(String method, String rest) {
		String run = startWithCache().replaceFirst("/1$", "");
		Visitor other = new Visitor(this.port);
		assertThat(status(other, method, run + rest)).as("no cookie").isEqualTo(404);
		other.submit("/practice", Map.of("question", CACHE));
		assertThat(status(other, method, run + rest)).as("another cookie").isEqualTo(404);
		assertThat(status(other, method, "/practice/" + UUID.randomUUID() + rest)).as("no run").isEqualTo(404);
		assertThat(status(other, method, "/practice/x" + rest)).as("no id").isEqualTo(404);
		assertThat(this.jdbc.queryForObject("select count(*) from practice_card where run_id = ? and answer is null",
				Integer.class, UUID.fromString(run.substring(10))))
			.isOne();
	}

	@Test
	void takesNoNonsenseForACookie() {
		assertThat(this.visitor.get("/practice", "Cookie", "practice=1-1-1-1-1").statusCode()).isEqualTo(200);
		assertThat(this.visitor.get("/practice", "Cookie", "practice='; drop").statusCode()).isEqualTo(200);
	}

	@Test
	void refusesWhatAnotherSiteSends() {
		assertThat(this.visitor.submit("/practice", Map.of("question", CACHE), "Sec-Fetch-Site", "cross-site")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void showsNothingOfAQuestionThatWasReservedMeanwhile() {
		String open = startWithCache();
		String answered = startWithCache();
		answer(answered, ANSWER);
		this.bank.reserve(CACHE, true);
		QuestionView question = question();
		String[] prompt = { question.title(), question.prompt().substring(0, 40) };

		answer(open, "too late");
		this.visitor.submit(answered + "/recall", Map.of("r", "2"));

		for (String page : List.of(open, answered)) {
			assertThat(this.visitor.get(page).body()).contains("no longer open to practice").doesNotContain(prompt);
			assertThat(this.visitor.get(page.replaceFirst("/1$", "")).body()).contains("no longer open to practice")
				.doesNotContain(prompt)
				.doesNotContain(CACHE);
		}
		assertThat(this.jdbc.queryForList("select answer from practice_card where answer = 'too late'")).isEmpty();
		assertThat(this.visitor.submit("/practice", Map.of("question", CACHE)).body()).contains("No open question");
	}

	@Test
	void offersToPractiseAnOpenQuestion() {
		assertThat(this.visitor.get("/questions/" + CACHE).body()).contains("Practise this", "value=\"" + CACHE + "\"");
	}

	private String startWithCache() {
		HttpResponse<String> started = this.visitor.submit("/practice", Map.of("question", CACHE));
		return location(started).replaceFirst("^https?://[^/]+", "");
	}

	private HttpResponse<String> answer(String card, String text) {
		return this.visitor.submit(card, Map.of("text", text));
	}

	private QuestionView question() {
		return this.bank.question(CACHE, Audience.INTERVIEWING).orElseThrow();
	}

	private static String withoutWhatIsOpen(String body, QuestionView question) {
		return body.substring(body.indexOf("<main"))
			.replace(question.prompt(), "")
			.replace(question.title(), "")
			.replace(question.topicTitle(), "")
			.replace(question.bankTitle(), "");
	}

	private static List<String> visible(QuestionView question) {
		List<String> texts = new ArrayList<>(question.ratings());
		texts.addAll(
				List.of(ANSWER, question.prompt(), question.title(), question.modelAnswer(), question.topicTitle()));
		question.references().forEach((reference) -> texts.addAll(List.of(reference.title(), reference.publisher())));
		question.rubric()
			.criteria()
			.forEach((criterion) -> texts.addAll(Arrays.asList(criterion.name(), criterion.good(), criterion.probe())));
		question.rubric().redFlags().forEach((flag) -> texts.addAll(List.of(flag.name(), flag.probe())));
		return texts;
	}

	private static int status(Visitor visitor, String method, String path) {
		return visitor
			.send(visitor.request(path, "Content-Type", "application/x-www-form-urlencoded")
				.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("text=x&r=3")))
			.statusCode();
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

}
