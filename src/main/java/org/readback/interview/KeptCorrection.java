package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import org.readback.scoring.Correction;

/** What a panelist corrected on one question, and when they took it back. */
@Entity
@Table(name = "correction")
class KeptCorrection {

	@Id
	private UUID id;

	private UUID panelistId;

	private int questionNumber;

	private String about;

	@Enumerated(EnumType.STRING)
	private Correction.Kind kind;

	private String words;

	private Instant madeAt;

	private @Nullable Instant withdrawnAt;

	@SuppressWarnings("NullAway.Init")
	protected KeptCorrection() {
	}

	KeptCorrection(UUID panelistId, int questionNumber, Correction correction, Instant now) {
		this.id = UUID.randomUUID();
		this.panelistId = panelistId;
		this.questionNumber = questionNumber;
		this.about = correction.about();
		this.kind = correction.kind();
		this.words = correction.words();
		this.madeAt = now;
	}

	/** Takes it back; one that was taken back already stays as it is. */
	void withdraw(Instant now) {
		if (stands()) {
			this.withdrawnAt = now;
		}
	}

	boolean stands() {
		return this.withdrawnAt == null;
	}

	/** Whether it says something, the same or not, of the same words. */
	boolean isOf(Correction correction) {
		return this.about.equals(correction.about()) && this.words.equals(correction.words());
	}

	UUID panelistId() {
		return this.panelistId;
	}

	int questionNumber() {
		return this.questionNumber;
	}

	Correction correction() {
		return new Correction(this.about, this.kind, this.words);
	}

}
