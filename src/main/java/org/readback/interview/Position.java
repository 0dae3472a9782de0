package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The job that is to be filled. */
@Entity
@Table(name = "position")
class Position {

	@Id
	private UUID id;

	private String title;

	private Instant createdAt;

	private boolean sample;

	@SuppressWarnings("NullAway.Init")
	protected Position() {
	}

	Position(String title, Instant now) {
		this.id = UUID.randomUUID();
		this.title = title;
		this.createdAt = now;
	}

	/** Marks it as sample data. */
	void markSample() {
		this.sample = true;
	}

	/** Gives it another title. */
	void rename(String title) {
		this.title = title;
	}

	UUID id() {
		return this.id;
	}

	String title() {
		return this.title;
	}

}
