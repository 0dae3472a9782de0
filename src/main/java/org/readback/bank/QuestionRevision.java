package org.readback.bank;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.readback.scoring.Rubric;

/** What was asked and how it was graded. It never changes. */
@Entity
@Immutable
@Table(name = "question_revision")
class QuestionRevision {

	@EmbeddedId
	private QuestionRef ref;

	@Column(columnDefinition = "text")
	private String prompt;

	@Column(columnDefinition = "text")
	private @Nullable String contextNote;

	@Column(columnDefinition = "text")
	private String modelAnswer;

	@Column(columnDefinition = "text")
	private String rubric;

	private Instant publishedAt;

	@Transient
	private volatile @Nullable RubricDocument document;

	@SuppressWarnings("NullAway.Init")
	protected QuestionRevision() {
	}

	QuestionRef ref() {
		return this.ref;
	}

	String prompt() {
		return this.prompt;
	}

	@Nullable String contextNote() {
		return this.contextNote;
	}

	String modelAnswer() {
		return this.modelAnswer;
	}

	Rubric rubric() {
		return document().rubric(this.prompt);
	}

	List<String> ratings() {
		return document().ratings();
	}

	/** Reading the JSON takes longer than all else that a page needs. */
	private RubricDocument document() {
		RubricDocument document = this.document;
		if (document == null) {
			document = RubricDocument.parse(this.rubric);
			this.document = document;
		}
		return document;
	}

	Instant publishedAt() {
		return this.publishedAt;
	}

}
