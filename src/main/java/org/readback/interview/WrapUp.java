package org.readback.interview;

/**
 * What a panelist says at the end, after every question has its rating.
 *
 * @param recommendation what they advise
 * @param strongestFor the strongest evidence for the candidate; may be empty
 * @param strongestAgainst the strongest evidence against; may be empty
 */
record WrapUp(Recommendation recommendation, String strongestFor, String strongestAgainst) {
}
