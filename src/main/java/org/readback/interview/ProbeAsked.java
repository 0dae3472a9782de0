package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a panelist asked the probe of a criterion or a red flag. */
@Entity
@Table(name = "probe_asked")
class ProbeAsked {

	@Id
	private UUID id;

	private UUID panelistId;

	private int questionNumber;

	private String about;

	private Instant askedAt;

	private @Nullable Instant withdrawnAt;

	@SuppressWarnings("NullAway.Init")
	protected ProbeAsked() {
	}

	ProbeAsked(UUID panelistId, int questionNumber, String about, Instant now) {
		this.id = UUID.randomUUID();
		this.panelistId = panelistId;
		this.questionNumber = questionNumber;
		this.about = about;
		this.askedAt = now;
	}

	/** It was not asked after all. */
	void withdraw(Instant now) {
		if (stands()) {
			this.withdrawnAt = now;
		}
	}

	boolean stands() {
		return this.withdrawnAt == null;
	}

	UUID panelistId() {
		return this.panelistId;
	}

	int questionNumber() {
		return this.questionNumber;
	}

	String about() {
		return this.about;
	}

}
