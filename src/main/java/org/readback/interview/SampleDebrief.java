package org.readback.interview;

import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * Holds the debrief of the closed sample interview: one changes her mind, and it is
 * decided.
 */
@Component
class SampleDebrief {

	private final Amendments amendments;

	private final DebriefOutcomes outcomes;

	SampleDebrief(Amendments amendments, DebriefOutcomes outcomes) {
		this.amendments = amendments;
		this.outcomes = outcomes;
	}

	/**
	 * Holds it.
	 * @param chair the name of who decides
	 * @param second who changes her mind
	 */
	void hold(Interview interview, String chair, Panelist second, Instant at) {
		interview.questions()
			.stream()
			.filter((question) -> question.slug().equals(SampleNotes.DISPUTED))
			.map((question) -> new Amendment(second, question, new Choice(Decision.RATED, 2),
					new Why(1, SampleNotes.CHANGE_OF_MIND, true, at)))
			.forEach(this.amendments::save);
		this.outcomes.save(new DebriefOutcome(interview.id(), 1,
				new InterviewRecord.Decided(Outcome.ANOTHER_INTERVIEW, SampleNotes.DECISION, chair, at)));
	}

}
