package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.readback.scoring.Step.Kind;

/** Writes down, line by line, what {@link Scorer} does. */
final class Steps {

	private static final int FULL = 1000;

	private final Grade grade;

	private final List<Step> steps = new ArrayList<>();

	/** What the lines so far come to. */
	private int score;

	private Steps(Grade grade) {
		this.grade = grade;
	}

	/** The sum over the criteria of a rubric, or over its words. */
	static List<Step> of(Grade grade) {
		Steps sum = new Steps(grade);
		if (grade.coverage() != null) {
			sum.steps.addAll(CoverageSteps.of(grade.coverage()));
			sum.score = grade.coverage().share();
		}
		else {
			sum.share();
			sum.missingMusts();
		}
		sum.redFlags();
		sum.rating();
		return List.copyOf(sum.steps);
	}

	private void share() {
		List<CriterionGrade> heard = counting((item) -> item.verdict() == Verdict.HEARD && !item.isBonus());
		List<CriterionGrade> prompted = counting((item) -> item.verdict() == Verdict.PROMPTED && !item.isBonus());
		List<CriterionGrade> bonus = counting((item) -> item.credit() > 0 && item.isBonus());
		add(Kind.HEARD, heard, heard.isEmpty() ? "0" : terms(heard));
		if (!prompted.isEmpty()) {
			add(Kind.PROMPTED, prompted, "½ × " + bracketed(prompted.size(), weights(prompted)));
		}
		if (!bonus.isEmpty()) {
			add(Kind.BONUS, bonus, "½ × " + bracketed(bonus.size(), terms(bonus)));
		}
		int earned = this.steps.stream().mapToInt(Step::result).sum();
		int of = this.grade.sum().of();
		String parts = this.steps.stream()
			.filter((step) -> step.result() > 0)
			.map(Step::written)
			.collect(Collectors.joining(" + "));
		int terms = (int) this.steps.stream().filter((step) -> step.result() > 0).count();
		this.score = (of > 0) ? (2 * earned + of) / (2 * of) : 0;
		String arithmetic = (of > 0) ? bracketed(terms, parts.isEmpty() ? "0" : parts) + " / " + of : "0";
		this.steps.add(new Step(Kind.SHARE, List.of(), arithmetic, this.score, of > 0 && earned % of != 0));
		if (this.score > FULL) {
			atMost(Kind.WHOLE, List.of(), FULL);
		}
	}

	private void missingMusts() {
		List<CriterionGrade> missing = counting(Scorer::isMissing);
		if (!missing.isEmpty()) {
			atMost(Kind.MISSING_MUSTS, ids(missing), Scorer.mustCap(missing.size()));
		}
	}

	private void redFlags() {
		for (FlagGrade fired : this.grade.firedFlags()) {
			int cost = Scorer.deduction(fired);
			if (cost > 0) {
				next(Kind.RED_FLAG, List.of(fired.flag().id()), Step.write(this.score) + " − " + Step.write(cost),
						this.score - cost);
			}
		}
		List<String> critical = this.grade.firedFlags()
			.stream()
			.filter((fired) -> fired.flag().severity() == Severity.CRITICAL)
			.map((fired) -> fired.flag().id())
			.toList();
		if (!critical.isEmpty()) {
			atMost(Kind.CRITICAL, critical, Scorer.CRITICAL_CAP);
		}
		if (this.grade.sum().keywordList()) {
			atMost(Kind.KEYWORD_LIST, List.of(), Scorer.KEYWORD_LIST_CAP);
		}
		if (this.score < 0) {
			next(Kind.NOTHING, List.of(), "max(" + Step.write(this.score) + ", 0)", 0);
		}
	}

	private void rating() {
		List<Integer> from = Grade.RATINGS_FROM;
		int rating = this.grade.suggestedRating();
		String above = (rating > 1) ? Step.write(from.get(rating - 1)) + " ≤ " : "";
		String below = (rating < from.size()) ? " < " + Step.write(from.get(rating)) : "";
		this.steps.add(new Step(Kind.RATING, List.of(), above + Step.write(this.score) + below, rating * FULL, false));
	}

	private void add(Kind kind, List<CriterionGrade> earners, String arithmetic) {
		int earned = earners.stream().mapToInt(CriterionGrade::earned).sum();
		this.steps.add(new Step(kind, ids(earners), arithmetic, earned, false));
	}

	private void atMost(Kind kind, List<String> about, int cap) {
		next(kind, about, "min(" + Step.write(this.score) + ", " + Step.write(cap) + ")", Math.min(this.score, cap));
	}

	private void next(Kind kind, List<String> about, String arithmetic, int result) {
		this.score = result;
		this.steps.add(new Step(kind, about, arithmetic, result, false));
	}

	private List<CriterionGrade> counting(Predicate<CriterionGrade> which) {
		return this.grade.criteria().stream().filter(which).toList();
	}

	private static List<String> ids(List<CriterionGrade> items) {
		return items.stream().map((item) -> item.criterion().id()).toList();
	}

	private static String weights(List<CriterionGrade> items) {
		return items.stream().map((item) -> "" + item.criterion().weight()).collect(Collectors.joining(" + "));
	}

	/** Weights, those that were only prompted halved. */
	private static String terms(List<CriterionGrade> items) {
		return items.stream()
			.map((item) -> ((item.verdict() == Verdict.PROMPTED) ? "½ × " : "") + item.criterion().weight())
			.collect(Collectors.joining(" + "));
	}

	private static String bracketed(int terms, String arithmetic) {
		return (terms > 1) ? "(" + arithmetic + ")" : arithmetic;
	}

}
