package org.readback.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

import org.readback.bank.files.FaultyFiles;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

@Tag("store")
@DataJpaTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Import({ QuestionBank.class, BankConfiguration.class })
class BankLoaderTests {

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManager entities;

	@Autowired
	private QuestionBank bank;

	@BeforeEach
	void emptyStore() {
		for (String table : new String[] { "kit_question", "kit", "kit_version", "question_revision", "question",
				"topic", "bank" }) {
			this.jdbc.sql("delete from " + table).update();
		}
		load(BankText.good());
	}

	@Test
	void loadsWhatTheFilesSay() {
		QuestionView question = this.bank.question("first", Audience.INTERVIEWING).orElseThrow();
		assertThat(question.ref()).isEqualTo(new QuestionRef("first", 1));
		assertThat(question.bankTitle()).isEqualTo("AWS");
		assertThat(question.topicTitle()).isEqualTo("Object storage");
		assertThat(question.level()).isEqualTo(Level.MID);
		assertThat(question.type()).isEqualTo(QuestionType.SCENARIO);
		assertThat(question.tags()).containsExactly("s3", "iam");
		assertThat(question.contextNote()).isEqualTo("The bucket holds invoices.");
		assertThat(question.rubric().prompt()).isEqualTo(question.prompt()).startsWith("A team found");
		assertThat(question.rubric().criteria()).hasSize(4);
		assertThat(question.rubric().criteria().get(0).keywords()).contains("bpa");
		assertThat(question.rubric().redFlags()).extracting("id").containsExactly("obscure");
		assertThat(question.ratings()).hasSize(4);
		assertThat(question.references())
			.containsExactly(new Reference("Blocking public access", "Amazon S3 User Guide"));
		assertThat(question.factsChecked()).hasToString("2026-11");
		assertThat(question.publishedAt()).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
		assertThat(question.retired()).isFalse();
	}

	@Test
	void makesNoRevisionOfWhatIsUnchanged() {
		load(BankText.good());
		assertThat(revisions("first")).isEqualTo(1);
	}

	@Test
	void makesARevisionOfAChangedPromptAndKeepsTheOldOne() {
		load(BankText.good().but("A team found", "Somebody found"));
		assertThat(this.bank.question("first", Audience.INTERVIEWING).orElseThrow().prompt())
			.startsWith("Somebody found");
		assertThat(this.bank.question("first", Audience.INTERVIEWING).orElseThrow().ref().revision()).isEqualTo(2);
		assertThat(this.bank.question(new QuestionRef("first", 1)).prompt()).startsWith("A team found");
		assertThat(revisions("second")).isEqualTo(1);
	}

	@Test
	void makesARevisionOfAChangedRubric() {
		load(BankText.good().but("weight: 5", "weight: 4"));
		load(BankText.good().but("weight: 5", "weight: 4").but("[nobody knows the name", "[no one knows the name"));
		assertThat(revisions("first")).isEqualTo(3);
	}

	@Test
	void changesTheTitleInPlace() {
		load(BankText.good().but("Keep a bucket private", "Close a bucket"));
		QuestionView question = this.bank.question("first", Audience.INTERVIEWING).orElseThrow();
		assertThat(question.title()).isEqualTo("Close a bucket");
		assertThat(question.ref().revision()).isEqualTo(1);
		assertThat(this.bank.question(new QuestionRef("first", 1)).title()).isEqualTo("Close a bucket");
	}

	@Test
	void leavesAloneWhatAPersonWrote() {
		this.jdbc.sql("update question_revision set author_id = ? where question_slug = 'first'")
			.param(UUID.randomUUID())
			.update();
		load(BankText.good().but("A team found", "Somebody found").but("Keep a bucket private", "Close a bucket"));
		QuestionView question = this.bank.question("first", Audience.INTERVIEWING).orElseThrow();
		assertThat(question.ref().revision()).isEqualTo(1);
		assertThat(question.title()).isEqualTo("Keep a bucket private");
	}

	@Test
	void leavesAQuestionReservedWhateverTheFilesSay() {
		this.bank.reserve("first", true);
		this.entities.flush();
		load(BankText.good().but("A team found", "Somebody found").but("Keep a bucket private", "Close a bucket"));
		assertThat(this.bank.question("first", Audience.INTERVIEWING).orElseThrow().reserved()).isTrue();
		assertThat(this.bank.question("first", Audience.PRACTICE)).isEmpty();
		assertThat(this.bank.question("second", Audience.PRACTICE)).isPresent();
	}

	@Test
	void retiresWhatIsGoneFromTheFilesAndDeletesNothing() {
		load(BankText.with("first"));
		assertThat(this.bank.question("second", Audience.INTERVIEWING).orElseThrow().retired()).isTrue();
		assertThat(this.bank.search(QuestionFilter.all(), Audience.INTERVIEWING, 0, 10).items())
			.extracting(QuestionSummary::slug)
			.containsExactly("first");
		assertThat(this.bank.bank("aws", Audience.INTERVIEWING).orElseThrow().questions()).isEqualTo(1);
	}

	@Test
	void retiresNothingThatAPersonWrote() {
		this.jdbc.sql("update question_revision set author_id = ? where question_slug = 'second'")
			.param(UUID.randomUUID())
			.update();
		load(BankText.with("first"));
		assertThat(this.bank.question("second", Audience.INTERVIEWING).orElseThrow().retired()).isFalse();
	}

	@Test
	void bringsBackWhatReturnsToTheFiles() {
		load(BankText.with("first"));
		load(BankText.good());
		assertThat(this.bank.question("second", Audience.INTERVIEWING).orElseThrow().retired()).isFalse();
		assertThat(revisions("second")).isEqualTo(1);
	}

	@Test
	void replacesKits() {
		load(BankText.good()
			.but("kits/aws-basics.yaml", "[first, second]", "[second, first]")
			.but("kits/aws-basics.yaml", "AWS basics", "AWS, the basics"));
		KitView kit = this.bank.kit("aws-basics").orElseThrow();
		assertThat(kit.title()).isEqualTo("AWS, the basics");
		assertThat(kit.questions()).extracting(QuestionSummary::slug).containsExactly("second", "first");
		assertThat(kit.minutes()).isEqualTo(12);
		load(BankText.with("first"));
		assertThat(this.bank.kits()).isEmpty();
	}

	@Test
	void leavesAloneAKitThatAPersonMade() {
		this.jdbc.sql("""
				insert into kit (slug, title, position, level, purpose, author_id)
				values ('our-kit', 'Ours', 'SRE', 'MID', 'To see.', ?)""").param(UUID.randomUUID()).update();
		this.jdbc.sql("insert into kit_question (kit_slug, sort_order, question_slug) values ('our-kit', 0, 'second')")
			.update();
		load(BankText.with("first"));
		KitView kit = this.bank.kit("our-kit").orElseThrow();
		assertThat(kit.ours()).isTrue();
		assertThat(kit.questions()).extracting(QuestionSummary::slug).containsExactly("second");
		assertThat(this.bank.kits()).containsExactly(kit);
	}

	@Test
	void makesAVersionOfAChangedKitAndNoneOfTheSame() {
		load(BankText.good());
		assertThat(version("aws-basics")).isEqualTo(1);
		load(BankText.good().but("kits/aws-basics.yaml", "[first, second]", "[second, first]"));
		assertThat(version("aws-basics")).isEqualTo(2);
		load(BankText.good().but("kits/aws-basics.yaml", "AWS basics", "AWS, the basics"));
		assertThat(version("aws-basics")).isEqualTo(3);
		assertThat(this.jdbc.sql("select title || ': ' || questions from kit_version order by version")
			.query(String.class)
			.list())
			.containsExactly("AWS basics: first second", "AWS basics: second first", "AWS, the basics: first second");
	}

	@Test
	void theMigrationGivesKitsThatThereAreTheirFirstVersion() throws IOException {
		String loaded = "select kit_slug || version || title || level || slot || questions from kit_version";
		List<String> before = this.jdbc.sql(loaded).query(String.class).list();
		this.jdbc.sql("delete from kit_version").update();
		String script = new ClassPathResource("db/migration/bank/V58__kit_versions.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.jdbc.sql(script.substring(script.indexOf("insert into"), script.lastIndexOf(';'))).update();
		assertThat(this.jdbc.sql(loaded).query(String.class).list()).isEqualTo(before).hasSize(1);
	}

	@Test
	void goesOnCountingTheVersionsOfAKitThatReturns() {
		load(BankText.with("first"));
		load(BankText.good());
		assertThat(version("aws-basics")).isEqualTo(1);
		load(BankText.with("first"));
		load(BankText.good().but("kits/aws-basics.yaml", "[first, second]", "[second, first]"));
		assertThat(version("aws-basics")).isEqualTo(2);
	}

	@Test
	void dropsATopicThatIsGoneAndEmpty() {
		load(BankText.good().but("banks/aws/bank.yaml", "  - {slug: networks, title: Networks, order: 2}\n", ""));
		assertThat(this.bank.bank("aws", Audience.INTERVIEWING).orElseThrow().topics()).extracting(TopicView::slug)
			.containsExactly("storage");
	}

	@Test
	void dropsATopicWhoseQuestionsMovedToAnother() {
		this.jdbc.sql("insert into topic (bank_slug, slug, title, sort_order) values ('aws', 'old', 'Old', 9)")
			.update();
		this.jdbc.sql("update question set topic_slug = 'old'").update();
		load(BankText.good());
		assertThat(this.bank.bank("aws", Audience.INTERVIEWING).orElseThrow().topics()).extracting(TopicView::slug)
			.containsExactly("storage", "networks");
	}

	@Test
	void loadsNothingOfFilesWithAFault() {
		assertThatExceptionOfType(FaultyFiles.class).isThrownBy(
				() -> load(BankText.good().but("A team found", "Somebody found").but("minutes: 6", "minutes: 60")));
		assertThat(revisions("first")).isEqualTo(1);
	}

	@Test
	void theMigrationIsSkippedWhenNothingChanged() {
		Flyway flyway = Flyway.configure().dataSource(this.dataSource).load();
		assertThat(flyway.migrate().migrationsExecuted).isZero();
		assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
	}

	private void load(BankText text) {
		this.entities.clear();
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			new BankLoader(text.files()).load(connection);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private int version(String kit) {
		return this.bank.kit(kit).orElseThrow().version();
	}

	private int revisions(String slug) {
		return this.jdbc.sql("select count(*) from question_revision where question_slug = ?")
			.param(slug)
			.query(Integer.class)
			.single();
	}

}
