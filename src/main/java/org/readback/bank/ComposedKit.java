package org.readback.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Questions for a kit with the reasons for them. The reasons follow from the wish and the
 * questions alone, so that they also hold for what a person has swapped.
 *
 * @param wish what was asked for
 * @param picks the questions in order
 * @param leftOut topics for which there was no time
 * @param without topics that have no question near the level
 */
record ComposedKit(KitWish wish, List<Pick> picks, List<AskedTopic> leftOut, List<AskedTopic> without) {

	/**
	 * A question and why it is there.
	 *
	 * @param question it
	 * @param topic why its topic
	 * @param level why its level
	 * @param others how many more there are of the level asked for on its topic
	 * @param siblings what could stand in its place
	 */
	record Pick(QuestionSummary question, WhyTopic topic, WhyLevel level, int others, List<QuestionSummary> siblings) {
	}

	/** Why a topic has a question. */
	enum WhyTopic {

		FIRST, AGAIN, AGAIN_CHOSEN, NOT_ASKED;

		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** Why a question is of its level. */
	enum WhyLevel {

		ASKED, NEAREST, CHOSEN;

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	static ComposedKit of(KitWish wish, List<QuestionSummary> chosen, Collection<QuestionSummary> pool) {
		List<QuestionSummary> free = pool.stream().filter((question) -> !chosen.contains(question)).toList();
		List<AskedTopic> open = wish.topics()
			.stream()
			.filter((topic) -> chosen.stream().noneMatch(topic::has))
			.toList();
		List<AskedTopic> leftOut = open.stream().filter((topic) -> near(topic, wish, free)).toList();
		List<AskedTopic> without = open.stream().filter((topic) -> !leftOut.contains(topic)).toList();
		Reasons reasons = new Reasons(wish, chosen, free, leftOut);
		List<Pick> picks = new ArrayList<>();
		for (QuestionSummary question : chosen) {
			picks.add(reasons.pick(question, picks));
		}
		return new ComposedKit(wish, picks, leftOut, without);
	}

	private static boolean near(AskedTopic topic, KitWish wish, List<QuestionSummary> free) {
		return free.stream().anyMatch((question) -> topic.has(question) && wish.distance(question) <= 1);
	}

	private record Reasons(KitWish wish, List<QuestionSummary> chosen, List<QuestionSummary> free,
			List<AskedTopic> leftOut) {

		Pick pick(QuestionSummary question, List<Pick> before) {
			List<QuestionSummary> exact = this.free.stream()
				.filter((other) -> sameTopic(other, question) && this.wish.distance(other) == 0)
				.toList();
			WhyLevel level = (this.wish.distance(question) == 0) ? WhyLevel.ASKED
					: exact.isEmpty() ? WhyLevel.NEAREST : WhyLevel.CHOSEN;
			return new Pick(question, topic(question, before), level, exact.size(), Siblings.of(question, this.free));
		}

		private WhyTopic topic(QuestionSummary question, List<Pick> before) {
			if (this.wish.topics().stream().noneMatch((topic) -> topic.has(question))) {
				return WhyTopic.NOT_ASKED;
			}
			if (before.stream().noneMatch((pick) -> sameTopic(pick.question(), question))) {
				return WhyTopic.FIRST;
			}
			int room = this.wish.most() - KitWish.sum(this.chosen) + question.minutes();
			return this.free.stream().anyMatch((other) -> other.minutes() <= room && onLeftOut(other))
					? WhyTopic.AGAIN_CHOSEN : WhyTopic.AGAIN;
		}

		private boolean onLeftOut(QuestionSummary other) {
			return this.wish.distance(other) <= 1 && this.leftOut.stream().anyMatch((topic) -> topic.has(other));
		}

		private static boolean sameTopic(QuestionSummary one, QuestionSummary other) {
			return one.bank().equals(other.bank()) && one.topic().equals(other.topic());
		}

	}

	// The rest is for the template.

	public int minutes() {
		return this.picks.stream().mapToInt((pick) -> pick.question().minutes()).sum();
	}

	/** The share of the slot that is filled, in per cent. */
	public int percent() {
		return (minutes() * 100 + this.wish.slot() / 2) / this.wish.slot();
	}

	/** What there is to say of that share. */
	public String filled() {
		return (minutes() < this.wish.least()) ? "little"
				: (minutes() > this.wish.slot()) ? "over" : (minutes() > this.wish.most()) ? "much" : "well";
	}

	/** How many of the topics asked for are covered. */
	public int covered() {
		return this.wish.topics().size() - this.leftOut.size() - this.without.size();
	}

	/** How many questions each of the banks asked for has, by its title. */
	public Map<String, Long> banks() {
		Map<String, Long> banks = new LinkedHashMap<>();
		this.wish.topics()
			.forEach((topic) -> banks.putIfAbsent(topic.bankTitle(),
					this.picks.stream().filter((pick) -> pick.question().bank().equals(topic.bank())).count()));
		return banks;
	}

}
