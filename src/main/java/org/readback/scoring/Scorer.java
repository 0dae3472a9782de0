package org.readback.scoring;

import java.util.List;

/**
 * Does the sum. Everything is counted in whole thousandths. {@link Steps} writes down the
 * same for people.
 */
final class Scorer {

	static final int FULL = 1000;

	static final int KEYWORD_LIST_CAP = 150;

	static final int CRITICAL_CAP = 250;

	private Scorer() {
	}

	static Sum sum(List<CriterionGrade> criteria, List<FlagGrade> flags, boolean keywordList) {
		int heard = 0;
		int prompted = 0;
		int bonus = 0;
		int of = 0;
		int missing = 0;
		for (CriterionGrade grade : criteria) {
			int weight = grade.criterion().weight();
			if (grade.criterion().importance() == Importance.BONUS) {
				bonus += weight * grade.credit();
			}
			else {
				of += weight;
				heard += (grade.verdict() == Verdict.HEARD) ? weight : 0;
				prompted += (grade.verdict() == Verdict.PROMPTED) ? weight : 0;
				missing += isMissing(grade) ? 1 : 0;
			}
		}
		int deduction = 0;
		int lastCap = keywordList ? KEYWORD_LIST_CAP : FULL;
		for (FlagGrade grade : flags) {
			if (grade.fired()) {
				deduction += deduction(grade);
				lastCap = (grade.flag().severity() == Severity.CRITICAL) ? Math.min(lastCap, CRITICAL_CAP) : lastCap;
			}
		}
		int share = Math.min(share(heard, prompted, bonus, of), mustCap(missing));
		int score = Math.max(0, Math.min(share - deduction, lastCap));
		return new Sum(heard, prompted, bonus, of, missing, Math.min(mustCap(missing), lastCap), deduction, keywordList,
				score);
	}

	/** The sum of a grade whose share does not come from its criteria. */
	static Sum sum(int share, List<CriterionGrade> criteria, List<FlagGrade> flags) {
		int heard = 0;
		int of = 0;
		for (CriterionGrade grade : criteria) {
			heard += (grade.verdict() == Verdict.HEARD) ? grade.criterion().weight() : 0;
			of += grade.criterion().weight();
		}
		int deduction = 0;
		int cap = FULL;
		for (FlagGrade grade : flags) {
			deduction += grade.fired() ? deduction(grade) : 0;
			cap = (grade.fired() && grade.flag().severity() == Severity.CRITICAL) ? CRITICAL_CAP : cap;
		}
		return new Sum(heard, 0, 0, of, 0, cap, deduction, false, Math.max(0, Math.min(share - deduction, cap)));
	}

	/** Rounded half up, at most 1000. */
	static int share(int heard, int prompted, int bonus, int of) {
		if (of == 0) {
			return 0;
		}
		int halves = 2 * FULL * heard + FULL * prompted + bonus;
		return Math.min(FULL, (halves + of) / (2 * of));
	}

	static boolean isMissing(CriterionGrade grade) {
		return grade.criterion().importance() == Importance.MUST && grade.credit() == 0;
	}

	static int deduction(FlagGrade grade) {
		return switch (grade.flag().severity()) {
			case MINOR -> 50;
			case MAJOR -> 125;
			case CRITICAL -> 0;
		};
	}

	static int mustCap(int missing) {
		return switch (missing) {
			case 0 -> FULL;
			case 1 -> 750;
			case 2 -> 575;
			default -> 400;
		};
	}

}
