package org.readback.scorecard;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.readback.bank.QuestionView;
import org.readback.interview.InterviewRecord;
import org.readback.web.SpreadsheetCsv;

/**
 * Writes scorecards as CSV for spreadsheets: one row for each interview, question and
 * panelist. Where nobody's part can be read, a question has one row without a panelist,
 * so that no interview is missing. Every cell is quoted and none can become a formula. It
 * is finished only when all went well: what breaks off must not look whole.
 */
final class ScorecardCsv {

	private static final String[] COLUMNS = { "interview", "candidate", "position", "kit", "state", "sample", "held_at",
			"zone", "submitted_at", "closed_at", "number", "coverage", "panelist", "recommendation", "strongest_for",
			"strongest_against", "question", "slug", "revision", "title", "topic", "level", "minutes", "outcome",
			"rating", "suggested", "score", "notes", "reason", "corrections", "probes_asked", "probes", "kit_version",
			"deviations", "missing", "debrief_reason", "decision", "decision_reason", "decided_by", "decided_at",
			"panelist_number", "recommendation_submitted", "recommendation_changes", "submitted", "changes" };

	private final SpreadsheetCsv csv;

	ScorecardCsv(Writer writer) throws IOException {
		this.csv = new SpreadsheetCsv(writer, COLUMNS);
	}

	void write(Scorecard card) {
		for (Scorecard.Row row : card.rows()) {
			if (row.cells().isEmpty()) {
				write(card, row, null, null);
			}
			for (int i = 0; i < row.cells().size(); i++) {
				write(card, row, card.interview().panelists().get(i), row.cells().get(i));
			}
		}
	}

	private void write(Scorecard card, Scorecard.Row row, InterviewRecord.@Nullable Part part,
			Scorecard.@Nullable Cell cell) {
		this.csv.write(
				Stream
					.of(interview(card), part(part), question(row), answer(cell), fromKit(card), debrief(card),
							changes(card, part), changes(card, cell))
					.flatMap(Stream::of)
					.toArray());
	}

	private static @Nullable Object[] interview(Scorecard card) {
		InterviewRecord interview = card.interview();
		Result result = card.result();
		return new @Nullable Object[] { interview.id(), interview.candidate(), interview.position(), interview.kit(),
				interview.state().word(), interview.sample() ? "yes" : "no", Exported.time(card.heldAt()),
				interview.zone(), Exported.time(card.submittedAt()), Exported.time(card.closedAt()),
				(result != null) ? result.mean() : null, (result != null) ? Exported.share(result.coverage()) : null };
	}

	private static @Nullable Object[] part(InterviewRecord.@Nullable Part part) {
		return (part == null) ? new @Nullable Object[4] : new @Nullable Object[] { part.name(),
				Exported.word(part.recommendation()), part.strongestFor(), part.strongestAgainst() };
	}

	private static @Nullable Object[] question(Scorecard.Row row) {
		QuestionView question = row.question();
		return new @Nullable Object[] { row.number(), question.ref().slug(), question.ref().revision(), row.title(),
				question.topicTitle(), question.level().word(), row.minutes() };
	}

	private static @Nullable Object[] answer(Scorecard.@Nullable Cell cell) {
		if (cell == null) {
			return new @Nullable Object[9];
		}
		Conduct conduct = cell.conduct();
		Integer score = cell.score();
		return new @Nullable Object[] { Exported.word(cell.choice().decision()), cell.choice().counts(),
				cell.suggested(), (score != null) ? Exported.score(score) : null, cell.text(), conduct.reason(),
				conduct.changes().stream().map(Conduct.Change::line).collect(Collectors.joining("\n")),
				conduct.probes().size(),
				conduct.probes().stream().map(Conduct.Probe::name).collect(Collectors.joining("\n")) };
	}

	private static @Nullable Object[] fromKit(Scorecard card) {
		InterviewRecord.FromKit kit = card.interview().fromKit();
		return new @Nullable Object[] { kit.version(),
				kit.deviations().stream().map(Exported::sentence).collect(Collectors.joining("; ")) };
	}

	private static @Nullable Object[] debrief(Scorecard card) {
		InterviewRecord.Debrief debrief = card.interview().debrief();
		InterviewRecord.Opening opening = debrief.opening();
		InterviewRecord.Decided decided = debrief.decided();
		return new @Nullable Object[] { String.join(", ", card.interview().missing()),
				(opening != null) ? opening.reason() : null,
				(decided != null) ? Exported.word(decided.outcome()) : null,
				(decided != null) ? decided.reason() : null, (decided != null) ? decided.by() : null,
				(decided != null) ? Exported.time(card.at(decided.at())) : null };
	}

	private static @Nullable Object[] changes(Scorecard card, InterviewRecord.@Nullable Part part) {
		return (part == null) ? new @Nullable Object[3] : new @Nullable Object[] { card.numberOf(part).mean(),
				Exported.word(part.submitted()), changes(card, part.amendments(), Exported::word) };
	}

	private static @Nullable Object[] changes(Scorecard card, Scorecard.@Nullable Cell cell) {
		return (cell == null) ? new @Nullable Object[2] : new @Nullable Object[] { Exported.choice(cell.submitted()),
				changes(card, cell.amendments(), Exported::choice) };
	}

	/** One line each: both values, when, whether in the debrief, and why. */
	private static <T> String changes(Scorecard card, List<InterviewRecord.Amended<T>> amendments,
			Function<T, String> word) {
		return amendments.stream()
			.map((change) -> "%s to %s, %s%s: %s".formatted(word.apply(change.from()), word.apply(change.to()),
					Exported.time(card.at(change.at())), change.inDebrief() ? ", in the debrief" : "", change.reason()))
			.collect(Collectors.joining("\n"));
	}

	void finish() throws IOException {
		this.csv.finish();
	}

}
