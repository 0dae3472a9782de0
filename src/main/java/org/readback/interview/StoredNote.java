package org.readback.interview;

import java.time.Instant;

/**
 * What the store has of a note.
 *
 * @param number of the question
 * @param title of the question
 * @param rev the newest revision, 0 if nothing was written
 * @param savedAt when it was saved
 * @param text it
 */
record StoredNote(int number, String title, int rev, Instant savedAt, String text) {
}
