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
 * @param from the address of the request; null where there was none
 */
record AuditEvent(long id, Instant at, @Nullable UUID actor, @Nullable String actorName, AuditAction action,
		@Nullable String objectType, @Nullable String objectId, @Nullable String from) {
}
