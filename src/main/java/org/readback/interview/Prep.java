package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.readback.account.Member;
import org.readback.bank.QuestionView;

/**
 * What a panelist reads before an interview.
 *
 * @param plan who, when, where, by whom
 * @param focus titles of the topics that the reader looks after
 * @param steps the questions, in order
 */
record Prep(InterviewPlan plan, List<String> focus, List<Step> steps) {

	/**
	 * A question on its place in the hour.
	 *
	 * @param number its place, from 1
	 * @param from the minute at which it begins when all keep to their time
	 * @param minutes it is given
	 * @param mine whether it is on a topic that the reader looks after
	 * @param leads names of others who look after its topic
	 * @param question with its prompt and rubric
	 */
	record Step(int number, int from, int minutes, boolean mine, List<String> leads, QuestionView question) {
	}

	static Prep of(InterviewPlan plan, Member reader, List<QuestionView> questions) {
		Set<String> mine = plan.panel()
			.stream()
			.filter((panelist) -> panelist.account().equals(reader.id()))
			.findFirst()
			.map(PanelistView::focus)
			.orElse(Set.of());
		List<Step> steps = new ArrayList<>();
		int from = 0;
		for (AskedQuestion asked : plan.questions()) {
			QuestionView question = questions.get(asked.number() - 1);
			String topic = FocusTopic.of(question).key();
			List<String> leads = plan.panel()
				.stream()
				.filter((panelist) -> panelist.focus().contains(topic) && !panelist.account().equals(reader.id()))
				.map(PanelistView::name)
				.toList();
			steps.add(new Step(asked.number(), from, asked.minutes(), mine.contains(topic), leads, question));
			from += asked.minutes();
		}
		return new Prep(plan,
				plan.topics().stream().filter((topic) -> mine.contains(topic.key())).map(FocusTopic::title).toList(),
				steps);
	}

}
