package org.readback.bank;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.readback.bank.files.BankContent;
import org.readback.bank.files.BankFiles;

/**
 * Brings the store in line with the files of the banks: for the Flyway migration, which
 * runs before there is any bean. Revisions are only ever added, what a person wrote is
 * left alone, and a question that is gone from the files is retired.
 */
public final class BankLoader {

	private static final String NOT_BY_A_PERSON = """
			not exists (select 1 from question_revision r where r.question_slug = question.slug
			and r.revision = question.revision and r.author_id is not null)""";

	private final BankFiles files;

	BankLoader(BankFiles files) {
		this.files = files;
	}

	/** Loads what came with the program. */
	public static BankLoader ofBuiltInFiles() {
		return new BankLoader(BankFiles.builtIn());
	}

	/** Changes with every letter of the files. */
	public int checksum() {
		return this.files.checksum();
	}

	/**
	 * Loads everything or, if any file is wrong, nothing.
	 * @throws org.readback.bank.files.FaultyFiles listing all that is wrong
	 */
	public void load(Connection connection) {
		BankContent content = this.files.content();
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		loadBanks(jdbc, content.banks());
		Instant now = now(jdbc);
		QuestionLoader questions = new QuestionLoader(jdbc, now);
		content.questions().forEach(questions::load);
		retireMissing(jdbc, content.questions());
		deleteEmpty(jdbc, content.banks());
		new KitLoader(jdbc, now).load(content.kits());
	}

	/** The database's clock, since there is no bean yet to ask for the time. */
	private static Instant now(JdbcClient jdbc) {
		return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
	}

	private static void loadBanks(JdbcClient jdbc, List<BankContent.Bank> banks) {
		int order = 0;
		for (BankContent.Bank bank : banks) {
			updateOrInsert(jdbc, "update bank set title = ?, description = ?, sort_order = ? where slug = ?",
					"insert into bank (title, description, sort_order, slug) values (?, ?, ?, ?)", bank.title(),
					bank.description(), ++order, bank.slug());
			for (BankContent.Topic topic : bank.topics()) {
				updateOrInsert(jdbc, "update topic set title = ?, sort_order = ? where bank_slug = ? and slug = ?",
						"insert into topic (title, sort_order, bank_slug, slug) values (?, ?, ?, ?)", topic.title(),
						topic.order(), bank.slug(), topic.slug());
			}
		}
	}

	private static void updateOrInsert(JdbcClient jdbc, String update, String insert, Object... values) {
		if (jdbc.sql(update).params(values).update() == 0) {
			jdbc.sql(insert).params(values).update();
		}
	}

	private static void retireMissing(JdbcClient jdbc, List<BankContent.Question> questions) {
		Set<String> missing = new TreeSet<>(
				jdbc.sql("select slug from question where retired = false and " + NOT_BY_A_PERSON)
					.query(String.class)
					.list());
		missing.removeAll(questions.stream().map(BankContent.Question::slug).collect(Collectors.toSet()));
		missing.forEach((slug) -> jdbc.sql("update question set retired = true where slug = ?").param(slug).update());
	}

	/** Topics that are gone from the files, unless a question is still in them. */
	private static void deleteEmpty(JdbcClient jdbc, List<BankContent.Bank> banks) {
		Set<String> gone = new TreeSet<>(jdbc.sql("""
				select bank_slug || '/' || slug from topic where not exists (select 1 from question q
				where q.bank_slug = topic.bank_slug and q.topic_slug = topic.slug)""").query(String.class).list());
		banks.forEach((bank) -> bank.topics().forEach((topic) -> gone.remove(bank.slug() + "/" + topic.slug())));
		gone.forEach((topic) -> jdbc.sql("delete from topic where bank_slug || '/' || slug = ?").param(topic).update());
		jdbc.sql("delete from bank where not exists (select 1 from topic t where t.bank_slug = bank.slug)").update();
	}

}
