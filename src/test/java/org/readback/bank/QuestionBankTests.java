package org.readback.bank;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.context.annotation.Import;

import org.readback.web.Listing;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The door, on the banks that are shipped. */
@Tag("store")
@DataJpaTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({ QuestionBank.class, BankConfiguration.class })
class QuestionBankTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	@Autowired
	private QuestionBank bank;

	@ParameterizedTest
	@ValueSource(strings = { "overloaded relational", "RELATIONAL   OverLoaded", "memcached", "90 percent cpu",
			"postgresql caching" })
	void findsAllWordsInTitlePromptTagsAndTopic(String words) {
		assertThat(found(words)).contains(CACHE);
	}

	@ParameterizedTest
	@CsvSource({ "relational cobol", "stampede", "pg_stat_statements", "95 percent reads", "cheapest way" })
	void findsNeitherHalfTheWordsNorWhatIsHidden(String words) {
		assertThat(found(words)).doesNotContain(CACHE);
	}

	@ParameterizedTest
	@CsvSource({ "cahce, db-cache-in-front-of-rds", "memcashed, db-cache-in-front-of-rds" })
	void forgivesASlip(String words, String slug) {
		assertThat(found(words)).contains(slug);
	}

	@ParameterizedTest
	@ValueSource(strings = { "k8s", "replcation", "post-mortem", "postmortem", "oncall", "on-call", "cicd", "ci/cd",
			"ddb", "connection pooling" })
	void findsWhatPeopleCallIt(String words) {
		assertThat(found(words)).isNotEmpty();
	}

	@Test
	void takesNoLetterForAWildcard() {
		assertThat(found("a%b")).doesNotContain("aws-asg-self-healing");
		assertThat(found("self%ling")).isEmpty();
		assertThat(found("%")).isEmpty();
		assertThat(found("_")).isEmpty();
	}

	@Test
	void pagesThroughTheBestFirst() {
		List<String> all = found("cache");
		assertThat(all).hasSizeGreaterThan(3);
		assertThat(this.bank.search(new QuestionFilter(null, null, Set.of(), "cache"), Audience.INTERVIEWING, 1, 2))
			.satisfies((second) -> assertThat(second.total()).isEqualTo(all.size()))
			.extracting((second) -> second.items().stream().map(QuestionSummary::slug).toList())
			.isEqualTo(all.subList(2, 4));
	}

	@Test
	void survivesLettersThatADatabaseRefuses() {
		assertThat(found("\u0000")).isEmpty();
		assertThat(this.bank.question("a\u0000b", Audience.INTERVIEWING)).isEmpty();
		assertThat(this.bank.bank("\u0000", Audience.INTERVIEWING)).isEmpty();
		assertThat(this.bank.kit("\ud800")).isEmpty();
		assertThat(this.bank.search(new QuestionFilter("a\u0000", null, Set.of(), ""), Audience.INTERVIEWING, 0, 10)
			.items()).isEmpty();
	}

	@Test
	void filtersByBankTopicAndLevel() {
		assertThat(search(new QuestionFilter("databases", null, Set.of(), ""))).contains(CACHE)
			.doesNotContain("aws-asg-self-healing");
		assertThat(search(new QuestionFilter("databases", "caching", Set.of(Level.MID, Level.STAFF), "")))
			.contains(CACHE);
		assertThat(search(new QuestionFilter(null, "caching", Set.of(Level.JUNIOR, Level.SENIOR), "")))
			.doesNotContain(CACHE);
	}

	@Test
	void pagesInOneOrder() {
		Listing<QuestionSummary> all = this.bank.search(QuestionFilter.all(), Audience.INTERVIEWING, 0, 1000);
		Listing<QuestionSummary> second = this.bank.search(QuestionFilter.all(), Audience.INTERVIEWING, 1, 2);
		assertThat(second.total()).isEqualTo(all.items().size());
		assertThat(second.items()).isEqualTo(all.items().subList(2, 4));
		assertThat(all.items()).extracting(QuestionSummary::bank).isSorted();
	}

	@Test
	void countsWhatABankHas() {
		BankView databases = this.bank.bank("databases", Audience.INTERVIEWING).orElseThrow();
		assertThat(this.bank.banks(Audience.INTERVIEWING)).contains(databases).hasSize(5);
		assertThat(databases.topics().get(0).title()).isEqualTo("Choosing a database");
		assertThat(databases.topics().stream().mapToInt(TopicView::count).sum()).isEqualTo(databases.questions());
		assertThat(databases.levels().values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(databases.questions())
			.isPositive();
	}

	@Test
	void knowsNoRevisionThatNeverWas() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.bank.question(new QuestionRef(CACHE, 99)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.bank.grade(new QuestionRef("no", 1), "x"));
	}

	@Test
	void gradesWithAPinnedRevision() {
		assertThat(this.bank.grade(new QuestionRef(CACHE, 1), "nothing of it").criteria()).hasSize(7);
		assertThat(this.bank.grade(new QuestionRef(CACHE, 1), "again").score()).isZero();
	}

	@Test
	void ordersKitsAndTheirQuestions() {
		KitView kit = this.bank.kit("cloud-operations-generalist").orElseThrow();
		assertThat(this.bank.kits()).contains(kit);
		assertThat(kit.questions().get(2).slug()).isEqualTo(CACHE);
		assertThat(kit.minutes()).isEqualTo(40);
	}

	private List<String> found(String words) {
		return search(new QuestionFilter(null, null, Set.of(), words));
	}

	private List<String> search(QuestionFilter filter) {
		return this.bank.search(filter, Audience.INTERVIEWING, 0, 1000)
			.items()
			.stream()
			.map(QuestionSummary::slug)
			.toList();
	}

}
