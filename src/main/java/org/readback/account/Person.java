package org.readback.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as an owner sees them.
 *
 * @param member who they are and what they may
 * @param active whether they can sign in
 * @param signedInAt when they last did, if ever
 * @param createdAt since when they have the account
 */
record Person(Member member, boolean active, @Nullable Instant signedInAt, Instant createdAt) {
}
