package org.readback.scorecard;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.readback.bank.QuestionRef;
import org.readback.interview.Choice;
import org.readback.interview.Decision;
import org.readback.interview.InterviewRecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TallyTests {

	private static OptionalDouble mean(List<InterviewRecord.Question> questions, List<Choice> choices) {
		return Tally.of(questions, choices).mean();
	}

	private static final Choice NO_ANSWER = new Choice(Decision.NO_ANSWER, null);

	private static final Choice NOT_ASKED = new Choice(Decision.NOT_ASKED, null);

	@Test
	void weighsEachRatingByTheMinutesOfItsQuestion() {
		assertThat(mean(minutes(6, 2), List.of(rated(4), rated(2))).getAsDouble()).isEqualTo(3.5);
	}

	@Test
	void countsNoAnswerAsOne() {
		assertThat(mean(minutes(5, 5), List.of(rated(4), NO_ANSWER)).getAsDouble()).isEqualTo(2.5);
	}

	@Test
	void leavesOutWhatWasNotAsked() {
		assertThat(mean(minutes(5, 7, 3), List.of(rated(3), NOT_ASKED, rated(4))).getAsDouble()).isCloseTo(3.375,
				within(1e-9));
	}

	@Test
	void hasNoNumberWhereNothingWasAsked() {
		assertThat(mean(minutes(5), List.of(NOT_ASKED))).isEmpty();
	}

	private static Choice rated(int rating) {
		return new Choice(Decision.RATED, rating);
	}

	private static List<InterviewRecord.Question> minutes(int... minutes) {
		return IntStream.range(0, minutes.length)
			.mapToObj((i) -> new InterviewRecord.Question(i + 1, new QuestionRef("q", 1), "Q", minutes[i]))
			.toList();
	}

}
