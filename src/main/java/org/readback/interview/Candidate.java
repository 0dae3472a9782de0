package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A person who is interviewed, with the position they apply for. Not an account. */
@Entity
@Table(name = "candidate")
class Candidate {

	@Id
	private UUID id;

	private String name;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Position position;

	private Instant createdAt;

	private boolean sample;

	@SuppressWarnings("NullAway.Init")
	protected Candidate() {
	}

	Candidate(String name, Position position, Instant now) {
		this.id = UUID.randomUUID();
		this.name = name;
		this.position = position;
		this.createdAt = now;
	}

	/** Marks them as sample data. */
	void markSample() {
		this.sample = true;
	}

	/** Corrects how they spell their name, and what they apply for. */
	void correct(String name, Position position) {
		this.name = name;
		this.position = position;
	}

	UUID id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	Position position() {
		return this.position;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	boolean sample() {
		return this.sample;
	}

}
