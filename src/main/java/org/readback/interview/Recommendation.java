package org.readback.interview;

/** What a panelist advises, asked last; there is no neutral one. */
public enum Recommendation {

	STRONG_NO, NO, YES, STRONG_YES

}
