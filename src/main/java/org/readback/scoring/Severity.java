package org.readback.scoring;

/**
 * What a red flag costs: {@code MINOR} 0.05 and {@code MAJOR} 0.125 of the score;
 * {@code CRITICAL} caps it at 0.25.
 */
public enum Severity implements Worded {

	MINOR, MAJOR, CRITICAL

}
