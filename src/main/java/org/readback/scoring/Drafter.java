package org.readback.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drafts rubrics. A draft is a start for a person, not a rubric to decide with: it knows
 * the words of one model answer and nothing of the matter. Safe for use by many threads.
 */
public final class Drafter {

	private static final int LONGEST_PROMPT = 2000;

	private static final int HEAVIEST = 5;

	/** At most so many thousandths of weight before weights are scaled down. */
	private static final int FULL = 1000;

	private static final int MOST_MUSTS = 3;

	private final ClauseReader reader;

	/** A drafter that knows the words of a lexicon. */
	public Drafter(Lexicon lexicon) {
		this.reader = new ClauseReader(lexicon, new Tokenizer(new Dictionary(new Vocabulary(lexicon))));
	}

	/**
	 * Drafts the rubric of a question, to be graded by coverage until somebody edits it:
	 * up to 8 criteria, or 12 for a long answer, in the answer's order. The weight of
	 * each is by how much it says, and none has the question's words only unless the
	 * answer has no others.
	 * @param prompt the question, which may be empty
	 * @param modelAnswer an answer that would have full marks
	 * @throws IllegalArgumentException if there is no word in the answer
	 */
	public Rubric draft(String prompt, String modelAnswer) {
		Token[] tokens = this.reader.tokenizer().tokens(modelAnswer);
		if (tokens.length == 0) {
			throw new IllegalArgumentException("there is no word in the model answer");
		}
		Set<String> question = new HashSet<>();
		for (Token token : this.reader.tokenizer().tokens(prompt)) {
			question.addAll(token.terms());
		}
		Segments segments = this.reader.segments(modelAnswer, tokens);
		List<Passage> passages = new Passages(tokens, segments, question, this.reader.ordinary())
			.cut(modelAnswer.length());
		DraftedWords words = new DraftedWords(modelAnswer, tokens, segments, question, this.reader.ordinary());
		return new Rubric(shortened(prompt), criteria(passages, words), List.of(), Rubric.Grading.COVERAGE);
	}

	private static List<Criterion> criteria(List<Passage> passages, DraftedWords words) {
		int heaviest = passages.stream().mapToInt(Passage::mass).max().orElse(0);
		int unit = Math.max(FULL, heaviest / HEAVIEST);
		int must = passages.stream().map(Passage::mass).sorted().skip(passages.size() * 2L / 3).findFirst().orElse(0);
		List<Criterion> criteria = new ArrayList<>();
		Set<String> names = new HashSet<>();
		Set<String> ids = new HashSet<>();
		int musts = 0;
		for (Passage passage : passages) {
			boolean isMust = passage.mass() >= must && musts < MOST_MUSTS;
			musts += isMust ? 1 : 0;
			String name = unique(words.name(passage), names, " ");
			int weight = Math.max(1, Math.min(HEAVIEST, (2 * passage.mass() + unit) / (2 * unit)));
			criteria.add(new Criterion(unique(words.id(passage), ids, "-"), name, weight,
					isMust ? Importance.MUST : Importance.SHOULD, words.text(passage), words.keywords(passage),
					"What about this: " + name + "?"));
		}
		return criteria;
	}

	private static String unique(String wanted, Set<String> taken, String between) {
		String one = wanted;
		for (int i = 2; !taken.add(one); i++) {
			one = wanted + between + i;
		}
		return one;
	}

	private static String shortened(String prompt) {
		if (prompt.length() <= LONGEST_PROMPT) {
			return prompt;
		}
		int end = prompt.lastIndexOf(' ', LONGEST_PROMPT);
		int cut = (end > LONGEST_PROMPT / 2) ? end : LONGEST_PROMPT;
		return prompt.substring(0, Character.isHighSurrogate(prompt.charAt(cut - 1)) ? cut - 1 : cut);
	}

}
