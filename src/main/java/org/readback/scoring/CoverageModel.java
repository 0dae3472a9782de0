package org.readback.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.readback.scoring.Clause.SpokenWord;

/**
 * A rubric made ready to be graded by coverage. Its terms are the words of its keywords,
 * and of what the question says those that {@code good} repeats. Where a criterion says
 * what is good, words of its keywords that are not in there are other ways of saying it:
 * they count when heard, and are not missed when not.
 */
final class CoverageModel {

	private static final int FULL = 1000;

	/** A word of the question, or one that an earlier criterion has, weighs a fifth. */
	private static final int LESS = 5;

	private final List<Term> terms = new ArrayList<>();

	private final Map<String, List<Integer>> byStem = new HashMap<>();

	/** In what light the model answer says a stem. */
	private final Map<String, Set<Polarity>> polarities = new HashMap<>();

	private final Set<String> question = new HashSet<>();

	private final List<Word> spelled = new ArrayList<>();

	private final List<Criterion> criteria;

	private final Typos typos;

	private final Texture wording;

	private final Texture questionWording;

	/** Words that say something and stand near each other, bar one. */
	private final Pairs near = new Pairs(2);

	/** Any words side by side in what is good: keywords are no text. */
	private final Pairs sideBySide = new Pairs(1);

	private final List<String> questionWords;

	CoverageModel(Rubric rubric, ClauseReader reader) {
		this.criteria = rubric.criteria();
		List<Clause> prompt = reader.clauses(rubric.prompt());
		prompt.forEach((clause) -> clause.words().forEach((word) -> this.question.add(word.stem())));
		this.questionWords = prompt.stream()
			.flatMap((clause) -> clause.words().stream())
			.map(SpokenWord::folded)
			.toList();
		this.questionWording = Texture.of(List.of(Clause.words(prompt)));
		List<List<SpokenWord>> stretches = new ArrayList<>();
		Set<String> said = new HashSet<>(this.question);
		for (int i = 0; i < rubric.criteria().size(); i++) {
			Criterion criterion = rubric.criteria().get(i);
			List<Clause> keywords = criterion.keywords()
				.stream()
				.flatMap((keyword) -> reader.clauses(keyword).stream())
				.toList();
			List<Clause> good = reader.clauses(criterion.good());
			List<Clause> model = Clause.words(good).isEmpty() ? keywords : good;
			this.sideBySide.add(Clause.words(good));
			model.forEach(this::addPolarities);
			stretches.add(Clause.words(model));
			this.near.add(new Clause(Clause.words(model)).content());
			addTerms(i, criterion, Clause.words(keywords), Clause.words(model), said, reader.ordinary());
		}
		this.wording = Texture.of(stretches);
		this.typos = new Typos(this.spelled.stream().sorted(Word.ALPHABETICALLY).toList());
	}

	/** How the model answer says a word. */
	enum Polarity {

		PLAIN, NEGATED, EITHER

	}

	/**
	 * A word that is looked for.
	 *
	 * @param criterion index of its criterion
	 * @param id the criterion's id
	 * @param word as the rubric writes it
	 * @param stem what is compared
	 * @param weight in thousandths of a criterion's weight
	 * @param extra whether it only counts when heard
	 */
	record Term(int criterion, String id, String word, String stem, int weight, boolean extra) {
	}

	List<Criterion> criteria() {
		return this.criteria;
	}

	List<Term> terms() {
		return this.terms;
	}

	/** The terms of a stem, by their places. */
	List<Integer> termsOf(String stem) {
		return this.byStem.getOrDefault(stem, List.of());
	}

	boolean says(String stem, boolean negated) {
		Set<Polarity> known = this.polarities.getOrDefault(stem, Set.of(Polarity.PLAIN));
		return known.contains(Polarity.EITHER) || known.contains(negated ? Polarity.NEGATED : Polarity.PLAIN);
	}

	/** Whether the question, the model answer or a keyword has a stem. */
	boolean has(String stem) {
		return this.question.contains(stem) || this.polarities.containsKey(stem) || this.byStem.containsKey(stem);
	}

	boolean isOfTheQuestion(String stem) {
		return this.question.contains(stem);
	}

	/** The words of the question in their order. */
	List<String> questionWords() {
		return this.questionWords;
	}

	/** Which of its words a typo means. */
	Typos typos() {
		return this.typos;
	}

	/** Whether the model answer says one stem next to another, or bar one. */
	boolean areNear(String one, String other) {
		return this.near.has(one, other);
	}

	Pairs sideBySide() {
		return this.sideBySide;
	}

	Texture wording() {
		return this.wording;
	}

	Texture questionWording() {
		return this.questionWording;
	}

	private void addPolarities(Clause clause) {
		boolean either = false;
		for (SpokenWord word : clause.words()) {
			either |= word.lessens();
			boolean unsure = either || word.after() > 1 || (word.after() == 0 && clause.isNegated());
			Polarity polarity = unsure ? Polarity.EITHER : (word.after() == 1) ? Polarity.NEGATED : Polarity.PLAIN;
			this.polarities.computeIfAbsent(word.stem(), (stem) -> EnumSet.noneOf(Polarity.class)).add(polarity);
		}
	}

	private void addTerms(int index, Criterion criterion, List<SpokenWord> keywords, List<SpokenWord> model,
			Set<String> said, OrdinaryWords ordinary) {
		Set<String> good = new HashSet<>();
		model.forEach((word) -> good.add(word.stem()));
		boolean anchored = keywords.stream().anyMatch((word) -> word.weight() > 0 && good.contains(word.stem()));
		Map<String, SpokenWord> own = new LinkedHashMap<>();
		Map<String, SpokenWord> extra = new LinkedHashMap<>();
		for (SpokenWord word : keywords) {
			(!anchored || good.contains(word.stem()) ? own : extra).putIfAbsent(word.stem(), word);
		}
		model.stream()
			.filter((word) -> this.question.contains(word.stem()))
			.forEach((word) -> own.putIfAbsent(word.stem(), word));
		if (own.values().stream().anyMatch((word) -> word.weight() > 0)) {
			own.values().removeIf((word) -> word.weight() == 0);
		}
		Map<String, Integer> weights = weights(own, said);
		int of = Math.max(1, weights.values().stream().mapToInt(Integer::intValue).sum());
		int each = criterion.weight() * FULL;
		own.forEach((stem, word) -> add(index, criterion, word,
				Shares.times(Shares.of(weights.getOrDefault(stem, 0), of), each), false));
		addExtra(index, criterion, own, extra, each / Math.max(1, own.size()), ordinary);
		said.addAll(own.keySet());
	}

	private static Map<String, Integer> weights(Map<String, SpokenWord> own, Set<String> said) {
		Map<String, Integer> weights = new TreeMap<>();
		own.forEach((stem, word) -> {
			int weight = (word.weight() > 0) ? word.weight() : FULL;
			weights.put(stem, said.contains(stem) ? weight / LESS : weight);
		});
		return weights;
	}

	/** Another word for a term is found as that term. */
	private void addExtra(int index, Criterion criterion, Map<String, SpokenWord> own, Map<String, SpokenWord> extra,
			int weight, OrdinaryWords ordinary) {
		for (SpokenWord word : extra.values()) {
			List<String> meant = ordinary.alike(word.stem()).stream().filter(own::containsKey).toList();
			meant.forEach((stem) -> this.byStem.computeIfAbsent(word.stem(), (one) -> new ArrayList<>())
				.addAll(termsOf(stem).stream().filter((term) -> this.terms.get(term).criterion() == index).toList()));
			if (meant.isEmpty() && word.weight() > 0) {
				add(index, criterion, word, weight, true);
			}
			this.spelled.add(word.word());
		}
	}

	private void add(int index, Criterion criterion, SpokenWord word, int weight, boolean extra) {
		this.byStem.computeIfAbsent(word.stem(), (stem) -> new ArrayList<>()).add(this.terms.size());
		this.terms.add(new Term(index, criterion.id(), word.folded(), word.stem(), weight, extra));
		this.spelled.add(word.word());
	}

}
