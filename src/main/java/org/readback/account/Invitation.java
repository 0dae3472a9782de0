package org.readback.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that nobody has followed yet.
 *
 * @param id of the link; the secret itself is kept nowhere
 * @param email what the person will sign in with
 * @param role what they will be
 * @param expiresAt until when it works
 */
record Invitation(UUID id, String email, Role role, Instant expiresAt) {
}
