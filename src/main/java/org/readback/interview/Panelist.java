package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One interviewer in one interview; notes and ratings belong to them alone. */
@Entity
@Table(name = "panelist")
class Panelist {

	/** For how long what was submitted can be taken back. */
	static final Duration UNDO = Duration.ofMinutes(10);

	@Id
	private UUID id;

	private UUID interviewId;

	private UUID accountId;

	private String name;

	@Enumerated(EnumType.STRING)
	private @Nullable Recommendation recommendation;

	private @Nullable String strongestFor;

	private @Nullable String strongestAgainst;

	private @Nullable Instant submittedAt;

	private @Nullable Instant settledAt;

	@ElementCollection
	@CollectionTable(name = "panelist_focus", joinColumns = @JoinColumn(name = "panelist_id"))
	@Column(name = "topic")
	private Set<String> focus = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Panelist() {
	}

	Panelist(UUID interviewId, UUID accountId, String name) {
		this.id = UUID.randomUUID();
		this.interviewId = interviewId;
		this.accountId = accountId;
		this.name = name;
	}

	/** Gives them the topics to look after, each as {@code bank/topic}. */
	void lookAfter(Set<String> topics) {
		this.focus.retainAll(topics);
		this.focus.addAll(topics);
	}

	/** Keeps what they have written at the end so far; they submit it later. */
	void begin(@Nullable Recommendation recommendation, String strongestFor, String strongestAgainst) {
		this.recommendation = recommendation;
		this.strongestFor = strongestFor;
		this.strongestAgainst = strongestAgainst;
	}

	/** Ends this panelist's part; ten minutes later at the latest it stands. */
	void submit(WrapUp wrapUp, Instant now) {
		begin(wrapUp.recommendation(), wrapUp.strongestFor(), wrapUp.strongestAgainst());
		this.submittedAt = now;
		this.settledAt = null;
	}

	/** Goes on as if it had not been submitted; what was written last is kept. */
	void takeBack() {
		this.submittedAt = null;
	}

	/** Lets what was submitted stand from now on. */
	void settle(Instant now) {
		if (undoUntil(now) != null) {
			this.settledAt = now;
		}
	}

	/** Until when it can be taken back; none where it stands, or is not submitted. */
	@Nullable Instant undoUntil(Instant now) {
		if (this.submittedAt == null || this.settledAt != null) {
			return null;
		}
		Instant until = this.submittedAt.plus(UNDO);
		return now.isBefore(until) ? until : null;
	}

	/** Whether it is submitted and cannot be taken back. */
	boolean standsAt(Instant now) {
		return this.submittedAt != null && undoUntil(now) == null;
	}

	UUID id() {
		return this.id;
	}

	UUID interviewId() {
		return this.interviewId;
	}

	UUID accountId() {
		return this.accountId;
	}

	String name() {
		return this.name;
	}

	/** The topics that they look after, each as {@code bank/topic}. */
	Set<String> focus() {
		return Set.copyOf(this.focus);
	}

	@Nullable Recommendation recommendation() {
		return this.recommendation;
	}

	@Nullable String strongestFor() {
		return this.strongestFor;
	}

	@Nullable String strongestAgainst() {
		return this.strongestAgainst;
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	boolean hasSubmitted() {
		return this.submittedAt != null;
	}

}
