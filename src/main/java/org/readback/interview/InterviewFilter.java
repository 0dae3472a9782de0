package org.readback.interview;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which interviews somebody looks for.
 *
 * @param position id of a position, or null for all
 * @param kit slug of a kit, or null for all
 * @param states any of these, or empty for all
 * @param from the first moment, or null: an interview counts when it was started, else
 * when it was planned
 * @param until the moment before which that must be, or null
 */
public record InterviewFilter(@Nullable UUID position, @Nullable String kit, Set<InterviewState> states,
		@Nullable Instant from, @Nullable Instant until) {

	public InterviewFilter {
		states = Set.copyOf(states);
	}

	/** Every interview. */
	public static InterviewFilter all() {
		return new InterviewFilter(null, null, Set.of(), null, null);
	}

}
