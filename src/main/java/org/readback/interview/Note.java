package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a panelist has written on one question: the newest revision. */
@Entity
@Table(name = "note")
class Note {

	@Id
	private UUID id;

	private UUID panelistId;

	private int questionNumber;

	private int revision;

	private String text;

	private Instant savedAt;

	@SuppressWarnings("NullAway.Init")
	protected Note() {
	}

	Note(UUID panelistId, int questionNumber, Instant now) {
		this.id = UUID.randomUUID();
		this.panelistId = panelistId;
		this.questionNumber = questionNumber;
		this.text = "";
		this.savedAt = now;
	}

	/**
	 * Takes a text that was written on top of revision {@code base}; answers false,
	 * unchanged, if that is not the newest.
	 */
	boolean take(String text, int base, Instant now) {
		if (base != this.revision) {
			return false;
		}
		this.revision++;
		this.text = text;
		this.savedAt = now;
		return true;
	}

	UUID id() {
		return this.id;
	}

	UUID panelistId() {
		return this.panelistId;
	}

	int questionNumber() {
		return this.questionNumber;
	}

	int revision() {
		return this.revision;
	}

	String text() {
		return this.text;
	}

	Instant savedAt() {
		return this.savedAt;
	}

}
