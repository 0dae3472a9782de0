package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A text was written on top of a revision that is no longer the newest. It is kept; the
 * person decides between both.
 */
class NoteConflict extends RuntimeException {

	private final int revision;

	private final String text;

	private final Instant savedAt;

	private final @Nullable UUID clientId;

	/** The client is the page that wrote the newest text, if it is known. */
	NoteConflict(Note newest, @Nullable UUID clientId) {
		super("the newest revision is " + newest.revision());
		this.revision = newest.revision();
		this.text = newest.text();
		this.savedAt = newest.savedAt();
		this.clientId = clientId;
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

	@Nullable UUID clientId() {
		return this.clientId;
	}

}
