package org.readback.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.readback.scoring.Clause.SpokenWord;

/** What one text says of the terms of a rubric. */
final class Hearing {

	private static final int FULL = 1000;

	/** Another word for a term, or its opposite denied, is nearly the term. */
	private static final int NEARLY = 800;

	/** A single negated word may be meant otherwise. */
	private static final int PERHAPS = 300;

	private static final int REPEATED_WORDS = 2;

	private static final int REPEATED_PERCENT = 80;

	private static final int NEIGHBOURS_PERCENT = 65;

	private final CoverageModel model;

	private final OrdinaryWords ordinary;

	private final Lights lights;

	private final Map<String, List<Meant>> meanings = new HashMap<>();

	private final int[] heard;

	private final int[] sure;

	private final int[] unsure;

	private final List<Found> found = new ArrayList<>();

	private final BitSet tokens = new BitSet();

	Hearing(CoverageModel model, OrdinaryWords ordinary, Lights lights) {
		this.model = model;
		this.ordinary = ordinary;
		this.lights = lights;
		this.heard = new int[model.terms().size()];
		this.sure = new int[model.terms().size()];
		this.unsure = new int[model.terms().size()];
	}

	/**
	 * A word of the text that speaks of a term.
	 *
	 * @param token which
	 * @param term which
	 * @param verdict what it says
	 * @param readings what allowed to take it for the term
	 */
	record Found(int token, int term, Verdict verdict, List<Reading> readings) {
	}

	/**
	 * What a word may mean.
	 *
	 * @param stem of a term
	 * @param credit how surely
	 * @param turned whether it says the opposite
	 * @param reading why, where it is written otherwise
	 */
	private record Meant(String stem, int credit, boolean turned, @Nullable Reading reading) {

		List<Reading> readings() {
			return (this.reading != null) ? List.of(this.reading) : List.of();
		}

	}

	void read(List<Clause> clauses) {
		clauses.forEach(this::read);
	}

	/** How far a term is heard, in thousandths. */
	int heard(int term) {
		return this.heard[term];
	}

	/** How far a term is denied: one that is also heard is not. */
	int denied(int term) {
		return (this.heard[term] > 0) ? 0 : (this.sure[term] > 0) ? this.sure[term] : this.unsure[term];
	}

	/** How far a term is denied for sure. */
	int surelyDenied(int term) {
		return (this.heard[term] > 0) ? 0 : this.sure[term];
	}

	List<Found> found() {
		return this.found;
	}

	/** Whether a token was taken for a term. */
	boolean hasFound(int token) {
		return this.tokens.get(token);
	}

	private void read(Clause clause) {
		boolean repeats = repeatsTheModel(clause);
		boolean turned = repeats && clause.isTurned();
		boolean whole = turned && !hasOneOpposite(clause);
		for (SpokenWord word : clause.words()) {
			for (Meant meant : word.negation() ? opposites(word) : meanings(word)) {
				boolean negated = repeats ? whole || (turned && meant.turned()) : word.after() == 1;
				hear(word, meant, negated != meant.turned(), repeats);
			}
		}
	}

	/** "Both do not differ" says of both what "both are the same" says. */
	private boolean hasOneOpposite(Clause clause) {
		return clause.content().stream().filter((word) -> !word.negation() && !opposites(word).isEmpty()).count()
				% 2 == 1;
	}

	private List<Meant> opposites(SpokenWord word) {
		return meanings(word).stream().filter(Meant::turned).toList();
	}

	private void hear(SpokenWord word, Meant meant, boolean negated, boolean sure) {
		if (!this.lights.isOwn(word.token())) {
			return;
		}
		boolean agrees = this.model.says(meant.stem(), negated) && !this.lights.isDenied(word.token());
		boolean helped = this.lights.isHelped(word.token());
		for (int term : this.model.termsOf(meant.stem())) {
			if (agrees) {
				this.heard[term] = Math.max(this.heard[term], helped ? meant.credit() / 2 : meant.credit());
			}
			else if (sure || this.lights.isDenied(word.token())) {
				this.sure[term] = Math.max(this.sure[term], meant.credit());
			}
			else {
				this.unsure[term] = Math.max(this.unsure[term], Shares.times(meant.credit(), PERHAPS));
			}
			Verdict verdict = agrees ? (helped ? Verdict.PROMPTED : Verdict.HEARD) : Verdict.DENIED;
			this.tokens.set(word.token());
			this.found.add(new Found(word.token(), term, verdict, meant.readings()));
		}
	}

	/**
	 * Whether a clause has hardly any word that is not the model answer's, in its order.
	 */
	private boolean repeatsTheModel(Clause clause) {
		List<SpokenWord> content = clause.content().stream().filter((word) -> !word.negation()).toList();
		List<String> stems = content.stream()
			.map((word) -> meanings(word).isEmpty() ? "" : meanings(word).get(0).stem())
			.toList();
		long known = stems.stream().filter((stem) -> !stem.isEmpty()).count();
		if (known < REPEATED_WORDS || known * 100 < (long) REPEATED_PERCENT * stems.size()) {
			return false;
		}
		int neighbours = 0;
		for (int i = 1; i < stems.size(); i++) {
			neighbours += this.model.areNear(stems.get(i - 1), stems.get(i)) ? 1 : 0;
		}
		return neighbours * 100 >= NEIGHBOURS_PERCENT * (stems.size() - 1);
	}

	private List<Meant> meanings(SpokenWord word) {
		return this.meanings.computeIfAbsent(word.word().written() + ' ' + word.stem(), (key) -> meaningsOf(word));
	}

	private List<Meant> meaningsOf(SpokenWord word) {
		if (!this.model.termsOf(word.stem()).isEmpty()) {
			return List.of(new Meant(word.stem(), FULL, false, null));
		}
		Word typed = (word.weight() > 0) ? this.model.typos().meant(word.word()) : word.word();
		String meantStem = typed.terms().get(0);
		if (typed != word.word() && !this.model.termsOf(meantStem).isEmpty()) {
			return List.of(new Meant(meantStem, FULL, false,
					new Reading(Reading.Kind.TYPO, word.word().written(), typed.folded())));
		}
		List<Meant> meant = new ArrayList<>();
		Set<String> opposite = this.ordinary.opposite(word.stem());
		opposite.forEach((stem) -> add(meant, word, stem, true));
		if (word.weight() > 0) {
			OrdinaryWords.turned(word.stem()).forEach((stem) -> add(meant, word, stem, true));
		}
		this.ordinary.alike(word.stem())
			.stream()
			.filter((stem) -> !opposite.contains(stem))
			.forEach((stem) -> add(meant, word, stem, false));
		return meant;
	}

	private void add(List<Meant> meant, SpokenWord word, String stem, boolean turned) {
		if (!this.model.termsOf(stem).isEmpty()) {
			String spelled = this.model.terms().get(this.model.termsOf(stem).get(0)).word();
			Reading synonym = new Reading(Reading.Kind.SYNONYM, word.word().written(), spelled);
			meant.add(new Meant(stem, NEARLY, turned, turned ? null : synonym));
		}
	}

}
