package org.readback.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.readback.interview.InterviewRecord;
import org.readback.scoring.Correction;
import org.readback.scoring.Grade;
import org.readback.scoring.Rubric;

/**
 * What a panelist did on one question besides taking notes and rating.
 *
 * @param reason why their rating lies far from the suggestion; may be empty
 * @param changes what they corrected in the grade of their notes, as far as it changes
 * anything
 * @param probes whose probes they asked, in that order: how much help there was
 */
record Conduct(String reason, List<Change> changes, List<Probe> probes) {

	/**
	 * A correction of the grade.
	 *
	 * @param correction what it is
	 * @param name of the criterion or the red flag
	 */
	record Change(Correction correction, String name) {

		/** In one line, as a sheet has it. */
		String line() {
			String words = this.correction.words().isEmpty() ? "" : ": " + this.correction.words();
			return this.correction.kind().word() + " (" + this.name + ")" + words;
		}

	}

	/**
	 * A probe that was asked.
	 *
	 * @param about id of the criterion or the red flag
	 * @param name of it
	 */
	record Probe(String about, String name) {
	}

	static Conduct of(InterviewRecord.Answer answer, Grade grade, Rubric rubric) {
		Map<String, String> names = new HashMap<>();
		rubric.criteria().forEach((criterion) -> names.put(criterion.id(), criterion.name()));
		rubric.redFlags().forEach((flag) -> names.put(flag.id(), flag.name()));
		return new Conduct(answer.reason(),
				grade.corrections()
					.stream()
					.map((correction) -> new Change(correction, names.getOrDefault(correction.about(), "")))
					.toList(),
				answer.probes().stream().map((id) -> new Probe(id, names.getOrDefault(id, ""))).toList());
	}

}
