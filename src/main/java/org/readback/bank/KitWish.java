package org.readback.bank;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What somebody asks of a kit that is to be composed.
 *
 * @param slot minutes of the whole interview
 * @param level how experienced a candidate has to be
 * @param topics what it is to cover
 * @param preference for open or reserved questions
 * @param seed another one gives another kit
 */
record KitWish(int slot, Level level, List<AskedTopic> topics, Preference preference, int seed) {

	static final int SHORTEST = 10;

	static final int LONGEST = 240;

	/** Which questions somebody would rather ask, where there is a choice. */
	enum Preference {

		ANY, OPEN, RESERVED;

		/** As forms and messages write it. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		boolean likes(QuestionSummary question) {
			return this == ANY || question.reserved() == (this == RESERVED);
		}

	}

	KitWish {
		topics = List.copyOf(topics);
		if (slot < SHORTEST || slot > LONGEST) {
			throw new IllegalArgumentException("A slot has " + SHORTEST + " to " + LONGEST + " minutes");
		}
	}

	/** The fewest minutes that fill the slot: 60 %. */
	int least() {
		return (this.slot * 6 + 9) / 10;
	}

	/** The most minutes that leave room to talk: 90 %. */
	int most() {
		return this.slot * 9 / 10;
	}

	/**
	 * Sums of minutes that fill the slot, the best first: 80 %, less rather than more.
	 */
	IntStream sums() {
		int best = this.slot * 8 / 10;
		return IntStream.concat(IntStream.iterate(best, (sum) -> sum >= least(), (sum) -> sum - 1),
				IntStream.rangeClosed(best + 1, most()));
	}

	boolean filledBy(Collection<QuestionSummary> questions) {
		int sum = sum(questions);
		return sum >= least() && sum <= most();
	}

	/** How many levels a question is off: 0 or, for one that may stand in, 1. */
	int distance(QuestionSummary question) {
		return Math.abs(question.level().ordinal() - this.level.ordinal());
	}

	/** A number for a name that looks random, and is the same each time. */
	int shuffled(String name) {
		int mixed = (name.hashCode() + this.seed * 0x9E3779B9) * 0x85EBCA6B;
		return (mixed ^ (mixed >>> 15)) * 0xC2B2AE35;
	}

	static int sum(Collection<QuestionSummary> questions) {
		return questions.stream().mapToInt(QuestionSummary::minutes).sum();
	}

}
