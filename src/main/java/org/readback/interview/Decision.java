package org.readback.interview;

/**
 * What became of a question: it was rated, the candidate had no answer (which counts as
 * 1), or it was not asked (which counts for nothing).
 */
public enum Decision {

	RATED, NO_ANSWER, NOT_ASKED

}
