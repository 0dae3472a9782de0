package org.readback.interview;

/**
 * Why an interview is not held.
 *
 * @param reason in a sentence
 * @param noShow whether the candidate did not come
 */
record Cancellation(String reason, boolean noShow) {
}
