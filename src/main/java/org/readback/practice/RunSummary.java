package org.readback.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionSummary;
import org.readback.practice.Progress.Step;

/**
 * A run as a line of a list.
 *
 * @param createdAt when it began
 * @param banks the titles of the banks that it asks from
 * @param progress how far it has come
 */
record RunSummary(Instant createdAt, List<String> banks, Progress progress) {

	RunSummary {
		banks = List.copyOf(banks);
	}

	static RunSummary of(Instant createdAt, Progress progress, Map<String, String> bankTitles) {
		return new RunSummary(createdAt,
				open(progress).map((question) -> bankTitles.getOrDefault(question.bank(), question.bank()))
					.distinct()
					.toList(),
				progress);
	}

	private static Stream<QuestionSummary> open(Progress progress) {
		return progress.steps().stream().map(Step::question).filter(Objects::nonNull);
	}

	UUID id() {
		return this.progress.run();
	}

	/** Of the first question that is still open to practice; none where none is. */
	public @Nullable String title() {
		return open(this.progress).map(QuestionSummary::title).findFirst().orElse(null);
	}

	/** How many questions it asks. */
	public int cards() {
		return this.progress.steps().size();
	}

	/** How many of them are answered. */
	public long answered() {
		return this.progress.steps().stream().filter((step) -> step.answered() != null).count();
	}

	/** How many of those were known. */
	public int known() {
		return this.progress.done().size() - this.progress.redo().size();
	}

	/** The first card without an answer; none where it is finished. */
	public @Nullable Integer next() {
		return this.progress.next();
	}

	/** The mean of what is answered, in per cent. */
	public int percent() {
		return this.progress.percent();
	}

}
