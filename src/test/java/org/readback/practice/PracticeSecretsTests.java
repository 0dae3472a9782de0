package org.readback.practice;

import java.net.http.HttpRequest.BodyPublishers;
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

/** What nobody may see: a rubric before the answer, and what is somebody else's. */
@RunningReadback
class PracticeSecretsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcTemplate jdbc;

	private Stranger visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Stranger(this.port);
	}

	@AfterEach
	void open() {
		this.bank.reserve(Stranger.CACHE, false);
	}

	@Test
	void hidesTheRubricUntilTheAnswerIsGiven() {
		String card = this.visitor.startWithCache();
		String page = this.visitor.get(card).body();
		String again = this.visitor.get(card + "?empty").body();
		QuestionView question = question();

		assertThat(page).contains(question.title(), "A product page reads").doesNotContain(question.whyAsk());
		assertThat(again).contains("Write at least a few words");
		for (String body : List.of(page, again, this.visitor.get("/practice").body(),
				this.visitor.get(Stranger.run(card)).body())) {
			assertThat(withoutWhatIsOpen(body, question)).doesNotContain(Secrets.of(question));
		}
	}

	@Test
	void showsNoKeywordsThatThePersonDidNotWrite() {
		String card = this.visitor.startWithCache();
		this.visitor.answer(card, Stranger.ANSWER);
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

	@ParameterizedTest
	@CsvSource({ "GET, ''", "GET, /1", "POST, /1", "POST, /1/recall", "GET, /2", "GET, /0", "GET, /x",
			"GET, /99999999999", "POST, /2" })
	void answersSomebodyElsesRunWith404(String method, String rest) {
		String run = Stranger.run(this.visitor.startWithCache());
		Visitor other = new Visitor(this.port);
		assertThat(status(other, method, run + rest)).as("no cookie").isEqualTo(404);
		other.submit("/practice", Map.of("question", Stranger.CACHE));
		assertThat(status(other, method, run + rest)).as("another cookie").isEqualTo(404);
		assertThat(status(other, method, "/practice/" + UUID.randomUUID() + rest)).as("no run").isEqualTo(404);
		assertThat(status(other, method, "/practice/x" + rest)).as("no id").isEqualTo(404);
		assertThat(this.jdbc.queryForObject("select count(*) from practice_card where run_id = ? and answer is null",
				Integer.class, UUID.fromString(run.substring(10))))
			.isOne();
	}

	@Test
	void refusesWhatAnotherSiteSends() {
		assertThat(this.visitor.submit("/practice", Map.of("question", Stranger.CACHE), "Sec-Fetch-Site", "cross-site")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void showsNothingOfAQuestionThatWasReservedMeanwhile() {
		String open = this.visitor.startWithCache();
		String answered = this.visitor.startWithCache();
		this.visitor.answer(answered, Stranger.ANSWER);
		this.bank.reserve(Stranger.CACHE, true);
		QuestionView question = question();
		String[] prompt = { question.title(), question.prompt().substring(0, 40) };

		this.visitor.answer(open, "too late");
		this.visitor.submit(answered + "/recall", Map.of("r", "2"));

		for (String page : List.of(open, answered)) {
			assertThat(this.visitor.get(page).body()).contains("no longer open to practice").doesNotContain(prompt);
			assertThat(this.visitor.get(Stranger.run(page)).body()).contains("no longer open to practice")
				.doesNotContain(prompt)
				.doesNotContain(Stranger.CACHE);
		}
		assertThat(this.jdbc.queryForList("select answer from practice_card where answer = 'too late'")).isEmpty();
		assertThat(this.visitor.submit("/practice", Map.of("question", Stranger.CACHE)).body())
			.contains("No open question");
	}

	private QuestionView question() {
		return this.bank.question(Stranger.CACHE, Audience.INTERVIEWING).orElseThrow();
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
		texts.addAll(List.of(Stranger.ANSWER, question.prompt(), question.title(), question.modelAnswer(),
				question.topicTitle()));
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

}
