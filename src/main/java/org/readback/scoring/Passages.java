package org.readback.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Cuts a model answer into the stretches that a rubric asks for one by one. */
final class Passages {

	static final int LONGEST = 600;

	private static final int FEWEST = 3;

	private static final int MOST = 8;

	private static final int MOST_OF_A_LONG_ANSWER = 12;

	private static final int LONG_ANSWER = 1200;

	/** Many short sentences are first laid together to so many characters. */
	private static final int MANY = 64;

	private static final int LAID_TOGETHER = 300;

	private static final int FEWEST_WORDS = 4;

	/** Before these a sentence falls apart most easily. */
	static final Set<String> JOINTS = Set.of("and", "or", "while", "whereas", "because", "which", "that", "when", "if",
			"so", "but", "then", "where", "by", "with", "instead");

	private final Token[] tokens;

	private final Segments segments;

	private final Set<String> question;

	private final OrdinaryWords ordinary;

	Passages(Token[] tokens, Segments segments, Set<String> question, OrdinaryWords ordinary) {
		this.tokens = tokens;
		this.segments = segments;
		this.question = question;
		this.ordinary = ordinary;
	}

	/** At least one, as long as there is a word. */
	List<Passage> cut(int answerLength) {
		List<Passage> passages = sentences();
		passages = (passages.size() > MANY) ? laidTogether(passages) : passages;
		joinWhatSaysNothing(passages);
		boolean splits = true;
		while (splits && passages.size() < FEWEST) {
			splits = splitLongest(passages);
		}
		int most = (answerLength > LONG_ANSWER) ? MOST_OF_A_LONG_ANSWER : MOST;
		while (passages.size() > most) {
			if (!joinLightest(passages)) {
				passages.remove(lightest(passages));
			}
		}
		return passages;
	}

	private List<Passage> sentences() {
		List<Passage> passages = new ArrayList<>();
		int from = 0;
		for (int at = 1; at <= this.tokens.length; at++) {
			boolean ends = at == this.tokens.length || this.segments.start(at, Break.SENTENCE) == at
					|| this.tokens[at].end() - this.tokens[from].start() > LONGEST;
			if (ends) {
				passages.add(passage(from, at));
				from = at;
			}
		}
		return passages;
	}

	private List<Passage> laidTogether(List<Passage> passages) {
		List<Passage> together = new ArrayList<>();
		for (Passage passage : passages) {
			int last = together.size() - 1;
			if (last >= 0 && together.get(last).length() < LAID_TOGETHER && fits(together.get(last), passage)) {
				together.set(last, Passage.joined(together.get(last), passage, this.tokens));
			}
			else {
				together.add(passage);
			}
		}
		return together;
	}

	/** What only repeats the question goes with what it introduces. */
	private void joinWhatSaysNothing(List<Passage> passages) {
		int at = 0;
		while (at < passages.size() && passages.size() > 1) {
			if (passages.get(at).fresh() > 0) {
				at++;
				continue;
			}
			int first = (at + 1 < passages.size()) ? at : at - 1;
			if (fits(passages.get(first), passages.get(first + 1))) {
				join(passages, first);
				at = first;
			}
			else {
				passages.remove(at);
			}
		}
	}

	private boolean splitLongest(List<Passage> passages) {
		List<Passage> longest = passages.stream()
			.sorted(Comparator.comparingInt(Passage::fresh).reversed().thenComparingInt(Passage::from))
			.toList();
		for (Passage passage : longest) {
			int joint = joint(passage);
			if (joint > 0) {
				int at = passages.indexOf(passage);
				passages.set(at, passage(passage.from(), joint));
				passages.add(at + 1, passage(joint, passage.to()));
				return true;
			}
		}
		return false;
	}

	/** Where a passage falls apart most evenly, or 0. */
	private int joint(Passage passage) {
		int best = 0;
		int evenness = FEWEST_WORDS - 1;
		int before = 0;
		for (int at = passage.from() + 1; at < passage.to(); at++) {
			before += isFresh(at - 1) ? 1 : 0;
			int even = Math.min(before, passage.fresh() - before);
			if (even > evenness && isJoint(at)) {
				best = at;
				evenness = even;
			}
		}
		return best;
	}

	private boolean isJoint(int token) {
		return this.segments.before(token).level().atLeast(Break.ITEM) || this.segments.before(token).colon()
				|| JOINTS.contains(this.tokens[token].folded());
	}

	private boolean joinLightest(List<Passage> passages) {
		int best = -1;
		for (int at = 0; at + 1 < passages.size(); at++) {
			boolean lighter = best < 0 || passages.get(at).mass()
					+ passages.get(at + 1).mass() < passages.get(best).mass() + passages.get(best + 1).mass();
			best = (lighter && fits(passages.get(at), passages.get(at + 1))) ? at : best;
		}
		if (best >= 0) {
			join(passages, best);
		}
		return best >= 0;
	}

	private static int lightest(List<Passage> passages) {
		int lightest = 0;
		for (int at = 1; at < passages.size(); at++) {
			lightest = (passages.get(at).mass() < passages.get(lightest).mass()) ? at : lightest;
		}
		return lightest;
	}

	private void join(List<Passage> passages, int first) {
		passages.set(first, Passage.joined(passages.get(first), passages.remove(first + 1), this.tokens));
	}

	private boolean fits(Passage one, Passage next) {
		return this.tokens[next.to() - 1].end() - this.tokens[one.from()].start() <= LONGEST;
	}

	private Passage passage(int from, int to) {
		int mass = 0;
		int fresh = 0;
		for (int at = from; at < to; at++) {
			Token token = this.tokens[at];
			mass += this.ordinary.weight(token.folded(), token.terms().get(0)) / (isFresh(at) ? 1 : 3);
			fresh += isFresh(at) ? 1 : 0;
		}
		int length = this.tokens[to - 1].end() - this.tokens[from].start();
		return new Passage(from, to, mass, fresh, length);
	}

	/** Says something that the question does not. */
	private boolean isFresh(int at) {
		Token token = this.tokens[at];
		String stem = token.terms().get(0);
		return this.ordinary.weight(token.folded(), stem) > 0 && !this.question.contains(stem);
	}

}
