package org.readback.scoring;

/**
 * A tick, a cross or a word that answers like one, at its place in a text.
 *
 * @param mark what it says
 * @param start where it stands
 * @param end where it ends
 * @param next the token after it
 */
record Sign(Mark mark, int start, int end, int next) {
}
