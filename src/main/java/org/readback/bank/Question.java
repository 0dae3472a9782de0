package org.readback.bank;

import java.time.YearMonth;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What may change about a question without a new revision. */
@Entity
@Table(name = "question")
class Question {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Id
	private String slug;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "bank_slug", insertable = false, updatable = false)
	private Bank bank;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "bank_slug", referencedColumnName = "bank_slug", insertable = false, updatable = false)
	@JoinColumn(name = "topic_slug", referencedColumnName = "slug", insertable = false, updatable = false)
	private Topic topic;

	private String title;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Level level;

	@Formula("case level when 'JUNIOR' then 1 when 'MID' then 2 when 'SENIOR' then 3 else 4 end")
	private int levelRank;

	private int minutes;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private QuestionType type;

	@Column(columnDefinition = "text")
	private String tags;

	@Column(columnDefinition = "text")
	private String whyAsk;

	@Column(columnDefinition = "text")
	private String referenceList;

	private String factsChecked;

	private boolean retired;

	private boolean reserved;

	private int revision;

	@SuppressWarnings("NullAway.Init")
	protected Question() {
	}

	QuestionRef ref() {
		return new QuestionRef(this.slug, this.revision);
	}

	boolean reserved() {
		return this.reserved;
	}

	/** Keeps it for interviews, or opens it to practice again. */
	void reserve(boolean forInterviews) {
		this.reserved = forInterviews;
	}

	Level level() {
		return this.level;
	}

	QuestionSummary summary() {
		return new QuestionSummary(this.slug, this.revision, this.bank.slug(), this.topic.slug(), this.topic.title(),
				this.title, this.level, this.minutes, this.type, tags(), this.reserved);
	}

	QuestionView view(QuestionRevision revision) {
		return new QuestionView(revision.ref(), this.bank.slug(), this.bank.title(), this.topic.slug(),
				this.topic.title(), this.title, this.level, this.minutes, this.type, tags(), this.whyAsk,
				revision.prompt(), revision.contextNote(), revision.modelAnswer(), revision.rubric(),
				revision.ratings(), references(), YearMonth.parse(this.factsChecked), revision.publishedAt(),
				this.retired, this.reserved);
	}

	private List<String> tags() {
		return JSON.readValue(this.tags, new TypeReference<>() {
		});
	}

	private List<Reference> references() {
		return JSON.readValue(this.referenceList, new TypeReference<>() {
		});
	}

}
