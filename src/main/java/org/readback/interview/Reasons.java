package org.readback.interview;

/** How long a reason is, that others can do something with. */
public final class Reasons {

	/** Characters that every reason has. */
	public static final int SHORTEST = 10;

	/** Characters that a reason has at most. */
	public static final int LONGEST = 500;

	/** The same for that of a decision. */
	public static final int LONGEST_OF_DECISION = 1000;

	private Reasons() {
	}

	static void require(String reason, int longest) {
		if (reason.strip().length() < SHORTEST || reason.length() > longest) {
			throw new IllegalArgumentException("a reason has %d to %d characters".formatted(SHORTEST, longest));
		}
	}

}
