package org.readback.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionRef;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;

/**
 * One question of a run, in the revision that was current when the run began. Once
 * answered, the answer stays; how well it was known may be said again.
 */
@Entity
@Table(name = "practice_card")
class Card {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Run run;

	private int number;

	@Embedded
	private QuestionRef question;

	private @Nullable Instant startedAt;

	private @Nullable Instant answeredAt;

	private @Nullable String answer;

	private @Nullable Integer score;

	private @Nullable Integer suggested;

	private @Nullable String grader;

	private @Nullable String lexicon;

	@Enumerated(EnumType.STRING)
	private @Nullable Recall recall;

	@SuppressWarnings("NullAway.Init")
	protected Card() {
	}

	Card(Run run, int number, QuestionRef question) {
		this.id = UUID.randomUUID();
		this.run = run;
		this.number = number;
		this.question = question;
	}

	/** Somebody has been sent to it; the first time counts. */
	void start(Instant now) {
		if (this.startedAt == null) {
			this.startedAt = now;
		}
	}

	/** Takes an answer with its grade. The first one stays. */
	void answer(String text, Grade grade, String lexicon, Instant now) {
		if (this.answeredAt == null) {
			this.answer = text;
			this.score = grade.score();
			this.suggested = grade.suggestedRating();
			this.grader = Grader.VERSION;
			this.lexicon = lexicon;
			this.answeredAt = now;
		}
	}

	/** Takes how well the person says they knew it. */
	void recall(Recall recall) {
		if (this.answeredAt == null) {
			throw new IllegalStateException("card " + this.number + " has no answer yet");
		}
		this.recall = recall;
	}

	/** What was answered, if anything was. */
	@Nullable Answered answered() {
		if (this.answeredAt == null || this.answer == null || this.score == null || this.suggested == null) {
			return null;
		}
		Duration took = (this.startedAt != null) ? Duration.between(this.startedAt, this.answeredAt) : null;
		return new Answered(this.answer, this.score, this.suggested, this.recall, took);
	}

	int number() {
		return this.number;
	}

	QuestionRef question() {
		return this.question;
	}

}
