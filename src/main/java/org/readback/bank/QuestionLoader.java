package org.readback.bank;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.bank.files.BankContent;

/** Loads one question after the other; a changed one gets a new revision. */
class QuestionLoader {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final Instant now;

	private final Map<String, Current> currents = new HashMap<>();

	QuestionLoader(JdbcClient jdbc, Instant now) {
		this.jdbc = jdbc;
		this.now = now;
		jdbc.sql("""
				select q.slug, q.revision, r.content_hash, r.author_id is not null as by_person from question q
				join question_revision r on r.question_slug = q.slug and r.revision = q.revision""")
			.query(Current.class)
			.list()
			.forEach((current) -> this.currents.put(current.slug(), current));
	}

	void load(BankContent.Question question) {
		Current current = this.currents.get(question.slug());
		if (current != null && current.byPerson()) {
			return;
		}
		RubricDocument document = new RubricDocument(question.rubric().criteria(), question.rubric().redFlags(),
				question.ratings());
		String hash = document.hash(question.prompt(), question.contextNote(), question.modelAnswer());
		boolean changed = (current == null) || !current.contentHash().equals(hash);
		int revision = (current == null) ? 1 : changed ? nextRevision(question.slug()) : current.revision();
		write(question, current, revision);
		if (changed) {
			addRevision(question, revision, document, hash);
		}
	}

	private int nextRevision(String slug) {
		return this.jdbc.sql("select max(revision) + 1 from question_revision where question_slug = ?")
			.param(slug)
			.query(Integer.class)
			.single();
	}

	private void write(BankContent.Question q, @Nullable Current current, int revision) {
		Object[] values = { q.bank(), q.topic(), q.title(), q.level().name(), q.minutes(), q.type().name(),
				JSON.writeValueAsString(q.tags()), q.whyAsk(), JSON.writeValueAsString(q.references()),
				JSON.writeValueAsString(q.covers()), JSON.writeValueAsString(q.aliases()), q.factsChecked(),
				q.retired(), revision, q.slug() };
		String sql = (current != null) ? """
				update question set bank_slug = ?, topic_slug = ?, title = ?, level = ?, minutes = ?, type = ?,
				tags = ?, why_ask = ?, reference_list = ?, covers = ?, aliases = ?, facts_checked = ?,
				retired = ?, revision = ? where slug = ?""" : """
				insert into question (bank_slug, topic_slug, title, level, minutes, type,
				tags, why_ask, reference_list, covers, aliases, facts_checked, retired, revision, slug)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
		this.jdbc.sql(sql).params(values).update();
	}

	private void addRevision(BankContent.Question q, int revision, RubricDocument document, String hash) {
		this.jdbc.sql("""
				insert into question_revision (question_slug, revision, prompt, model_answer, rubric,
				content_hash, published_at, context_note) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(q.slug(), revision, q.prompt(), q.modelAnswer(), document.toJson(), hash,
					this.now.atOffset(ZoneOffset.UTC))
			.param(q.contextNote())
			.update();
	}

	record Current(String slug, int revision, String contentHash, boolean byPerson) {
	}

}
