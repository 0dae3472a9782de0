package org.readback.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A button of the forms that make a kit, as a page sends it: {@code up:some-question}.
 *
 * @param does what
 * @param question slug of the question it does it to; empty for the search
 * @param other slug of what takes its place; empty unless it is swapped
 */
record KitButton(Does does, String question, String other) {

	/** What such a button does; DROP stands beside a question that could be added. */
	enum Does {

		ADD, DROP, UP, DOWN, REMOVE, SWAP, SEARCH;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** Reads what was sent; whatever it cannot be is a search, which changes nothing. */
	static KitButton read(String sent) {
		String[] parts = sent.split(":", 3);
		return Arrays.stream(Does.values())
			.filter((does) -> does.word().equals(parts[0]) && parts.length == ((does == Does.SWAP) ? 3 : 2))
			.findAny()
			.map((does) -> new KitButton(does, parts[1], (parts.length > 2) ? parts[2] : ""))
			.orElse(new KitButton(Does.SEARCH, "", ""));
	}

	/** The chosen questions after it was pressed. */
	List<String> press(List<String> chosen) {
		List<String> after = new ArrayList<>(chosen);
		int at = after.indexOf(this.question);
		switch (this.does) {
			case ADD -> addTo(after, at);
			case DROP, REMOVE -> after.remove(this.question);
			case UP -> exchange(after, at, at - 1);
			case DOWN -> exchange(after, at, at + 1);
			case SWAP -> swap(after, at);
			case SEARCH -> {
				return chosen;
			}
		}
		return after;
	}

	private void addTo(List<String> chosen, int at) {
		if (at < 0) {
			chosen.add(this.question);
		}
	}

	private void swap(List<String> chosen, int at) {
		if (at >= 0 && QuestionFilter.isSlug(this.other) && !chosen.contains(this.other)) {
			chosen.set(at, this.other);
		}
	}

	private static void exchange(List<String> chosen, int one, int other) {
		if (one >= 0 && other >= 0 && other < chosen.size()) {
			Collections.swap(chosen, one, other);
		}
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
			case REMOVE -> after.isEmpty() ? new KitButton(Does.SEARCH, "", "") : new KitButton(Does.REMOVE,
					after.get(Math.max(0, Math.min(before.indexOf(this.question), after.size() - 1))), "");
			case SWAP -> new KitButton(Does.SWAP, after.contains(this.other) ? this.other : this.question, "");
			case SEARCH -> this;
		};
	}

	private KitButton with(Does another) {
		return new KitButton(another, this.question, "");
	}

	/** As the page sends it. */
	String sent() {
		return this.does.word() + ":" + this.question + (this.other.isEmpty() ? "" : ":" + this.other);
	}

}
