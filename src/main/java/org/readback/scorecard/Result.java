package org.readback.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.readback.interview.Choice;
import org.readback.interview.Decision;
import org.readback.interview.InterviewRecord;

/**
 * The number of an interview and what it rests on.
 *
 * @param mean the mean of the panelists' numbers, to a tenth, rounded half up; none where
 * nothing was asked
 * @param asked how many questions were asked by anyone
 * @param of how many the kit has
 * @param unanswered how many of those asked had no answer
 * @param coverage the share of the kit's minutes that was asked, 0 to 1
 */
record Result(@Nullable BigDecimal mean, int asked, int of, int unanswered, double coverage) {

	/** None where nobody's part can be read. */
	static @Nullable Result of(InterviewRecord interview) {
		return of(interview.questions(), interview.panelists());
	}

	/** What one panelist's part comes to. */
	static Result of(InterviewRecord interview, InterviewRecord.Part part) {
		return Objects.requireNonNull(of(interview.questions(), List.of(part)));
	}

	/**
	 * What some panelists' parts come to by some of the questions; none without parts.
	 */
	static @Nullable Result of(List<InterviewRecord.Question> questions, List<InterviewRecord.Part> parts) {
		if (parts.isEmpty()) {
			return null;
		}
		OptionalDouble mean = parts.stream()
			.map((part) -> Tally.of(questions, part).mean())
			.flatMapToDouble(OptionalDouble::stream)
			.average();
		List<InterviewRecord.Question> asked = questions.stream()
			.filter((question) -> anyone(parts, question, (choice) -> choice.decision() != Decision.NOT_ASKED))
			.toList();
		int unanswered = (int) asked.stream()
			.filter((question) -> !anyone(parts, question, (choice) -> choice.decision() == Decision.RATED))
			.count();
		int minutes = minutes(questions);
		return new Result(tenths(mean), asked.size(), questions.size(), unanswered,
				(minutes > 0) ? (double) minutes(asked) / minutes : 0);
	}

	/** A mean as people read it: to a tenth, rounded half up. */
	static @Nullable BigDecimal tenths(OptionalDouble mean) {
		return mean.isPresent() ? BigDecimal.valueOf(mean.getAsDouble()).setScale(1, RoundingMode.HALF_UP) : null;
	}

	private static boolean anyone(List<InterviewRecord.Part> parts, InterviewRecord.Question question,
			Predicate<Choice> decided) {
		return parts.stream().anyMatch((part) -> decided.test(part.answers().get(question.number() - 1).choice()));
	}

	private static int minutes(List<InterviewRecord.Question> questions) {
		return questions.stream().mapToInt(InterviewRecord.Question::minutes).sum();
	}

	/** How many questions nobody asked. */
	public int notAsked() {
		return this.of - this.asked;
	}

	/** The coverage in per cent, rounded half up. */
	public long percent() {
		return Math.round(this.coverage * 100);
	}

}
