package org.readback.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The order in which the topics of a kit take turns: those of each bank shuffled by the
 * seed, the ones that have the level asked for first, and spread so that every bank has
 * its share, and each has one before any has more.
 *
 * @param wish what was asked for
 * @param pool the questions to choose from
 */
record KitTurns(KitWish wish, Collection<QuestionSummary> pool) {

	/** What each topic has near the level, the topics in the order of their turns. */
	List<List<QuestionSummary>> byTopic() {
		return inTurn().stream().map(this::near).toList();
	}

	private List<AskedTopic> inTurn() {
		Map<String, List<AskedTopic>> banks = this.wish.topics()
			.stream()
			.sorted(Comparator.comparing((AskedTopic topic) -> !liked(topic))
				.thenComparing((topic) -> !exact(topic))
				.thenComparing(shuffled()))
			.collect(Collectors.groupingBy(AskedTopic::bank));
		List<AskedTopic> turns = new ArrayList<>(this.wish.topics());
		turns.sort(Comparator
			.comparingDouble((AskedTopic topic) -> share(topic, banks.getOrDefault(topic.bank(), List.of())))
			.thenComparing(shuffled()));
		turns.stream().filter(this::practical).findFirst().ifPresent((first) -> {
			turns.remove(first);
			turns.add(0, first);
		});
		return turns;
	}

	/** From 0 to 1: how far into its bank a topic stands. */
	private static double share(AskedTopic topic, List<AskedTopic> bank) {
		return (double) bank.indexOf(topic) / bank.size();
	}

	private Comparator<AskedTopic> shuffled() {
		return Comparator.comparingInt((AskedTopic topic) -> this.wish.shuffled(topic.key()))
			.thenComparing(AskedTopic::key);
	}

	private boolean liked(AskedTopic topic) {
		return options(topic).stream().anyMatch(this.wish.preference()::likes);
	}

	private boolean exact(AskedTopic topic) {
		return near(topic).stream().anyMatch((question) -> this.wish.distance(question) == 0);
	}

	private boolean practical(AskedTopic topic) {
		return options(topic).stream().anyMatch((question) -> question.type().practical());
	}

	/** What a topic offers first. */
	private List<QuestionSummary> options(AskedTopic topic) {
		List<QuestionSummary> near = near(topic);
		List<QuestionSummary> exact = near.stream().filter((question) -> this.wish.distance(question) == 0).toList();
		return exact.isEmpty() ? near : exact;
	}

	private List<QuestionSummary> near(AskedTopic topic) {
		return this.pool.stream()
			.filter((question) -> topic.has(question) && this.wish.distance(question) <= 1)
			.toList();
	}

}
