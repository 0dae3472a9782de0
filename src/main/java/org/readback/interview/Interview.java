package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

	static final int MOST_QUESTIONS = 40;

	private static final Duration HOUR = Duration.ofHours(1);

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Candidate candidate;

	private UUID chairId;

	private String kitSlug;

	private String kitTitle;

	private @Nullable Integer kitVersion;

	private @Nullable Integer slot;

	@Enumerated(EnumType.STRING)
	private InterviewState state;

	private String zone;

	private @Nullable Instant startsAt;

	private String place = "";

	private Instant createdAt;

	private @Nullable Instant startedAt;

	// What queries go by.
	@Formula("coalesce(started_at, starts_at, created_at)")
	private @Nullable Instant heldAt;

	private @Nullable Instant submittedAt;

	private @Nullable Instant closedAt;

	private @Nullable Instant cancelledAt;

	private @Nullable String cancelReason;

	private boolean noShow;

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
		this.kitVersion = kit.version();
		this.slot = kit.slot();
		this.questions.addAll(kit.questions());
		this.state = InterviewState.SCHEDULED;
		this.zone = zone.getId();
		this.createdAt = now;
	}

	/** Sets when and where it is held, as long as it has not begun. */
	void schedule(Appointment appointment) {
		if (this.state == InterviewState.SCHEDULED) {
			this.startsAt = appointment.startsAt();
			this.zone = appointment.zone().getId();
			this.place = appointment.place();
		}
	}

	/** Ends it without a scorecard; what was typed stays. */
	void cancel(Cancellation cancellation, Instant now) {
		if (this.state != InterviewState.SCHEDULED && this.state != InterviewState.LIVE) {
			throw new InterviewNotLive(this.id, this.state);
		}
		this.state = InterviewState.CANCELLED;
		this.cancelledAt = now;
		this.cancelReason = cancellation.reason();
		this.noShow = cancellation.noShow();
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

	/** Whether this person may change when, where and by whom it is held. */
	boolean plannableBy(Member member) {
		return (this.state == InterviewState.SCHEDULED || this.state == InterviewState.LIVE) && chairedBy(member);
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

	/** Asks these questions from now on, numbered anew. */
	void ask(List<AskedQuestion> asked) {
		if (asked.isEmpty() || asked.size() > MOST_QUESTIONS
				|| asked.stream().map(AskedQuestion::slug).distinct().count() < asked.size()) {
			throw new IllegalArgumentException("An interview asks 1 to " + MOST_QUESTIONS + " questions, each once");
		}
		this.questions.clear();
		asked.forEach((question) -> this.questions.add(question.at(this.questions.size() + 1)));
	}

	/** A question that it asks. */
	Optional<AskedQuestion> asked(String slug) {
		return this.questions.stream().filter((question) -> question.slug().equals(slug)).findFirst();
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

	String kitSlug() {
		return this.kitSlug;
	}

	String kitTitle() {
		return this.kitTitle;
	}

	/** The version of the kit that was planned; none for what is older than versions. */
	@Nullable Integer kitVersion() {
		return this.kitVersion;
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

	/** The moment for which it is planned, if there is one. */
	@Nullable Instant startsAt() {
		return this.startsAt;
	}

	/** A room, or the address of a call; empty where nobody said. */
	String place() {
		return this.place;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	@Nullable Instant startedAt() {
		return this.startedAt;
	}

	/**
	 * When it was started, else is to start, else was planned: what lists go by.
	 */
	Instant heldAt() {
		return Objects.requireNonNullElse(this.startedAt, plannedAt());
	}

	/** When it was started, else is to start; none where nobody has said. */
	@Nullable Instant at() {
		return (this.startedAt != null) ? this.startedAt : this.startsAt;
	}

	/** The time that it is given: its slot, else an hour. */
	Duration length() {
		return (this.slot != null) ? Duration.ofMinutes(this.slot) : HOUR;
	}

	/** When it is to start, else when it was planned. */
	Instant plannedAt() {
		return Objects.requireNonNullElse(this.startsAt, this.createdAt);
	}

	@Nullable Instant submittedAt() {
		return this.submittedAt;
	}

	@Nullable Instant closedAt() {
		return this.closedAt;
	}

	/** Why it was cancelled, if it was. */
	@Nullable String cancelReason() {
		return this.cancelReason;
	}

	/** Whether it was cancelled because the candidate did not come. */
	boolean noShow() {
		return this.noShow;
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
