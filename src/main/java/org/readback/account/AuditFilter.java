package org.readback.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which events of the audit trail are asked for; null means all.
 *
 * @param action what was done
 * @param actor who did it
 * @param since from this instant on
 * @param until before this instant
 */
record AuditFilter(@Nullable AuditAction action, @Nullable UUID actor, @Nullable Instant since,
		@Nullable Instant until) {
}
