package org.readback.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.readback.scoring.Step.Kind;

/** Writes down, line by line, how much of a rubric's words a text covers. */
final class CoverageSteps {

	private static final int FULL = 1000;

	private final Coverage coverage;

	private CoverageSteps(Coverage coverage) {
		this.coverage = coverage;
	}

	/** The lines that lead to the share before red flags. */
	static List<Step> of(Coverage coverage) {
		return new CoverageSteps(coverage).steps();
	}

	private List<Step> steps() {
		List<Step> steps = new ArrayList<>();
		steps.add(ofTerms(Kind.TERMS, Coverage.Term::heard, this.coverage.heard()));
		if (this.coverage.denied() > 0) {
			steps.add(ofTerms(Kind.DENIED_TERMS, Coverage.Term::denied, this.coverage.denied()));
		}
		steps.add(mixed());
		if (this.coverage.c() < this.coverage.mixed()) {
			steps.add(familiar());
		}
		steps.add(new Step(Kind.FIRST_COUNT_MOST, List.of(),
				"(1 − e^(−3 × " + Step.write(this.coverage.c()) + ")) / (1 − e^(−3))", this.coverage.saturated(),
				this.coverage.c() > 0 && this.coverage.c() < FULL));
		if (this.coverage.share() < this.coverage.saturated()) {
			steps.add(torn());
		}
		return steps;
	}

	/** The weights of the terms that have the same credit stand together. */
	private Step ofTerms(Kind kind, ToIntFunction<Coverage.Term> credit, int result) {
		Map<Integer, Integer> weights = new TreeMap<>();
		List<Coverage.Term> terms = this.coverage.terms()
			.stream()
			.filter((term) -> credit.applyAsInt(term) > 0)
			.toList();
		terms.forEach((term) -> weights.merge(-credit.applyAsInt(term), term.weight(), Integer::sum));
		if (this.coverage.of() == 0 || weights.isEmpty()) {
			return new Step(kind, List.of(), "0", 0, false);
		}
		String sum = weights.entrySet().stream().map(CoverageSteps::product).collect(Collectors.joining(" + "));
		String share = ((weights.size() > 1) ? "(" + sum + ")" : sum) + " / " + Step.write(this.coverage.of());
		long earned = weights.entrySet().stream().mapToLong((term) -> -(long) term.getKey() * term.getValue()).sum();
		boolean whole = earned > (long) FULL * this.coverage.of();
		return new Step(kind, terms.stream().map(Coverage.Term::criterion).distinct().toList(),
				whole ? "min(" + share + ", 1)" : share, result, !whole && earned % this.coverage.of() != 0);
	}

	private static String product(Map.Entry<Integer, Integer> term) {
		String weight = Step.write(term.getValue());
		return (term.getKey() == -FULL) ? weight : Step.write(-term.getKey()) + " × " + weight;
	}

	private Step mixed() {
		String sum = "0.5 × " + Step.write(this.coverage.heard()) + " + 0.5 × " + Step.write(this.coverage.wording());
		String less = (this.coverage.denied() > 0) ? " − " + Step.write(this.coverage.denied()) : "";
		int twice = this.coverage.heard() + this.coverage.wording();
		boolean nothing = (twice + 1) / 2 < this.coverage.denied();
		return new Step(Kind.MIXED, List.of(), nothing ? "max(" + sum + less + ", 0)" : sum + less,
				this.coverage.mixed(), !nothing && twice % 2 != 0);
	}

	private Step familiar() {
		int share = 2 * this.coverage.familiar() + this.coverage.heard();
		String arithmetic = "%s × (2 × %s + %s)".formatted(Step.write(this.coverage.mixed()),
				Step.write(this.coverage.familiar()), Step.write(this.coverage.heard()));
		return new Step(Kind.FAMILIAR, List.of(), arithmetic, this.coverage.c(),
				(long) this.coverage.mixed() * share % FULL != 0);
	}

	private Step torn() {
		String arithmetic = "%s × (1 − 0.5 × %s)".formatted(Step.write(this.coverage.saturated()),
				Step.write(this.coverage.torn()));
		return new Step(Kind.TORN, List.of(), arithmetic, this.coverage.share(),
				(long) this.coverage.saturated() * this.coverage.torn() % (2 * FULL) != 0);
	}

}
