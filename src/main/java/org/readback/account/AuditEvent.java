package org.readback.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail.
 *
 * @param id counts up without gaps
 * @param at when
 * @param actor who; null for somebody unknown
 * @param actorName what they are called now; null where nobody knows
 * @param action what they did
 * @param objectType the kind of thing it was done to, if to anything
 * @param objectId its id
 * @param detail what is to be said beyond that, in words of ours; of a change of role,
 * from which to which: {@code learner>recruiter}
 * @param from the address of the request; null where there was none
 */
record AuditEvent(long id, Instant at, @Nullable UUID actor, @Nullable String actorName, AuditAction action,
		@Nullable String objectType, @Nullable String objectId, @Nullable String detail, @Nullable String from) {

	/** What it was done to, if to anything. */
	public @Nullable AuditObject object() {
		return (this.objectType != null && this.objectId != null) ? new AuditObject(this.objectType, this.objectId)
				: null;
	}

	/** The address as people write it: zeros of a long one left out. */
	public @Nullable String origin() {
		return (this.from != null) ? this.from.replaceFirst("(^|:)0(:0)+(:|$)", "::") : null;
	}

}
