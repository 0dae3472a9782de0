package org.readback.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which order panelists asked, as far as their ratings tell: by when each question was
 * first rated, or had no answer. One that is rated only at the end counts as asked then.
 */
final class AskingOrder {

	private final Map<UUID, Map<Integer, Rating>> first = new HashMap<>();

	/**
	 * Reads it.
	 * @param ratings all of some panelists, each one's in turn
	 */
	AskingOrder(List<Rating> ratings) {
		for (Rating rating : ratings) {
			Map<Integer, Rating> mine = this.first.computeIfAbsent(rating.panelistId(), (id) -> new HashMap<>());
			if (rating.choice().decision() == Decision.NOT_ASKED) {
				mine.remove(rating.questionNumber());
			}
			else {
				mine.putIfAbsent(rating.questionNumber(), rating);
			}
		}
	}

	/**
	 * Where a panelist went back: a question and the earlier one that they asked next.
	 */
	List<int[]> backward(UUID panelistId) {
		List<Integer> asked = this.first.getOrDefault(panelistId, Map.of())
			.values()
			.stream()
			.sorted(Comparator.comparing(Rating::ratedAt).thenComparing(Rating::questionNumber))
			.map(Rating::questionNumber)
			.toList();
		List<int[]> backward = new ArrayList<>();
		for (int i = 1; i < asked.size(); i++) {
			if (asked.get(i) < asked.get(i - 1)) {
				backward.add(new int[] { asked.get(i - 1), asked.get(i) });
			}
		}
		return backward;
	}

}
