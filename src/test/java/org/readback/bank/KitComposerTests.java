package org.readback.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.readback.bank.files.BankContent;
import org.readback.bank.files.BankFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What the composer promises, over the banks that come with the program. */
class KitComposerTests {

	private static final List<AskedTopic> TOPICS;

	private static final List<QuestionSummary> POOL;

	static {
		BankContent content = BankFiles.builtIn().content();
		TOPICS = content.banks()
			.stream()
			.flatMap((bank) -> bank.topics()
				.stream()
				.map((topic) -> new AskedTopic(bank.slug(), bank.title(), topic.slug(), topic.title())))
			.toList();
		POOL = content.questions()
			.stream()
			.filter((question) -> !question.retired())
			.map((question) -> new QuestionSummary(question.slug(), 1, question.bank(), question.topic(),
					question.topic(), question.title(), question.level(), question.minutes(), question.type(),
					question.tags(), question.slug().hashCode() % 3 == 0))
			.toList();
	}

	private static final List<Set<String>> BANKS = List.of(Set.of("databases", "operations"), Set.of("serverless"),
			Set.of("aws", "databases", "devops", "operations", "serverless"), Set.of("devops", "aws", "serverless"));

	@Test
	void fillsSixtyToNinetyPerCentWheneverThatIsPossible() {
		everyWish((wish) -> assertThat(wish.filledBy(compose(wish))).as(said(wish)).isEqualTo(possible(wish)));
	}

	@Test
	void fillsASingleTopicWheneverThatIsPossible() {
		for (AskedTopic topic : TOPICS) {
			everySlotAndLevel((minutes, level) -> {
				KitWish wish = wish(minutes, level, List.of(topic), 0);
				assertThat(wish.filledBy(compose(wish))).as(said(wish)).isEqualTo(possible(wish));
			});
		}
	}

	@Test
	void isNeverOverTheSlotAndAsksNothingTwice() {
		everyWish((wish) -> {
			List<QuestionSummary> kit = compose(wish);
			assertThat(KitWish.sum(kit)).as(said(wish)).isLessThanOrEqualTo(wish.most());
			assertThat(kit).hasSizeBetween(1, KitForm.MOST).doesNotHaveDuplicates();
			assertThat(kit).allMatch((question) -> wish.topics().stream().anyMatch((topic) -> topic.has(question)));
		});
	}

	@Test
	void comesAsNearToEightyPerCentAsTheTopicsAllow() {
		for (Level level : Level.values()) {
			KitWish wish = wish(45, level, topics(Set.of("databases", "operations")), 0);
			assertThat(KitWish.sum(compose(wish))).as(said(wish)).isEqualTo(36);
		}
	}

	@Test
	void asksNoTopicTwiceWhileAnotherThatWouldFitHasNothing() {
		everyWish((wish) -> {
			List<QuestionSummary> kit = compose(wish);
			for (QuestionSummary again : kit) {
				boolean twice = kit.stream().anyMatch((other) -> !other.equals(again) && sameTopic(other, again));
				int room = wish.most() - KitWish.sum(kit) + again.minutes();
				boolean another = POOL.stream()
					.anyMatch((question) -> wish.distance(question) <= 1 && question.minutes() <= room
							&& wish.topics()
								.stream()
								.anyMatch((topic) -> topic.has(question) && kit.stream().noneMatch(topic::has)));
				assertThat(twice && another).as(said(wish) + ": " + again.slug()).isFalse();
			}
		});
	}

	@Test
	void usesAnotherLevelOnlyWhereATopicHasNoneThatFits() {
		everyWish((wish) -> {
			List<QuestionSummary> kit = compose(wish);
			assertThat(kit).allMatch((question) -> wish.distance(question) <= 1);
			int room = wish.most() - KitWish.sum(kit);
			List<QuestionSummary> better = POOL.stream()
				.filter((question) -> wish.distance(question) == 0 && !kit.contains(question))
				.filter((question) -> kit.stream()
					.anyMatch((other) -> sameTopic(other, question) && wish.distance(other) > 0
							&& question.minutes() == other.minutes()))
				.toList();
			assertThat(room).isNotNegative();
			assertThat(better).as(said(wish)).isEmpty();
		});
	}

	@Test
	void asksOnlyTheLevelAskedForWhereEnoughTopicsHaveIt() {
		for (Level level : List.of(Level.MID, Level.SENIOR)) {
			for (int seed = 0; seed < 20; seed++) {
				KitWish wish = wish(45, level, topics(Set.of("databases", "operations")), seed);
				assertThat(compose(wish)).as(said(wish)).extracting(QuestionSummary::level).containsOnly(level);
			}
		}
	}

	@Test
	void givesEveryBankItsShare() {
		for (Set<String> banks : BANKS) {
			for (int seed = 0; seed < 5; seed++) {
				KitWish wish = wish(90, Level.MID, topics(banks), seed);
				List<QuestionSummary> kit = compose(wish);
				Map<String, Long> shares = kit.stream()
					.collect(Collectors.groupingBy(QuestionSummary::bank, Collectors.counting()));
				for (String bank : banks) {
					double due = (double) kit.size() * topics(Set.of(bank)).size() / wish.topics().size();
					assertThat((double) shares.getOrDefault(bank, 0L)).as(said(wish) + " " + bank)
						.isBetween(due - 1.6, due + 1.6);
				}
			}
		}
	}

	@Test
	void asksSomethingOfEveryBankThatIsAskedFor() {
		List<AskedTopic> topics = TOPICS.stream()
			.filter((topic) -> topic.bank().equals("operations") || topic.slug().equals("caching"))
			.toList();
		for (int seed = 0; seed < 10; seed++) {
			assertThat(compose(wish(45, Level.MID, topics, seed))).extracting(QuestionSummary::topic)
				.contains("caching");
		}
	}

	@Test
	void asksSomethingPracticalWhereThereIsSomething() {
		everyWish((wish) -> {
			List<QuestionSummary> kit = compose(wish);
			if (kit.size() > 2) {
				assertThat(kit).as(said(wish))
					.anyMatch((question) -> question.type() == QuestionType.SCENARIO
							|| question.type() == QuestionType.INCIDENT);
			}
		});
	}

	@Test
	void goesFromTheWarmUpToTheHardestAndEndsWithHowSomebodyBehaves() {
		everyWish((wish) -> {
			List<QuestionSummary> kit = compose(wish);
			List<QuestionSummary> others = kit.stream()
				.filter((question) -> question.type() != QuestionType.BEHAVIOURAL)
				.toList();
			assertThat(kit.subList(0, others.size())).isEqualTo(others);
			assertThat(others).extracting(QuestionSummary::level).isSorted();
		});
		KitWish behaving = wish(45, Level.SENIOR,
				TOPICS.stream().filter((topic) -> topic.bank().equals("operations")).toList(), 0);
		assertThat(IntStream.range(0, 20)
			.mapToObj((seed) -> compose(wish(45, Level.SENIOR, behaving.topics(), seed)))
			.filter((kit) -> kit.get(kit.size() - 1).type() == QuestionType.BEHAVIOURAL)).isNotEmpty();
	}

	@Test
	void givesTheSameForTheSameAndAnotherForAnotherSeed() {
		everyWish((wish) -> assertThat(compose(wish)).isEqualTo(compose(wish)));
		List<AskedTopic> topics = topics(Set.of("databases", "operations"));
		List<List<QuestionSummary>> kits = IntStream.range(0, 10)
			.mapToObj((seed) -> compose(wish(45, Level.SENIOR, topics, seed)))
			.toList();
		assertThat(new HashSet<>(kits)).hasSizeGreaterThan(8);
		List<QuestionSummary> turned = new ArrayList<>(POOL);
		Collections.reverse(turned);
		assertThat(KitComposer.compose(wish(45, Level.SENIOR, topics, 0), turned)).isEqualTo(kits.get(0));
	}

	@Test
	void ratherAsksWhatIsPreferred() {
		List<AskedTopic> all = topics(BANKS.get(2));
		KitWish open = new KitWish(90, Level.MID, all, KitWish.Preference.OPEN, 0);
		KitWish reserved = new KitWish(90, Level.MID, all, KitWish.Preference.RESERVED, 0);
		assertThat(compose(reserved).stream().filter(QuestionSummary::reserved).count())
			.isGreaterThan(compose(open).stream().filter(QuestionSummary::reserved).count() + 5);
	}

	@Test
	void explainsEveryQuestionAndEveryTopic() {
		everyWish((wish) -> {
			List<QuestionSummary> chosen = compose(wish);
			ComposedKit kit = ComposedKit.of(wish, chosen, POOL);
			assertThat(kit.picks()).extracting(ComposedKit.Pick::question).isEqualTo(chosen);
			assertThat(kit.picks()).as(said(wish)).allSatisfy((pick) -> {
				assertThat(pick.topic()).isIn(ComposedKit.WhyTopic.FIRST, ComposedKit.WhyTopic.AGAIN);
				assertThat(pick.level() == ComposedKit.WhyLevel.ASKED).isEqualTo(wish.distance(pick.question()) == 0);
				assertThat(pick.siblings()).doesNotContainAnyElementsOf(chosen);
			});
			assertThat(kit.covered() + kit.leftOut().size() + kit.without().size()).isEqualTo(wish.topics().size());
			assertThat(kit.banks().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(chosen.size());
		});
	}

	@Test
	void composesNothingOfTopicsWithoutQuestions() {
		KitWish wish = wish(45, Level.SENIOR, List.of(new AskedTopic("aws", "AWS", "no-such", "No such")), 0);
		assertThat(compose(wish)).isEmpty();
		assertThat(ComposedKit.of(wish, List.of(), POOL).without()).hasSize(1);
	}

	/** Whether some of what is near the level adds up to 60 to 90 per cent. */
	private static boolean possible(KitWish wish) {
		int[] fewest = IntStream.rangeClosed(0, wish.most()).map((sum) -> (sum == 0) ? 0 : 1000).toArray();
		POOL.stream()
			.filter((question) -> wish.distance(question) <= 1)
			.filter((question) -> wish.topics().stream().anyMatch((topic) -> topic.has(question)))
			.forEach((question) -> {
				for (int sum = wish.most(); sum >= question.minutes(); sum--) {
					fewest[sum] = Math.min(fewest[sum], fewest[sum - question.minutes()] + 1);
				}
			});
		return IntStream.rangeClosed(wish.least(), wish.most()).anyMatch((sum) -> fewest[sum] <= KitForm.MOST);
	}

	private static void everyWish(Consumer<KitWish> check) {
		for (Set<String> banks : BANKS) {
			everySlotAndLevel((minutes, level) -> check.accept(wish(minutes, level, topics(banks), minutes % 7)));
		}
	}

	private static void everySlotAndLevel(SlotAndLevel check) {
		for (Level level : Level.values()) {
			for (int minutes : new int[] { 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 25, 30, 40, 45, 50, 60, 90, 120, 180,
					240 }) {
				check.accept(minutes, level);
			}
		}
	}

	private static List<QuestionSummary> compose(KitWish wish) {
		return KitComposer.compose(wish, POOL);
	}

	private static KitWish wish(int minutes, Level level, List<AskedTopic> topics, int seed) {
		return new KitWish(minutes, level, topics, KitWish.Preference.ANY, seed);
	}

	private static List<AskedTopic> topics(Set<String> banks) {
		return TOPICS.stream().filter((topic) -> banks.contains(topic.bank())).toList();
	}

	private static boolean sameTopic(QuestionSummary one, QuestionSummary other) {
		return one.bank().equals(other.bank()) && one.topic().equals(other.topic());
	}

	private static String said(KitWish wish) {
		return wish.slot() + " min, " + wish.level() + ", "
				+ wish.topics().stream().map(AskedTopic::bank).distinct().toList() + " "
				+ (wish.topics().size() == 1 ? wish.topics().get(0).key() : "") + ", seed " + wish.seed();
	}

	private interface SlotAndLevel {

		void accept(int minutes, Level level);

	}

}
