package org.readback.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says they want, as in "45 minutes, senior, databases and operations",
 * read generously.
 *
 * @param minutes of the slot; null where none are named
 * @param level null where none is named
 * @param banks slugs of those named whole
 * @param topics keys of those named
 * @param unread words that mean nothing here
 */
record KitSentence(@Nullable Integer minutes, @Nullable Level level, List<String> banks, List<String> topics,
		List<String> unread) {

	/** How long such a sentence may be. */
	static final int LONGEST = 200;

	private static final Pattern HOURS = Pattern.compile(
			"\\b(\\d(?:[.,]\\d)?|an?|one|two|three|half an)\\s*h(?:(?:ou)?rs?)?(?![a-z])(?:\\s*and (a half))?\\s*(\\d\\d)?");

	private static final Pattern MINUTES = Pattern.compile("\\b(\\d{1,4})\\s*-?\\s*(?:m(?:in(?:ute)?s?)?\\b|['’])?");

	private static final Map<String, Double> NUMBERS = Map.of("a", 1.0, "an", 1.0, "one", 1.0, "two", 2.0, "three", 3.0,
			"half an", 0.5);

	private static final Map<Level, Set<String>> LEVELS = Map.of(Level.JUNIOR,
			Set.of("junior", "jr", "entry", "trainee", "graduate", "beginner"), Level.MID,
			Set.of("mid", "middle", "medior", "intermediate"), Level.SENIOR, Set.of("senior", "sr", "experienced"),
			Level.STAFF, Set.of("staff", "principal", "lead", "expert"));

	private static final Map<String, String> BANKS = Map.of("amazon", "aws", "cloud", "aws", "db", "databases", "sql",
			"databases", "ops", "operations", "sre", "operations", "lambda", "serverless", "faas", "serverless");

	private static final Set<String> NOISE = Set.of("a", "an", "and", "or", "the", "of", "on", "in", "for", "with",
			"to", "at", "by", "no", "is", "it", "some", "what", "who", "not", "does", "min", "mins", "minute",
			"minutes", "hour", "hours", "level", "question", "questions", "kit", "interview", "about", "plus", "bit",
			"engineer", "engineering", "please");

	/**
	 * Reads a sentence against the banks that there are; it is never wrong, at worst not
	 * understood.
	 */
	static KitSentence read(String sentence, List<BankView> banks) {
		String text = sentence.toLowerCase(Locale.ROOT);
		Matcher hours = HOURS.matcher(text);
		Integer minutes = hours.find() ? Integer.valueOf(minutes(hours)) : null;
		String rest = (minutes != null) ? hours.replaceFirst(" ") : text;
		Matcher number = MINUTES.matcher(rest);
		if (minutes == null && number.find()) {
			minutes = Integer.valueOf(number.group(1));
			rest = number.replaceFirst(" ");
		}
		Words words = new Words(banks);
		Arrays.stream(rest.split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty() && !NOISE.contains(word))
			.forEach(words::read);
		return words.read(minutes);
	}

	private static int minutes(MatchResult hours) {
		String number = hours.group(1);
		double whole = NUMBERS.containsKey(number) ? NUMBERS.getOrDefault(number, 1.0)
				: Double.parseDouble(number.replace(',', '.'));
		int half = (hours.group(2) != null) ? 30 : 0;
		int more = (hours.group(3) != null) ? Integer.parseInt(hours.group(3)) : 0;
		return (int) Math.round(whole * 60) + half + more;
	}

	/** What the words of a sentence name. */
	private static final class Words {

		private final List<BankView> all;

		private @Nullable Level level;

		private final Set<String> banks = new LinkedHashSet<>();

		private final List<List<AskedTopic>> hits = new ArrayList<>();

		private final List<String> unread = new ArrayList<>();

		Words(List<BankView> all) {
			this.all = all;
		}

		void read(String word) {
			boolean understood = readLevel(word) || readBank(word) || readTopic(word);
			if (!understood && this.unread.size() < 10) {
				this.unread.add(word);
			}
		}

		private boolean readLevel(String word) {
			Level named = LEVELS.keySet()
				.stream()
				.filter((one) -> LEVELS.getOrDefault(one, Set.of()).contains(word))
				.findFirst()
				.orElse(null);
			if (named != null && this.level == null) {
				this.level = named;
			}
			return named != null;
		}

		private boolean readBank(String word) {
			String slug = BANKS.getOrDefault(word, word);
			List<String> named = this.all.stream()
				.filter((bank) -> bank.slug().equals(slug)
						|| words(bank.slug(), bank.title()).anyMatch((one) -> alike(one, word)))
				.map(BankView::slug)
				.toList();
			return this.banks.addAll(named) || !named.isEmpty();
		}

		private boolean readTopic(String word) {
			List<AskedTopic> named = AskedTopic.of(this.all)
				.stream()
				.filter((topic) -> words(topic.slug(), topic.title()).anyMatch((one) -> alike(one, word)))
				.toList();
			if (!named.isEmpty()) {
				this.hits.add(named);
			}
			return !named.isEmpty();
		}

		/** A topic narrows a bank that is named as well; else it is looked for in all. */
		KitSentence read(@Nullable Integer minutes) {
			Set<AskedTopic> topics = new LinkedHashSet<>();
			for (List<AskedTopic> named : this.hits) {
				List<AskedTopic> inside = named.stream().filter((topic) -> this.banks.contains(topic.bank())).toList();
				topics.addAll(inside.isEmpty() ? named : inside);
			}
			topics.forEach((topic) -> this.banks.remove(topic.bank()));
			return new KitSentence(minutes, this.level, List.copyOf(this.banks),
					topics.stream().map(AskedTopic::key).toList(), this.unread);
		}

		private static Stream<String> words(String slug, String title) {
			return Arrays.stream((slug + " " + title).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
				.filter((word) -> !NOISE.contains(word));
		}

		/**
		 * The same word, or another form of it: cache and caching, backups and backup.
		 */
		private static boolean alike(String one, String other) {
			int same = 0;
			int shorter = Math.min(one.length(), other.length());
			while (same < shorter && one.charAt(same) == other.charAt(same)) {
				same++;
			}
			return one.equals(other)
					|| same >= Math.max(4, shorter - 2) && Math.abs(one.length() - other.length()) <= 5;
		}

	}

}
