package org.readback.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionSummary;

/**
 * How far a run has come.
 *
 * @param run its id
 * @param steps one for each card, in order
 */
record Progress(UUID run, List<Step> steps) {

	Progress {
		steps = List.copyOf(steps);
	}

	/**
	 * A card and what became of it.
	 *
	 * @param number its place, from 1
	 * @param question what it asks; none where that is no longer open to practice
	 * @param answered what was answered, if anything was
	 */
	record Step(int number, @Nullable QuestionSummary question, @Nullable Answered answered) {

		/** Whether it still has to be answered, and can be. */
		public boolean waiting() {
			return this.question != null && this.answered == null;
		}

		/** Whether its answer can be shown. */
		public boolean done() {
			return this.question != null && this.answered != null;
		}

		/** Whether it is to be practised again, and can be. */
		public boolean toRedo() {
			return this.question != null && this.answered != null && this.answered.toRedo();
		}

		private int score() {
			return (this.answered != null) ? this.answered.score() : 0;
		}

	}

	/**
	 * What was answered on one topic.
	 *
	 * @param title of the topic
	 * @param answered how many questions
	 * @param percent the mean of their scores
	 */
	record TopicScore(String title, int answered, int percent) {
	}

	/** The cards that were answered and can be shown. */
	public List<Step> done() {
		return this.steps.stream().filter(Step::done).toList();
	}

	/** The cards that are to be practised again. */
	public List<Step> redo() {
		return this.steps.stream().filter(Step::toRedo).toList();
	}

	/** The first card that waits for an answer; none where the run is finished. */
	public @Nullable Integer next() {
		return nextAfter(0);
	}

	/** The next card that waits for an answer, round to the ones before; or none. */
	@Nullable Integer nextAfter(int number) {
		List<Step> waiting = this.steps.stream().filter(Step::waiting).toList();
		return waiting.stream()
			.filter((step) -> step.number() > number)
			.findFirst()
			.or(() -> waiting.stream().findFirst())
			.map(Step::number)
			.orElse(null);
	}

	/** The mean of all that was answered, in per cent. */
	public int percent() {
		return percent(done());
	}

	/** The same by topic, the weakest first. */
	public List<TopicScore> topics() {
		Map<String, List<Step>> topics = done().stream()
			.collect(Collectors.groupingBy(Progress::topic, LinkedHashMap::new, Collectors.toList()));
		List<TopicScore> scores = new ArrayList<>();
		topics.forEach((title, steps) -> scores.add(new TopicScore(title, steps.size(), percent(steps))));
		scores.sort((one, other) -> Integer.compare(one.percent(), other.percent()));
		return scores;
	}

	private static String topic(Step step) {
		return (step.question() != null) ? step.question().topicTitle() : "";
	}

	private static int percent(List<Step> steps) {
		return (int) Math.round(steps.stream().mapToInt(Step::score).average().orElse(0) / 10);
	}

}
