package org.readback.bank.api;

import java.util.List;

import org.readback.scoring.Grade;
import org.readback.scoring.Step;
import org.readback.scoring.Sum;

/**
 * How a score came about: its figures, and the lines in which a person would work it out.
 */
record SumJson(int heard, int prompted, double bonus, int of, int missingMusts, double cap, double deduction,
		boolean keywordList, double score, List<StepJson> steps) {

	static SumJson of(Grade grade) {
		Sum sum = grade.sum();
		return new SumJson(sum.heard(), sum.prompted(), sum.bonus() / 1000.0, sum.of(), sum.missingMusts(),
				sum.cap() / 1000.0, sum.deduction() / 1000.0, sum.keywordList(), sum.score() / 1000.0,
				grade.steps().stream().map(StepJson::of).toList());
	}

	/** About the criteria or red flags with these ids. */
	record StepJson(String step, List<String> about, String arithmetic, double result, boolean rounded) {

		static StepJson of(Step step) {
			return new StepJson(step.kind().word(), step.about(), step.arithmetic(), step.result() / 1000.0,
					step.rounded());
		}

	}

}
