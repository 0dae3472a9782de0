package org.readback.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.readback.bank.Level;
import org.readback.bank.QuestionFilter;

/**
 * Of which questions somebody wants a run.
 *
 * @param bank slug of a bank; empty for all
 * @param level of the questions, or null for any
 * @param number how many at most
 */
record Pick(String bank, @Nullable Level level, int number) {

	/** How many questions a run may have, as offered. */
	static final List<Integer> NUMBERS = List.of(1, 3, 5, 10);

	static final int MOST = 10;

	/** What a form or an address says; what cannot be meant is left out. */
	static Pick of(String bank, String level, String number) {
		return new Pick(bank.strip(),
				Arrays.stream(Level.values()).filter((one) -> one.word().equals(level)).findFirst().orElse(null),
				NUMBERS.stream().filter((one) -> one.toString().equals(number)).findFirst().orElse(3));
	}

	QuestionFilter filter() {
		return new QuestionFilter(this.bank.isEmpty() ? null : this.bank, null,
				(this.level != null) ? Set.of(this.level) : Set.of(), "");
	}

}
