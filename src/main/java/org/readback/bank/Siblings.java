package org.readback.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds questions that can stand in for another. */
final class Siblings {

	private static final int MOST = 8;

	private Siblings() {
	}

	/**
	 * Those on the same topic; where there is none, those of the same bank and level. The
	 * nearest in level and minutes come first.
	 * @param others the questions to choose from
	 */
	static List<QuestionSummary> of(QuestionSummary question, Collection<QuestionSummary> others) {
		List<QuestionSummary> bank = others.stream()
			.filter((other) -> other.bank().equals(question.bank()) && !other.slug().equals(question.slug()))
			.sorted(Comparator.comparingInt((QuestionSummary other) -> apart(other, question))
				.thenComparingInt((other) -> Math.abs(other.minutes() - question.minutes()))
				.thenComparing(QuestionSummary::slug))
			.toList();
		List<QuestionSummary> onTopic = some(bank, (other) -> other.topic().equals(question.topic()));
		return onTopic.isEmpty() ? some(bank, (other) -> other.level() == question.level()) : onTopic;
	}

	private static int apart(QuestionSummary one, QuestionSummary other) {
		return Math.abs(one.level().ordinal() - other.level().ordinal());
	}

	private static List<QuestionSummary> some(List<QuestionSummary> bank, Predicate<QuestionSummary> which) {
		return bank.stream().filter(which).limit(MOST).toList();
	}

}
