package org.readback.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.readback.interview.InterviewRecord;

/**
 * How often panelists agree: each two who both asked a question are compared, by what
 * they submitted alone. What they changed afterwards does not make them more alike.
 *
 * @param pairs how many comparisons there are
 * @param same in how many both rated alike
 * @param withinOne in how many they are at most 1 apart
 */
record Agreement(int pairs, int same, int withinOne) {

	static Agreement of(InterviewRecord interview) {
		List<Integer> apart = new ArrayList<>();
		for (InterviewRecord.Question question : interview.questions()) {
			List<Integer> ratings = interview.panelists()
				.stream()
				.map((part) -> part.answers().get(question.number() - 1).submitted().counts())
				.filter(Objects::nonNull)
				.toList();
			for (int i = 0; i < ratings.size(); i++) {
				for (Integer other : ratings.subList(i + 1, ratings.size())) {
					apart.add(Math.abs(ratings.get(i) - other));
				}
			}
		}
		return new Agreement(apart.size(), count(apart, 0), count(apart, 1));
	}

	private static int count(List<Integer> apart, int most) {
		return (int) apart.stream().filter((distance) -> distance <= most).count();
	}

	/** How often within 1, in per cent, rounded half up. */
	public long percent() {
		return (this.pairs > 0) ? Math.round(100.0 * this.withinOne / this.pairs) : 0;
	}

}
