package org.readback.scoring;

/** Divides in whole thousandths, rounded half up. */
final class Shares {

	private static final int FULL = 1000;

	private Shares() {
	}

	/** So many thousandths is a part of a whole that is more than 0. */
	static int of(long part, long whole) {
		return (int) ((2 * FULL * part + whole) / (2 * whole));
	}

	/** So many thousandths of a number. */
	static int times(long number, long thousandths) {
		return (int) ((2 * number * thousandths + FULL) / (2 * FULL));
	}

}
