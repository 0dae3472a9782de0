package org.readback.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionView;
import org.readback.interview.InterviewRecord;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;

/**
 * A scorecard as scripts read it; {@code docs/scorecard.schema.json} describes it. Texts
 * are exactly as they were typed, and offsets count their UTF-16 units.
 */
record ScorecardJson(String schema, UUID interview, String candidate, String position, String kit, String state,
		boolean sample, String zone, @Nullable String plannedAt, @Nullable String heldAt, @Nullable String submittedAt,
		@Nullable String closedAt, boolean blind, int panelists, List<String> missing, @Nullable BigDecimal number,
		@Nullable Integer asked, int of, @Nullable BigDecimal coverage, AgreementJson agreement, DebriefJson debrief,
		List<PanelistJson> panel, List<QuestionJson> questions, @Nullable Integer kitVersion,
		List<DeviationJson> deviations) {

	/** Names the shape; a change that could break a script gets a new number. */
	static final String SCHEMA = "urn:readback:scorecard:1";

	static ScorecardJson of(Scorecard card) {
		InterviewRecord held = card.interview();
		Result result = card.result();
		return new ScorecardJson(SCHEMA, held.id(), held.candidate(), held.position(), held.kit(), held.state().word(),
				held.sample(), held.zone().getId(), time(card, held.plannedAt()), time(card, held.startedAt()),
				time(card, held.submittedAt()), time(card, held.closedAt()), held.blind(), held.seats(), held.missing(),
				(result != null) ? result.mean() : null, (result != null) ? result.asked() : null, card.rows().size(),
				(result != null) ? Exported.share(result.coverage()) : null, AgreementJson.of(card.agreement()),
				DebriefJson.of(card), held.panelists().stream().map((part) -> PanelistJson.of(card, part)).toList(),
				card.rows().stream().map((row) -> QuestionJson.of(card, row)).toList(), held.fromKit().version(),
				held.fromKit().deviations().stream().map((one) -> DeviationJson.of(card, one)).toList());
	}

	private static @Nullable String time(Scorecard card, @Nullable Instant instant) {
		return Exported.time(card.at(instant));
	}

	/** In what the interview was held other than its kit says. */
	record DeviationJson(String kind, String sentence, String by, @Nullable String at, String reason) {

		static DeviationJson of(Scorecard card, InterviewRecord.Deviation one) {
			return new DeviationJson(Exported.word(one.kind()), Exported.sentence(one), one.by(), time(card, one.at()),
					one.reason());
		}

	}

	/** How often two panelists agreed before they saw each other. */
	record AgreementJson(int comparisons, int same, int withinOne) {

		static AgreementJson of(Agreement agreement) {
			return new AgreementJson(agreement.pairs(), agreement.same(), agreement.withinOne());
		}

	}

	/** What came after the parts. */
	record DebriefJson(boolean open, @Nullable OpeningJson opening, List<DecisionJson> decisions) {

		static DebriefJson of(Scorecard card) {
			InterviewRecord.Debrief debrief = card.interview().debrief();
			InterviewRecord.Opening opening = debrief.opening();
			return new DebriefJson(debrief.open(),
					(opening != null) ? new OpeningJson(opening.by(), time(card, opening.at()), opening.reason())
							: null,
					debrief.decisions()
						.stream()
						.map((decided) -> new DecisionJson(Exported.word(decided.outcome()), decided.reason(),
								decided.by(), time(card, decided.at())))
						.toList());
		}

	}

	/** How it was opened before it opened by itself. */
	record OpeningJson(String by, @Nullable String at, @Nullable String reason) {
	}

	/** What it came to. */
	record DecisionJson(String outcome, String reason, String by, @Nullable String at) {
	}

	/** A change of something that was submitted. */
	record ChangeJson(String from, String to, String reason, boolean inDebrief, @Nullable String at) {

		static <T> List<ChangeJson> of(Scorecard card, List<InterviewRecord.Amended<T>> amendments,
				Function<T, String> word) {
			return amendments.stream()
				.map((change) -> new ChangeJson(word.apply(change.from()), word.apply(change.to()), change.reason(),
						change.inDebrief(), time(card, change.at())))
				.toList();
		}

	}

	/** A panelist and what they advise. */
	record PanelistJson(String name, String recommendation, String strongestFor, String strongestAgainst,
			@Nullable String submittedAt, @Nullable BigDecimal number, int asked, BigDecimal coverage,
			List<ChangeJson> changes) {

		static PanelistJson of(Scorecard card, InterviewRecord.Part part) {
			Result own = card.numberOf(part);
			return new PanelistJson(part.name(), Exported.word(part.recommendation()), part.strongestFor(),
					part.strongestAgainst(), time(card, part.submittedAt()), own.mean(), own.asked(),
					Exported.share(own.coverage()), ChangeJson.of(card, part.amendments(), Exported::word));
		}

	}

	/** A question and what each panelist made of it. */
	record QuestionJson(int number, String slug, int revision, String title, String topic, String level, int minutes,
			List<AnswerJson> answers) {

		static QuestionJson of(Scorecard card, Scorecard.Row row) {
			QuestionView question = row.question();
			return new QuestionJson(row.number(), question.ref().slug(), question.ref().revision(), row.title(),
					question.topicTitle(), question.level().word(), row.minutes(),
					row.cells().stream().map((cell) -> AnswerJson.of(card, cell)).toList());
		}

	}

	/** What one panelist made of one question. */
	record AnswerJson(String panelist, String outcome, @Nullable Integer rating, @Nullable Integer suggested,
			@Nullable BigDecimal score, String reason, String notes, List<CriterionJson> criteria,
			List<RedFlagJson> redFlags, List<CorrectionJson> corrections, List<String> probesAsked,
			List<ChangeJson> changes) {

		static AnswerJson of(Scorecard card, Scorecard.Cell cell) {
			Integer score = cell.score();
			return new AnswerJson(cell.panelist(), Exported.word(cell.choice().decision()), cell.choice().counts(),
					cell.suggested(), (score != null) ? Exported.score(score) : null, cell.conduct().reason(),
					cell.text(),
					cell.grade().criteria().stream().map((grade) -> CriterionJson.of(grade, cell.text())).toList(),
					cell.grade().firedFlags().stream().map((flag) -> RedFlagJson.of(flag, cell.text())).toList(),
					cell.conduct().changes().stream().map(CorrectionJson::of).toList(),
					cell.conduct().probes().stream().map(Conduct.Probe::about).toList(),
					ChangeJson.of(card, cell.amendments(), Exported::choice));
		}

	}

	/** What the panelist corrected in that. */
	record CorrectionJson(String about, String kind, String words) {

		static CorrectionJson of(Conduct.Change change) {
			return new CorrectionJson(change.correction().about(), change.correction().kind().word(),
					change.correction().words());
		}

	}

	/** What the notes say about one criterion. */
	record CriterionJson(String id, String name, String importance, int weight, String verdict, BigDecimal credit,
			List<EvidenceJson> evidence) {

		static CriterionJson of(CriterionGrade grade, String notes) {
			return new CriterionJson(grade.criterion().id(), grade.criterion().name(),
					grade.criterion().importance().word(), grade.criterion().weight(), grade.verdict().word(),
					Exported.score(grade.credit()), EvidenceJson.of(grade.proof(), notes));
		}

	}

	/** A red flag that counts. */
	record RedFlagJson(String id, String name, String severity, List<EvidenceJson> evidence) {

		static RedFlagJson of(FlagGrade grade, String notes) {
			return new RedFlagJson(grade.flag().id(), grade.flag().name(), grade.flag().severity().word(),
					EvidenceJson.of(grade.proof(), notes));
		}

	}

	/** The words that earned it, and where they stand in the notes. */
	record EvidenceJson(int start, int end, String text) {

		static List<EvidenceJson> of(List<Evidence> evidence, String notes) {
			return evidence.stream()
				.map((match) -> new EvidenceJson(match.start(), match.end(), match.quote(notes)))
				.toList();
		}

	}

}
