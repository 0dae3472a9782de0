package org.readback.scoring;

/**
 * How much a criterion matters: a missing {@code MUST} caps the score, a {@code BONUS}
 * can only add to it.
 */
public enum Importance implements Worded {

	MUST, SHOULD, BONUS

}
