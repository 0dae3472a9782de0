package org.readback.interview;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A question that an interview asks, or does not ask, other than its kit says. */
@Entity
@Table(name = "deviation")
class Deviation {

	@Id
	private UUID id;

	private UUID interviewId;

	private int turn;

	@Enumerated(EnumType.STRING)
	private InterviewRecord.Deviation.Kind kind;

	private @Nullable String goneSlug;

	private @Nullable String goneTitle;

	private @Nullable String cameSlug;

	private @Nullable String cameTitle;

	private String reason;

	private String madeBy;

	private Instant madeAt;

	@SuppressWarnings("NullAway.Init")
	protected Deviation() {
	}

	/** At least one of both questions there is. */
	Deviation(UUID interviewId, int turn, @Nullable AskedQuestion gone, @Nullable AskedQuestion came, String reason,
			String by, Instant now) {
		if (gone == null && came == null) {
			throw new IllegalArgumentException("Nothing came and nothing went");
		}
		this.id = UUID.randomUUID();
		this.interviewId = interviewId;
		this.turn = turn;
		this.kind = (gone == null) ? InterviewRecord.Deviation.Kind.ADDED
				: (came == null) ? InterviewRecord.Deviation.Kind.REMOVED : InterviewRecord.Deviation.Kind.SWAPPED;
		this.goneSlug = (gone != null) ? gone.slug() : null;
		this.goneTitle = (gone != null) ? gone.title() : null;
		this.cameSlug = (came != null) ? came.slug() : null;
		this.cameTitle = (came != null) ? came.title() : null;
		this.reason = reason;
		this.madeBy = by;
		this.madeAt = now;
	}

	UUID interviewId() {
		return this.interviewId;
	}

	InterviewRecord.Deviation record() {
		String gone = Objects.requireNonNullElse(this.goneTitle, "");
		String came = Objects.requireNonNullElse(this.cameTitle, "");
		return new InterviewRecord.Deviation(this.kind, gone.isEmpty() ? came : gone, gone.isEmpty() ? "" : came,
				this.madeBy, this.madeAt, this.reason);
	}

}
