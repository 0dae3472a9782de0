package org.readback.practice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.readback.scoring.CriterionGrade;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.MarkedText;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Scope;
import org.readback.scoring.Verdict;

/**
 * What an interviewer would have made of an answer.
 *
 * @param grade the whole grade
 * @param said the answer, to be marked
 * @param items the criteria, what was missed first
 * @param flags the red flags that were raised
 */
record Feedback(Grade grade, MarkedText said, List<Item> items, List<Flag> flags) {

	private static final List<Verdict> MISSES_FIRST = List.of(Verdict.DENIED, Verdict.SILENT, Verdict.PROMPTED,
			Verdict.HEARD);

	private static final int MOST_MENTIONS = 5;

	/**
	 * A criterion and what the answer says of it.
	 *
	 * @param number its place in the rubric, from 1
	 * @param grade the criterion with its verdict
	 * @param mentions where the answer speaks of it
	 */
	record Item(int number, CriterionGrade grade, List<Mention> mentions) {

		Item {
			mentions = List.copyOf(mentions);
		}

		/** Whether there is more to say than that it was heard. */
		public boolean missed() {
			return this.grade.verdict() != Verdict.HEARD;
		}

	}

	/**
	 * Words of the answer, and why they count as they do.
	 *
	 * @param words as the answer has them
	 * @param scope the light that they stand in
	 * @param cue the words that put them there, or empty
	 */
	record Mention(String words, Scope scope, String cue) {

		static List<Mention> of(CriterionGrade grade, String answer) {
			return grade.evidence()
				.stream()
				.map((one) -> new Mention(one.quote(answer), one.scope(),
						(one.cue() != null) ? one.cue().quote(answer) : ""))
				.distinct()
				.limit(MOST_MENTIONS)
				.toList();
		}

	}

	/**
	 * A red flag that counts, and the words that raised it.
	 *
	 * @param flag as the rubric has it
	 * @param words as the answer has them, each once
	 */
	record Flag(RedFlag flag, List<String> words) {
	}

	/** Whether any of the answer's words point to a criterion. */
	public boolean numbered() {
		return this.said.parts().stream().anyMatch((part) -> !part.criteria().isEmpty());
	}

	static Feedback of(String answer, Grade grade) {
		List<CriterionGrade> criteria = grade.criteria();
		List<Item> items = IntStream.range(0, criteria.size())
			.mapToObj((i) -> new Item(i + 1, criteria.get(i), Mention.of(criteria.get(i), answer)))
			.sorted(Comparator.comparingInt((item) -> MISSES_FIRST.indexOf(item.grade().verdict())))
			.toList();
		return new Feedback(grade, MarkedText.of(answer, grade), items,
				grade.firedFlags().stream().map((flag) -> flag(flag, answer)).toList());
	}

	private static Flag flag(FlagGrade flag, String answer) {
		return new Flag(flag.flag(), flag.words(answer));
	}

}
