package org.readback.practice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.bank.Audience;
import org.readback.bank.Level;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionFilter;
import org.readback.bank.QuestionSummary;
import org.readback.practice.Progress.Step;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("store")
@SpringBootTest
class RunsTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	private final Whose stranger = new Whose(null, UUID.randomUUID());

	private final Whose member = new Whose(UUID.randomUUID(), null);

	@Autowired
	private Practice practice;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void openAll() {
		open().forEach((question) -> this.bank.reserve(question.slug(), false));
	}

	@Test
	void asksRandomQuestionsEachOnce() {
		UUID run = start(new Pick("", null, 3));

		assertThat(slugs(run)).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void takesWhatThereIsWhereFewerMatch() {
		UUID run = start(new Pick("databases", null, 10));

		List<String> databases = open().stream()
			.filter((question) -> question.bank().equals("databases"))
			.map(QuestionSummary::slug)
			.limit(10)
			.toList();
		assertThat(slugs(run)).hasSize(databases.size());
		assertThat(this.practice.start(new Pick("nothing", null, 3), this.stranger)).isEmpty();
		assertThat(this.practice.start(new Pick("\u0000", Level.MID, 3), this.stranger)).isEmpty();
	}

	@Test
	void asksNoReservedQuestion() {
		this.bank.reserve(CACHE, true);

		assertThat(slugs(start(new Pick("databases", null, 10)))).doesNotContain(CACHE);
		assertThat(this.practice.startWith(List.of(CACHE, "\u0000", "nothing"), this.member)).isEmpty();
	}

	@Test
	void keepsTheFirstAnswerWithItsGrade() {
		UUID run = startWithCache(this.stranger);

		assertThat(this.practice.answer(run, 1, this.stranger, "elasticache, cache-aside with a ttl of 60 s")).isTrue();
		assertThat(this.practice.answer(run, 1, this.stranger, "elasticache, cache-aside with a ttl of 60 s")).isTrue();
		assertThat(this.practice.answer(run, 1, this.stranger, "another answer")).isFalse();

		Answered answered = this.practice.card(run, 1, this.stranger).answered();
		assertThat(answered.text()).isEqualTo("elasticache, cache-aside with a ttl of 60 s");
		assertThat(answered.score()).isPositive();
		assertThat(this.jdbc.queryForMap("select grader, lexicon from practice_card where run_id = ?", run))
			.doesNotContainValue(null);
	}

	@Test
	void keepsOneOfTwoAnswersThatComeAtOnce() throws Exception {
		UUID run = startWithCache(this.stranger);
		ExecutorService both = Executors.newFixedThreadPool(2);
		Callable<Void> one = () -> answer(run, "from the laptop");
		Callable<Void> two = () -> answer(run, "from the tablet");

		for (var answered : both.invokeAll(List.of(one, two))) {
			answered.get();
		}

		assertThat(this.practice.card(run, 1, this.stranger).answered().text()).isIn("from the laptop",
				"from the tablet");
		both.shutdown();
	}

	@Test
	void leadsFromCardToCardToTheEnd() {
		UUID run = start(new Pick("", null, 3));

		assertThat(decide(run, 2, Recall.GOOD)).as("without an answer").isEqualTo(2);
		answerAt(run, 2);
		assertThat(decide(run, 2, Recall.GOOD)).isEqualTo(3);
		answerAt(run, 3);
		assertThat(decide(run, 3, Recall.GOOD)).as("round to what was left out").isEqualTo(1);
		answerAt(run, 1);
		assertThat(decide(run, 1, Recall.GOOD)).isNull();
		assertThat(this.practice.progress(run, this.stranger).next()).isNull();
	}

	@Test
	void doesNotWaitForAQuestionThatWasReservedMeanwhile() {
		UUID run = start(new Pick("", null, 3));
		answerAt(run, 1);
		this.bank.reserve(slugs(run).get(1), true);

		assertThat(decide(run, 1, Recall.HARD)).isEqualTo(3);
		answerAt(run, 2);
		answerAt(run, 3);

		assertThat(decide(run, 3, Recall.EASY)).isNull();
		Step closed = this.practice.progress(run, this.stranger).steps().get(1);
		assertThat(closed.question()).isNull();
		assertThat(closed.answered()).isNull();
	}

	@Test
	void takesForRedoingWhatThePersonSaysElseWhatTheGradeDoes() {
		UUID run = start(new Pick("", null, 3));
		IntStream.of(1, 2, 3).forEach((number) -> answerAt(run, number));
		decide(run, 1, Recall.HARD);
		decide(run, 2, Recall.EASY);

		assertThat(this.practice.progress(run, this.stranger).redo()).extracting(Step::number).containsExactly(1, 3);
	}

	@Test
	void listsARunToItsOwnerOnly() {
		UUID strangers = startWithCache(this.stranger);
		UUID members = startWithCache(this.member);
		Whose both = new Whose(this.member.account(), this.stranger.visitor());

		assertThat(this.practice.newest(this.stranger)).extracting(RunSummary::id).containsExactly(strangers);
		assertThat(this.practice.newest(this.member)).extracting(RunSummary::id).containsExactly(members);
		assertThat(this.practice.newest(both)).as("a member in a browser with a cookie")
			.extracting(RunSummary::id)
			.containsExactly(members);
		assertThat(this.practice.newest(new Whose(null, null))).isEmpty();
	}

	@Test
	void makesAllRunsOfAVisitorThoseOfOneAccount() {
		UUID first = startWithCache(this.stranger);
		UUID second = startWithCache(this.stranger);
		UUID others = startWithCache(new Whose(null, UUID.randomUUID()));
		Whose later = new Whose(UUID.randomUUID(), null);
		answerAt(first, 1);

		this.practice.adopt(this.member.account(), this.stranger.visitor());
		this.practice.adopt(later.account(), this.stranger.visitor());

		assertThat(this.practice.newest(this.member)).extracting(RunSummary::id)
			.containsExactlyInAnyOrder(first, second)
			.doesNotContain(others);
		assertThat(this.practice.card(first, 1, this.member).answered()).isNotNull();
		assertThat(this.practice.newest(this.stranger)).isEmpty();
		assertThat(this.practice.newest(later)).isEmpty();
	}

	@Test
	void sumsUpARunInTheList() {
		UUID run = this.practice
			.startWith(List.of(CACHE, "db-rds-major-upgrade", "aws-asg-self-healing"), this.stranger)
			.orElseThrow();
		answerAt(run, 1);

		RunSummary summary = this.practice.newest(this.stranger).get(0);
		assertThat(summary.cards()).isEqualTo(3);
		assertThat(summary.answered()).isOne();
		assertThat(summary.next()).isEqualTo(2);
		assertThat(summary.percent()).isZero();
		assertThat(summary.known()).isZero();
		assertThat(summary.banks()).containsExactly("Databases", "AWS");
		this.bank.reserve(CACHE, true);
		assertThat(this.practice.newest(this.stranger).get(0).title()).doesNotContain("cache").isNotBlank();
	}

	@Test
	void hidesARunFromEverybodyElse() {
		UUID strangers = startWithCache(this.stranger);
		UUID members = startWithCache(this.member);
		List<Whose> others = List.of(new Whose(null, null), new Whose(null, UUID.randomUUID()),
				new Whose(UUID.randomUUID(), this.stranger.visitor()));

		for (Whose other : others) {
			for (UUID run : List.of(strangers, members)) {
				assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.practice.progress(run, other));
				assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.practice.card(run, 1, other));
				assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.practice.answer(run, 1, other, "x"));
				assertThatExceptionOfType(NotFound.class)
					.isThrownBy(() -> this.practice.decide(run, 1, other, Recall.GOOD));
			}
		}
	}

	@Test
	void forgetsOldRunsOfStrangersOnly() {
		UUID old = startWithCache(this.stranger);
		UUID members = startWithCache(this.member);
		UUID young = startWithCache(this.stranger);
		began(old, Duration.ofDays(31));
		began(members, Duration.ofDays(300));
		began(young, Duration.ofDays(29));

		UUID newest = startWithCache(this.stranger);

		assertThat(this.jdbc.queryForList("select id from practice_run", UUID.class)).contains(members, young, newest)
			.doesNotContain(old);
		assertThat(this.jdbc.queryForList("select id from practice_card where run_id = ?", UUID.class, old)).isEmpty();
	}

	@Test
	void isNobodysRunNever() {
		assertThatThrownBy(() -> startWithCache(new Whose(null, null))).isInstanceOf(IllegalArgumentException.class);
	}

	private List<QuestionSummary> open() {
		return this.bank.search(QuestionFilter.all(), Audience.INTERVIEWING, 0, 1000).items();
	}

	private UUID start(Pick pick) {
		return this.practice.start(pick, this.stranger).orElseThrow();
	}

	private UUID startWithCache(Whose whose) {
		return this.practice.startWith(List.of(CACHE, CACHE), whose).orElseThrow();
	}

	private Void answer(UUID run, String text) {
		this.practice.answer(run, 1, this.stranger, text);
		return null;
	}

	private void answerAt(UUID run, int number) {
		this.practice.answer(run, number, this.stranger, "nothing that counts");
	}

	private Integer decide(UUID run, int number, Recall recall) {
		return this.practice.decide(run, number, this.stranger, recall).orElse(null);
	}

	private List<String> slugs(UUID run) {
		return this.jdbc.queryForList("select question_slug from practice_card where run_id = ? order by number",
				String.class, run);
	}

	private void began(UUID run, Duration ago) {
		Instant then = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
		this.jdbc.update("update practice_run set created_at = ? where id = ?", Timestamp.from(then), run);
	}

}
