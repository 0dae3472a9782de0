package org.readback.bank;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a kit and what has become of it so far. All of it is in the
 * address, and anything may be wrong with it.
 *
 * @param say the wish in a sentence; if there is one it is read instead of the fields
 * @param minutes of the slot
 * @param level the word for a {@link Level}
 * @param banks slugs of banks; where none and no topic is chosen, all of them
 * @param topics keys of topics, which narrow their banks
 * @param prefer the word for a {@link KitWish.Preference}
 * @param seed which of the kits that the wish has
 * @param question slugs of the chosen questions in order, each once
 * @param action the button that was pressed
 */
record ComposeForm(@Size(max = KitSentence.LONGEST, message = "{bank.compose.say.too-long}") String say,
		@Pattern(regexp = ComposeForm.MINUTES, message = "{bank.compose.minutes.wrong}") String minutes,
		@Pattern(regexp = "junior|mid|senior|staff", message = "{bank.kit.level.missing}") String level,
		List<String> banks, List<String> topics, String prefer, String seed, List<String> question, String action) {

	private static final String MINUTES = "[1-9][0-9]|1[0-9][0-9]|2[0-3][0-9]|240";

	private static final int SEEDS = 10_000;

	private static final int MOST_TOPICS = 200;

	ComposeForm {
		say = text(say);
		action = text(action);
		boolean fresh = action.isEmpty() && text(minutes).isEmpty();
		minutes = fresh ? "45" : text(minutes);
		level = fresh && text(level).isEmpty() ? Level.SENIOR.word() : text(level);
		banks = some(banks, QuestionFilter::isSlug);
		topics = some(topics, (key) -> key.length() <= 129 && key.matches("[a-z0-9-]+/[a-z0-9-]+"));
		prefer = text(prefer);
		seed = text(seed).matches("[0-9]{1,4}") ? text(seed) : "0";
		question = some(question, QuestionFilter::isSlug).stream().limit(KitForm.MOST).toList();
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	private static List<String> some(@Nullable List<String> sent, Predicate<String> plausible) {
		return (sent != null)
				? sent.stream().filter(Objects::nonNull).filter(plausible).distinct().limit(MOST_TOPICS).toList()
				: List.of();
	}

	/** The fields as a sentence says them; what it does not say stays as it is. */
	ComposeForm as(KitSentence sentence) {
		return new ComposeForm(this.say, Objects.toString(sentence.minutes(), this.minutes),
				(sentence.level() != null) ? sentence.level().word() : this.level, sentence.banks(), sentence.topics(),
				this.prefer, this.seed, List.of(), "compose");
	}

	/** The same with other questions. */
	ComposeForm with(List<String> questions) {
		return new ComposeForm(this.say, this.minutes, this.level, this.banks, this.topics, this.prefer, this.seed,
				questions, this.action);
	}

	/** The same that gives another kit. */
	ComposeForm another() {
		return new ComposeForm(this.say, this.minutes, this.level, this.banks, this.topics, this.prefer,
				Integer.toString((Integer.parseInt(this.seed) + 1) % SEEDS), List.of(), this.action);
	}

	/** Whether the minutes can be those of a slot: a sentence may name any. */
	boolean hasMinutes() {
		return this.minutes.matches(MINUTES);
	}

	/** Whether somebody asks for a kit, and does not only open the page. */
	boolean asks() {
		return !this.action.isEmpty() || !this.question.isEmpty();
	}

	KitWish wish(List<BankView> all) {
		return new KitWish(Integer.parseInt(this.minutes), Level.valueOf(this.level.toUpperCase(Locale.ROOT)),
				AskedTopic.of(all).stream().filter(this::asksFor).toList(), preference(), Integer.parseInt(this.seed));
	}

	private boolean asksFor(AskedTopic topic) {
		boolean narrowed = this.topics.stream().anyMatch((key) -> key.startsWith(topic.bank() + "/"));
		return narrowed ? this.topics.contains(topic.key())
				: this.banks.contains(topic.bank()) || this.banks.isEmpty() && this.topics.isEmpty();
	}

	// The rest is for the template, which sees only what is public.

	public KitWish.Preference preference() {
		return Stream.of(KitWish.Preference.values())
			.filter((one) -> one.word().equals(this.prefer))
			.findFirst()
			.orElse(KitWish.Preference.ANY);
	}

	/** Whether a bank has chosen topics, so that the list of them stands open. */
	public boolean narrows(String bank) {
		return this.topics.stream().anyMatch((key) -> key.startsWith(bank + "/"));
	}

}
