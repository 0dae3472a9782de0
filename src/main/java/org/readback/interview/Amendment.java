package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a panelist changed after it stood: a decision on one question, or the
 * recommendation. What they had submitted is kept beside it.
 */
@Entity
@Table(name = "amendment")
class Amendment {

	@Id
	private UUID id;

	private UUID panelistId;

	private int turn;

	private @Nullable Integer questionNumber;

	@Enumerated(EnumType.STRING)
	private @Nullable Decision decision;

	private @Nullable Integer rating;

	@Enumerated(EnumType.STRING)
	private @Nullable Recommendation recommendation;

	private String reason;

	private boolean inDebrief;

	private Instant amendedAt;

	@SuppressWarnings("NullAway.Init")
	protected Amendment() {
	}

	Amendment(Panelist panelist, AskedQuestion question, Choice choice, Why why) {
		this(panelist, why);
		this.questionNumber = question.number();
		this.decision = choice.decision();
		this.rating = choice.rating();
	}

	Amendment(Panelist panelist, Recommendation recommendation, Why why) {
		this(panelist, why);
		this.recommendation = recommendation;
	}

	private Amendment(Panelist panelist, Why why) {
		this.id = UUID.randomUUID();
		this.panelistId = panelist.id();
		this.turn = why.turn();
		this.reason = why.reason();
		this.inDebrief = why.inDebrief();
		this.amendedAt = why.at();
	}

	UUID panelistId() {
		return this.panelistId;
	}

	int turn() {
		return this.turn;
	}

	/** None where it is of the recommendation. */
	@Nullable Integer questionNumber() {
		return this.questionNumber;
	}

	/** None where it is of the recommendation. */
	@Nullable Choice choice() {
		return (this.decision != null) ? new Choice(this.decision, this.rating) : null;
	}

	/** None where it is of a question. */
	@Nullable Recommendation recommendation() {
		return this.recommendation;
	}

	Why why() {
		return new Why(this.turn, this.reason, this.inDebrief, this.amendedAt);
	}

}
