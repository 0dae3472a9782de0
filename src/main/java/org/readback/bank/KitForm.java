package org.readback.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.readback.web.StorableText;

/**
 * A kit as somebody puts it together, and what they look for meanwhile. It is only what
 * they typed: anything may be wrong with it.
 *
 * @param title what people read
 * @param position the job it is for
 * @param level the word for a {@link Level}
 * @param purpose what it finds out
 * @param slot minutes of the whole interview, or empty
 * @param question slugs of the chosen questions in order, each once
 * @param q words that the questions to choose from have
 * @param bank slug of the bank they are in, or empty for all
 * @param levels words for the levels they have, or empty for all
 */
record KitForm(
		@NotBlank(message = "{bank.kit.title.missing}") @Pattern(regexp = StorableText.VISIBLE,
				message = "{bank.kit.invisible}") @Size(max = 80, message = "{bank.kit.too-long}") String title,
		@NotBlank(message = "{bank.kit.position.missing}") @Pattern(regexp = StorableText.VISIBLE,
				message = "{bank.kit.invisible}") @Size(max = 80, message = "{bank.kit.too-long}") String position,
		@Pattern(regexp = "junior|mid|senior|staff", message = "{bank.kit.level.missing}") String level,
		@NotBlank(message = "{bank.kit.purpose.missing}") @Size(max = 400,
				message = "{bank.kit.purpose.too-long}") String purpose,
		@Pattern(regexp = "|[1-9][0-9]|1[0-9][0-9]|2[0-3][0-9]|240", message = "{bank.kit.slot.wrong}") String slot,
		@Size(min = 1, message = "{bank.kit.questions.missing}") @Size(max = KitForm.MOST,
				message = "{bank.kit.questions.too-many}") List<String> question,
		String q, String bank, List<String> levels) {

	static final int MOST = 40;

	KitForm {
		title = text(title);
		position = text(position);
		level = text(level);
		purpose = text(purpose).replace("\r\n", "\n");
		slot = text(slot).strip();
		question = (question != null) ? question.stream()
			.filter(Objects::nonNull)
			.filter(QuestionFilter::isSlug)
			.distinct()
			.limit(MOST + 1)
			.toList() : List.of();
		q = text(q).strip();
		bank = text(bank);
		levels = (levels != null) ? levels.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static KitForm empty() {
		return new KitForm("", "", "", "", "", List.of(), "", "", List.of());
	}

	static KitForm of(KitView kit, String title) {
		return new KitForm(title, kit.position(), kit.level().word(), kit.purpose(),
				(kit.slot() != null) ? kit.slot().toString() : "",
				kit.questions().stream().map(QuestionSummary::slug).toList(), "", "", List.of());
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** The same after a button was pressed. */
	KitForm after(KitButton button) {
		return new KitForm(this.title, this.position, this.level, this.purpose, this.slot, button.press(this.question),
				this.q, this.bank, this.levels);
	}

	/** Which questions to offer; only words of a length that can be looked for. */
	QuestionFilter filter() {
		Set<Level> wanted = Arrays.stream(Level.values())
			.filter((one) -> this.levels.contains(one.word()))
			.collect(Collectors.toSet());
		return new QuestionFilter(this.bank.isEmpty() ? null : this.bank, null, wanted, this.q);
	}

	Level theLevel() {
		return Level.valueOf(this.level.toUpperCase(Locale.ROOT));
	}

	// The rest is for the template, which sees only what is public.

	/**
	 * The minutes of the slot; null where there is none, or nothing that could be one.
	 */
	public @Nullable Integer minutes() {
		return this.slot.matches("[1-9][0-9]{1,2}") ? Integer.valueOf(this.slot) : null;
	}

	public boolean tooLong() {
		return this.q.length() > QuestionFilter.LONGEST;
	}

}
