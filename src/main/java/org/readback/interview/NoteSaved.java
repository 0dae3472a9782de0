package org.readback.interview;

import java.time.Instant;

/**
 * The acknowledgement of a text: it is in the store, durably.
 *
 * @param rev the revision that it became
 * @param savedAt when
 */
record NoteSaved(int rev, Instant savedAt) {
}
