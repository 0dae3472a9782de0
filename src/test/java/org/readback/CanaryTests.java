package org.readback;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A word that occurs nowhere else is planted in every text of every question: a stranger
 * who looks everywhere must find none that is not meant for them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "readback.owner.email=owner@example.org", "readback.owner.password=" + CanaryTests.PASSWORD })
class CanaryTests {

	static final String PASSWORD = "correct horse battery";

	private static final String NEVER_OPEN = "db-rds-major-upgrade";

	private static final String CLOSED_LATER = "devops-terraform-state";

	private static final List<String> FEW = List.of(NEVER_OPEN, CLOSED_LATER, "db-cache-in-front-of-rds",
			"aws-asg-self-healing", "serverless-async-failures", "ops-incident-first-15-minutes");

	/** What it stands in, and the number of its question. */
	private static final Pattern CANARY = Pattern.compile("zq([a-z]+)(\\d+)x\\d+");

	private static final Pattern LINK = Pattern.compile("(?:href|src|action|hx-get)=\"(/[^\"#]*)[\"#]");

	private static final JsonMapper JSON = JsonMapper.shared();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	private final List<String> questions = new ArrayList<>();

	private final Set<String> answered = new HashSet<>();

	private final Set<String> reserved = new HashSet<>(List.of(NEVER_OPEN));

	private final List<String> leaks = new ArrayList<>();

	private int planted;

	private Visitor stranger;

	@BeforeEach
	void plant() {
		this.stranger = new Visitor(this.port);
		// A few of them are enough: the code asks no question by its name.
		this.jdbc.sql("update question set retired = true where slug not in (:few)").param("few", FEW).update();
		this.questions.addAll(FEW.stream().sorted().toList());
		for (int i = 0; i < this.questions.size(); i++) {
			plant(i, this.questions.get(i));
		}
		reserve(NEVER_OPEN);
	}

	@Test
	void aStrangerFindsNothingThatIsNotForThem() {
		assertThat(seenByTheOwner(NEVER_OPEN)).contains("rubric", "keyword", "context", "public");

		Set<String> before = crawl(List.of());
		assertThat(before).contains("/", "/practice", "/banks/aws", "/questions/" + CLOSED_LATER, "/api/v1/questions");

		List<String> cards = answerEverything();
		Set<String> after = crawl(cards);
		assertThat(after).containsAll(cards).hasSizeGreaterThan(before.size());
		assertThat(this.answered).as("a card for each open question").hasSize(this.questions.size() - 1);

		reserve(CLOSED_LATER);
		this.reserved.add(CLOSED_LATER);
		crawl(cards);
		searchForCanaries();
		assertThat(this.leaks).isEmpty();
	}

	/** The kinds of canaries that somebody reads who may see everything. */
	private Set<String> seenByTheOwner(String slug) {
		String login = Base64.getEncoder()
			.encodeToString(("owner@example.org:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> all = new Visitor(this.port).get("/api/v1/questions/" + slug, "Authorization",
				"Basic " + login);
		return CANARY.matcher(all.body()).results().map((found) -> found.group(1)).collect(Collectors.toSet());
	}

	/**
	 * Follows every link and tries every mapping with everything that a stranger might
	 * guess, and answers which paths were there.
	 */
	private Set<String> crawl(List<String> alsoKnown) {
		Set<String> seen = new HashSet<>();
		Set<String> found = new TreeSet<>();
		Deque<String> open = new ArrayDeque<>(alsoKnown);
		open.add("/");
		guesses(alsoKnown).forEach(open::add);
		while (!open.isEmpty()) {
			String path = open.remove();
			if (!seen.add(path)) {
				continue;
			}
			HttpResponse<String> response = this.stranger.get(path);
			check(path, response);
			if (response.statusCode() == 200) {
				found.add(path);
			}
			LINK.matcher(response.body()).results().forEach((link) -> open.add(HtmlUtils.htmlUnescape(link.group(1))));
			response.headers().firstValue("Location").map(URI::create).map(URI::getRawPath).ifPresent(open::add);
		}
		postToEveryMapping(seen);
		return found;
	}

	private Stream<String> guesses(List<String> cards) {
		List<String> words = Stream
			.of(this.questions.stream(),
					Stream.of("aws", "databases", "cloud-operations-generalist", "1", "../1", "%00"),
					cards.stream().map((card) -> card.split("/")[2]))
			.flatMap((some) -> some)
			.distinct()
			.toList();
		return patterns().flatMap((pattern) -> words.stream().map((word) -> pattern.replaceAll("\\{[^}]+}", word)));
	}

	private Stream<String> patterns() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.distinct();
	}

	private void postToEveryMapping(Set<String> paths) {
		paths.stream()
			.filter((path) -> !path.contains("/recall") && !path.equals("/theme"))
			.forEach((path) -> check("POST " + path,
					this.stranger.submit(path, Map.of("question", NEVER_OPEN), "Accept", "application/json")));
	}

	private void searchForCanaries() {
		for (String word : List.of("zqkeyword", "zqrubric", "zqcontext", NEVER_OPEN, CLOSED_LATER)) {
			HttpResponse<String> found = this.stranger.get("/api/v1/questions?q=" + word);
			assertThat(found.body()).as(word).contains("\"total\":0");
		}
	}

	/** Answers the question of each card, and says where the cards are. */
	private List<String> answerEverything() {
		HttpResponse<String> made = this.stranger.post("/practice", "number", "10");
		String first = made.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElseThrow();
		String run = first.substring(0, first.lastIndexOf('/') + 1);
		List<String> cards = new ArrayList<>();
		for (int n = 1; n < this.questions.size(); n++) {
			String card = run + n;
			HttpResponse<String> asked = this.stranger.get(card);
			check(card, asked);
			CANARY.matcher(asked.body()).results().map((canary) -> canary.group(2)).forEach(this.answered::add);
			assertThat(this.stranger.post(card, "text", "I would look at what changed first."))
				.extracting(HttpResponse::statusCode)
				.isEqualTo(303);
			assertThat(this.stranger.get(card).body()).as("the feedback").contains("zqrubric");
			cards.add(card);
		}
		return cards;
	}

	/**
	 * Notes every canary and every reserved slug in an answer that is not for strangers.
	 */
	private void check(String path, HttpResponse<String> response) {
		// An address that the visitor wrote tells them nothing, also as the way back.
		String echo = path.replaceFirst("^POST ", "").replaceFirst("^/sign-in\\?to=", "");
		String all = (response.headers().map() + "\n" + response.body()).replace(echo, "");
		CANARY.matcher(all)
			.results()
			.filter((canary) -> !isForStrangers(path, canary))
			.forEach((canary) -> this.leaks.add(path + ": " + canary.group()));
		this.reserved.stream().filter(all::contains).forEach((slug) -> this.leaks.add(path + ": " + slug));
	}

	private boolean isForStrangers(String path, MatchResult canary) {
		String number = canary.group(2);
		if (this.reserved.contains(this.questions.get(Integer.parseInt(number)))) {
			return false;
		}
		return switch (canary.group(1)) {
			case "public" -> true;
			case "rubric" -> path.matches("(POST )?/practice/.*") && this.answered.contains(number);
			default -> false;
		};
	}

	private void reserve(String slug) {
		this.jdbc.sql("update question set reserved = true where slug = ?").param(slug).update();
	}

	private void plant(int i, String slug) {
		this.jdbc.sql("update question set title = ?, why_ask = ?, tags = ? where slug = ?")
			.params("Title " + canary("public", i), "It tells " + canary("public", i),
					"[\"" + slug + "\", \"" + canary("public", i) + "\"]", slug)
			.update();
		String rubric = this.jdbc.sql("select rubric from question_revision where question_slug = ?")
			.param(slug)
			.query(String.class)
			.single();
		this.jdbc.sql("""
				update question_revision set prompt = ?, context_note = ?, model_answer = ?, rubric = ?
				where question_slug = ?""")
			.params("Tell me about " + canary("public", i), "Only if asked: " + canary("context", i),
					"First of all " + canary("rubric", i), rubric(i, rubric), slug)
			.update();
	}

	private String rubric(int i, String json) {
		ObjectNode rubric = (ObjectNode) JSON.readTree(json);
		for (String list : List.of("criteria", "redFlags")) {
			for (JsonNode item : rubric.get(list)) {
				ObjectNode one = (ObjectNode) item;
				Stream.of("name", "good", "probe")
					.filter(one::has)
					.forEach((field) -> one.put(field, one.get(field).asString() + " " + canary("rubric", i)));
				Stream.of("keywords", "phrases")
					.filter(one::has)
					.forEach((field) -> ((ArrayNode) one.get(field)).add(canary("keyword", i)));
			}
		}
		ArrayNode ratings = (ArrayNode) rubric.get("ratings");
		for (int rating = 0; rating < 4; rating++) {
			ratings.set(rating, ratings.get(rating).asString() + " " + canary("rubric", i));
		}
		return rubric.toString();
	}

	private String canary(String kind, int question) {
		return "zq" + kind + question + "x" + this.planted++;
	}

}
