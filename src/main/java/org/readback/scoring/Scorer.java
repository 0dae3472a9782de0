package org.readback.scoring;

import java.util.List;

/** Does the sum. Everything is counted in whole thousandths. */
final class Scorer {

	private static final int FULL = 1000;

	private static final int KEYWORD_LIST_CAP = 250;

	private static final int CRITICAL_CAP = 250;

	private Scorer() {
	}

	static Sum sum(List<CriterionGrade> criteria, List<FlagGrade> flags, boolean keywordList) {
		int heard = weight(criteria, Verdict.HEARD);
		int prompted = weight(criteria, Verdict.PROMPTED);
		int bonus = criteria.stream()
			.filter((grade) -> isBonus(grade.criterion()))
			.mapToInt((grade) -> grade.criterion().weight() * grade.credit())
			.sum();
		int of = criteria.stream()
			.map(CriterionGrade::criterion)
			.filter((criterion) -> !isBonus(criterion))
			.mapToInt(Criterion::weight)
			.sum();
		int missing = (int) criteria.stream().filter(Scorer::isMissing).count();
		int deduction = flags.stream().filter(FlagGrade::fired).mapToInt(Scorer::deduction).sum();
		int lastCap = keywordList ? KEYWORD_LIST_CAP : hasCritical(flags) ? CRITICAL_CAP : FULL;
		int share = Math.min(share(heard, prompted, bonus, of), mustCap(missing));
		int score = Math.max(0, Math.min(share - deduction, lastCap));
		return new Sum(heard, prompted, bonus, of, missing, Math.min(mustCap(missing), lastCap), deduction, keywordList,
				score);
	}

	/** The sum of a grade whose share does not come from its criteria. */
	static Sum sum(int share, List<CriterionGrade> criteria, List<FlagGrade> flags) {
		int deduction = flags.stream().filter(FlagGrade::fired).mapToInt(Scorer::deduction).sum();
		int cap = hasCritical(flags) ? CRITICAL_CAP : FULL;
		int of = criteria.stream().mapToInt((grade) -> grade.criterion().weight()).sum();
		return new Sum(weight(criteria, Verdict.HEARD), 0, 0, of, 0, cap, deduction, false,
				Math.max(0, Math.min(share - deduction, cap)));
	}

	/** Rounded half up, at most 1000. */
	private static int share(int heard, int prompted, int bonus, int of) {
		if (of == 0) {
			return 0;
		}
		int halves = 2 * FULL * heard + FULL * prompted + bonus;
		return Math.min(FULL, (halves + of) / (2 * of));
	}

	private static int weight(List<CriterionGrade> criteria, Verdict verdict) {
		return criteria.stream()
			.filter((grade) -> !isBonus(grade.criterion()) && grade.verdict() == verdict)
			.mapToInt((grade) -> grade.criterion().weight())
			.sum();
	}

	private static boolean isBonus(Criterion criterion) {
		return criterion.importance() == Importance.BONUS;
	}

	private static boolean isMissing(CriterionGrade grade) {
		return grade.criterion().importance() == Importance.MUST && grade.credit() == 0;
	}

	private static boolean hasCritical(List<FlagGrade> flags) {
		return flags.stream().anyMatch((grade) -> grade.fired() && grade.flag().severity() == Severity.CRITICAL);
	}

	private static int deduction(FlagGrade grade) {
		return switch (grade.flag().severity()) {
			case MINOR -> 50;
			case MAJOR -> 125;
			case CRITICAL -> 0;
		};
	}

	private static int mustCap(int missing) {
		return switch (missing) {
			case 0 -> FULL;
			case 1 -> 750;
			case 2 -> 575;
			default -> 400;
		};
	}

}
