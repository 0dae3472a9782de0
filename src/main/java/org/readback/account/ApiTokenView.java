package org.readback.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner sees it; the secret was shown once.
 *
 * @param id what it is revoked by
 * @param name what it is for
 * @param role what it may do, as long as its owner may
 * @param madeAt since when it works
 * @param usedAt when it was last used, to the minute; null if never
 */
record ApiTokenView(UUID id, String name, Role role, Instant madeAt, @Nullable Instant usedAt) {
}
