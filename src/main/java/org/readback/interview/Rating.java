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
 * What a panelist decided on one question, beside what the notes suggested at that
 * moment: enough to have the same suggestion again.
 */
@Entity
@Table(name = "rating")
class Rating {

	/** How long the sentence behind a gap may be, in UTF-16 units. */
	static final int LONGEST_REASON = 500;

	@Id
	private UUID id;

	private UUID panelistId;

	private int questionNumber;

	private int turn;

	@Enumerated(EnumType.STRING)
	private Decision decision;

	private @Nullable Integer rating;

	private int noteRevision;

	private String noteHash;

	private int score;

	private int suggested;

	private String verdicts;

	private String grader;

	private String lexicon;

	private Instant ratedAt;

	private @Nullable String reason;

	@SuppressWarnings("NullAway.Init")
	protected Rating() {
	}

	Rating(UUID panelistId, int questionNumber, int turn, Choice choice, Suggestion suggestion, Instant now) {
		this.id = UUID.randomUUID();
		this.panelistId = panelistId;
		this.questionNumber = questionNumber;
		this.turn = turn;
		this.decision = choice.decision();
		this.rating = choice.rating();
		this.noteRevision = suggestion.noteRevision();
		this.noteHash = suggestion.noteHash();
		this.score = suggestion.score();
		this.suggested = suggestion.rating();
		this.verdicts = suggestion.verdicts();
		this.grader = suggestion.grader();
		this.lexicon = suggestion.lexicon();
		this.ratedAt = now;
	}

	/** Says why it lies far from what the notes suggest, or no longer does. */
	void explain(String reason) {
		this.reason = reason.isBlank() ? null : reason.strip();
	}

	UUID panelistId() {
		return this.panelistId;
	}

	int questionNumber() {
		return this.questionNumber;
	}

	Instant ratedAt() {
		return this.ratedAt;
	}

	int turn() {
		return this.turn;
	}

	Choice choice() {
		return new Choice(this.decision, this.rating);
	}

	/** Empty where none was given. */
	String reason() {
		return (this.reason != null) ? this.reason : "";
	}

}
