package org.readback.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Picks the questions of a kit. It goes over the topics in rounds, so that none is asked
 * twice while another that would fit has nothing. In each round a table of the sums that
 * the topics can still reach tells which question may be taken so that, in the end, the
 * slot is filled as well as it can be. The same wish and banks give the same kit.
 */
final class KitComposer {

	private static final Comparator<QuestionSummary> FROM_WARM_UP_TO_HARDEST = Comparator
		.comparing((QuestionSummary question) -> question.type() == QuestionType.BEHAVIOURAL)
		.thenComparing(QuestionSummary::level)
		.thenComparing(QuestionSummary::type)
		.thenComparingInt(QuestionSummary::minutes)
		.thenComparing(QuestionSummary::slug);

	private final KitWish wish;

	/** What takes turns, such as the questions of one topic. */
	private final List<List<QuestionSummary>> groups;

	private final boolean strict;

	private final List<QuestionSummary> chosen = new ArrayList<>();

	private KitComposer(KitWish wish, List<List<QuestionSummary>> groups, boolean strict) {
		this.wish = wish;
		this.groups = groups;
		this.strict = strict;
	}

	/**
	 * Composes a kit, from a warm-up to the hardest. Where the level asked for cannot
	 * fill the slot, its neighbours may stand in everywhere; where one question a round
	 * cannot, as with one topic in ten minutes, the topics do without rounds.
	 * @param pool the questions to choose from
	 */
	static List<QuestionSummary> compose(KitWish wish, Collection<QuestionSummary> pool) {
		List<List<QuestionSummary>> topics = new KitTurns(wish, pool).byTopic();
		List<List<QuestionSummary>> alone = topics.stream().flatMap(List::stream).map(List::of).toList();
		List<QuestionSummary> first = new KitComposer(wish, topics, true).pick();
		return Stream.of(new KitComposer(wish, topics, false), new KitComposer(wish, alone, false))
			.map(KitComposer::pick)
			.filter((kit) -> !wish.filledBy(first) && wish.filledBy(kit))
			.findFirst()
			.orElse(first)
			.stream()
			.sorted(FROM_WARM_UP_TO_HARDEST)
			.toList();
	}

	private List<QuestionSummary> pick() {
		List<List<QuestionSummary>> round = round();
		while (!round.isEmpty()) {
			boolean[][] reach = reach(round, room());
			OptionalInt goal = goal(round, reach);
			if (goal.isPresent()) {
				take(round, reach, goal.getAsInt());
				return this.chosen;
			}
			round.forEach((options) -> best(options.stream().filter(this::fits).toList()).ifPresent(this.chosen::add));
			round = round();
		}
		return this.chosen;
	}

	/** What those offer whose turn it is: of all that have something, the least asked. */
	private List<List<QuestionSummary>> round() {
		List<List<QuestionSummary>> open = this.groups.stream().filter((group) -> !options(group).isEmpty()).toList();
		long least = open.stream().mapToLong(this::asked).min().orElse(0);
		return open.stream()
			.filter((group) -> asked(group) == least)
			.limit(KitForm.MOST - this.chosen.size())
			.map(this::options)
			.toList();
	}

	/** Questions of another level only where there is none of the one asked for. */
	private List<QuestionSummary> options(List<QuestionSummary> group) {
		List<QuestionSummary> free = group.stream()
			.filter((question) -> fits(question) && !this.chosen.contains(question))
			.toList();
		List<QuestionSummary> exact = free.stream().filter((question) -> this.wish.distance(question) == 0).toList();
		return (this.strict && !exact.isEmpty()) ? exact : free;
	}

	/**
	 * Says at [i][m] whether the round from i on can fill m minutes, with one question or
	 * none of each.
	 */
	private static boolean[][] reach(List<List<QuestionSummary>> round, int room) {
		boolean[][] reach = new boolean[round.size() + 1][room + 1];
		reach[round.size()][0] = true;
		for (int i = round.size() - 1; i >= 0; i--) {
			boolean[] after = reach[i + 1];
			for (int minutes = 0; minutes <= room; minutes++) {
				reach[i][minutes] = after[minutes] || !leading(round.get(i), minutes, after).isEmpty();
			}
		}
		return reach;
	}

	private static List<QuestionSummary> leading(List<QuestionSummary> options, int minutes, boolean[] after) {
		return options.stream()
			.filter((question) -> question.minutes() <= minutes && after[minutes - question.minutes()])
			.toList();
	}

	/**
	 * The best sum that can be reached, if it can be with something practical to begin
	 * with.
	 */
	private OptionalInt goal(List<List<QuestionSummary>> round, boolean[][] reach) {
		IntPredicate reachable = (rest) -> rest >= 0 && reach[0][rest];
		IntPredicate practical = (rest) -> reachable.test(rest) && (!theory()
				|| leading(round.get(0), rest, reach[1]).stream().anyMatch((one) -> one.type().practical()));
		int taken = KitWish.sum(this.chosen);
		return IntStream
			.concat(this.wish.sums().map((sum) -> sum - taken).filter(practical),
					this.wish.sums().map((sum) -> sum - taken).filter(reachable))
			.findFirst();
	}

	private void take(List<List<QuestionSummary>> round, boolean[][] reach, int minutes) {
		int rest = minutes;
		for (int i = 0; i < round.size(); i++) {
			Optional<QuestionSummary> best = best(leading(round.get(i), rest, reach[i + 1]));
			best.ifPresent(this.chosen::add);
			rest -= best.map(QuestionSummary::minutes).orElse(0);
		}
	}

	/**
	 * The level first, then something practical, what is preferred, and a type that is
	 * rare so far.
	 */
	private Optional<QuestionSummary> best(List<QuestionSummary> options) {
		boolean theory = theory();
		return options.stream()
			.min(Comparator.comparingInt(this.wish::distance)
				.thenComparing((question) -> theory && !question.type().practical())
				.thenComparing((question) -> !this.wish.preference().likes(question))
				.thenComparingLong(
						(question) -> this.chosen.stream().filter((one) -> one.type() == question.type()).count())
				.thenComparingInt((question) -> this.wish.shuffled(question.slug()))
				.thenComparing(QuestionSummary::slug));
	}

	private boolean theory() {
		return this.chosen.stream().noneMatch((question) -> question.type().practical());
	}

	private boolean fits(QuestionSummary question) {
		return question.minutes() <= room();
	}

	private int room() {
		return this.wish.most() - KitWish.sum(this.chosen);
	}

	private long asked(List<QuestionSummary> group) {
		return this.chosen.stream().filter(group::contains).count();
	}

}
