package org.readback.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

import org.readback.account.Member;
import org.readback.web.NotFound;

/** One candidate and one kit's questions as they stood. */
@Entity
@Table(name = "interview")
class Interview {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Candidate candidate;

	private UUID chairId;

	private String kitSlug;

	private String kitTitle;

	private @Nullable Integer slot;

	@Enumerated(EnumType.STRING)
	private InterviewState state;

	private String zone;

	private Instant createdAt;

	private @Nullable Instant startedAt;

	// What queries go by.
	@Formula("coalesce(started_at, created_at)")
	private @Nullable Instant heldAt;

	private @Nullable Instant submittedAt;

	private @Nullable Instant closedAt;

	private @Nullable Instant debriefOpenedAt;

	private @Nullable String debriefOpenedBy;

	private @Nullable String debriefReason;

	private boolean sample;

	@ElementCollection
	@CollectionTable(name = "asked_question", joinColumns = @JoinColumn(name = "interview_id"))
	@OrderBy("number")
	private List<AskedQuestion> questions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Interview() {
	}

	Interview(Candidate candidate, UUID chairId, AskedKit kit, ZoneId zone, Instant now) {
		this.id = UUID.randomUUID();
		this.candidate = candidate;
		this.chairId = chairId;
		this.kitSlug = kit.slug();
		this.kitTitle = kit.title();
		this.slot = kit.slot();
		this.questions.addAll(kit.questions());
		this.state = InterviewState.SCHEDULED;
		this.zone = zone.getId();
		this.createdAt = now;
	}

	/** Starts it; one that is live already stays as it is. */
	void start(Instant now) {
		if (this.state == InterviewState.SCHEDULED) {
			this.state = InterviewState.LIVE;
			this.startedAt = now;
		}
		requireLive();
	}

	/** All panelists have submitted. */
	void submitted(Instant now) {
		requireLive();
		this.state = InterviewState.SUBMITTED;
		this.submittedAt = now;
	}

	/** A panelist takes their part back, so that it goes on. */
	void takeBack() {
		if (this.state == InterviewState.SUBMITTED) {
			this.state = InterviewState.LIVE;
			this.submittedAt = null;
		}
		requireLive();
	}

	/** Opens the debrief before it opens by itself; the first time counts. */
	void openDebrief(String by, @Nullable String reason, Instant now) {
		if (this.debriefOpenedAt == null) {
			this.debriefOpenedAt = now;
			this.debriefOpenedBy = by;
			this.debriefReason = reason;
		}
	}

	/** Ends it for good; one that is closed already stays as it is. */
	void close(Instant now) {
		if (endable()) {
			this.state = InterviewState.CLOSED;
			this.closedAt = now;
		}
		if (this.state != InterviewState.CLOSED) {
			throw new IllegalStateException("interview " + this.id + " is " + this.state);
		}
	}

	/** Whether this person may close it now. */
	boolean closableBy(Member member) {
		return endable() && chairedBy(member);
	}

	/** Whether all have submitted, or the debrief was opened without those missing. */
	boolean endable() {
		return this.state == InterviewState.SUBMITTED
				|| this.state == InterviewState.LIVE && this.debriefOpenedAt != null;
	}

	/** Whether it was started and can still change. */
	boolean running() {
		return this.state == InterviewState.LIVE || this.state == InterviewState.SUBMITTED;
	}

	/** Whether this person decides when it is over. */
	boolean chairedBy(Member member) {
		return member.manages() || this.chairId.equals(member.id());
	}

	/** Marks it as sample data. */
	void markSample() {
		this.sample = true;
	}

	void requireLive() {
		if (this.state != InterviewState.LIVE) {
			throw new InterviewNotLive(this.id, this.state);
		}
	}

	AskedQuestion question(int number) {
		if (number < 1 || number > this.questions.size()) {
			throw new NotFound("interview " + this.id + " has no question " + number);
		}
		return this.questions.get(number - 1);
	}

	UUID id() {
		return this.id;
	}

	Candidate candidate() {
		return this.candidate;
	}

	String kitTitle() {
		return this.kitTitle;
	}

	@Nullable Integer slot() {
		return this.slot;
	}

	InterviewState state() {
		return this.state;
	}

	ZoneId zone() {
		return ZoneId.of(this.zone);
	}

	Instant createdAt() {
		return this.createdAt;
	}

	@Nullable Instant startedAt() {
		return this.startedAt;
	}

	/** When it was started, else planned: what lists go by. */
	Instant heldAt() {
		return (this.startedAt != null) ? this.startedAt : this.createdAt;
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	@Nullable Instant closedAt() {
		return this.closedAt;
	}

	@Nullable Instant debriefOpenedAt() {
		return this.debriefOpenedAt;
	}

	@Nullable String debriefOpenedBy() {
		return this.debriefOpenedBy;
	}

	@Nullable String debriefReason() {
		return this.debriefReason;
	}

	boolean sample() {
		return this.sample;
	}

	List<AskedQuestion> questions() {
		return List.copyOf(this.questions);
	}

}
