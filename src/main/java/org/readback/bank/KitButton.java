package org.readback.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A button of the form that makes a kit, as the page sends it: {@code up:some-question}.
 *
 * @param does what
 * @param question slug of the question it does it to; empty for the search
 */
record KitButton(Does does, String question) {

	/** What such a button does; DROP stands beside a question that could be added. */
	enum Does {

		ADD, DROP, UP, DOWN, REMOVE, SEARCH;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Reads what was sent; whatever it cannot be is a search, which changes nothing. */
	static KitButton read(String sent) {
		int colon = sent.indexOf(':');
		return Arrays.stream(Does.values())
			.filter((does) -> colon >= 0 && does.word().equals(sent.substring(0, colon)))
			.findAny()
			.map((does) -> new KitButton(does, sent.substring(colon + 1)))
			.orElse(new KitButton(Does.SEARCH, ""));
	}

	/**
	 * The button that a person is at after they pressed this one: itself, or what stands
	 * in its place.
	 * @param before the chosen questions before it was pressed
	 * @param after the chosen questions now
	 */
	KitButton next(List<String> before, List<String> after) {
		return switch (this.does) {
			case ADD -> with(Does.DROP);
			case DROP -> with(Does.ADD);
			case UP -> (after.indexOf(this.question) == 0) ? with(Does.DOWN) : this;
			case DOWN -> (after.indexOf(this.question) == after.size() - 1) ? with(Does.UP) : this;
			case REMOVE -> after.isEmpty() ? new KitButton(Does.SEARCH, "") : new KitButton(Does.REMOVE,
					after.get(Math.max(0, Math.min(before.indexOf(this.question), after.size() - 1))));
			case SEARCH -> this;
		};
	}

	private KitButton with(Does other) {
		return new KitButton(other, this.question);
	}

	/** As the page sends it. */
	String sent() {
		return this.does.word() + ":" + this.question;
	}

}
