package org.readback.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionView;
import org.readback.interview.InterviewArchive;
import org.readback.interview.InterviewRecord;
import org.readback.scoring.Grade;
import org.readback.web.NotFound;

/** Puts scorecards together from what panelists submitted. */
@Service
class Scorecards {

	private final InterviewArchive archive;

	private final QuestionBank bank;

	Scorecards(InterviewArchive archive, QuestionBank bank) {
		this.archive = archive;
		this.bank = bank;
	}

	/** The provisional scorecard of an interview. */
	@Transactional(readOnly = true)
	Scorecard of(UUID interviewId, Member reader) {
		InterviewRecord interview = this.archive.find(interviewId, reader)
			.orElseThrow(() -> new NotFound("no interview " + interviewId));
		List<InterviewRecord.Question> questions = interview.questions();
		OptionalDouble mean = interview.panelists()
			.stream()
			.map((part) -> Tally.mean(questions, part.answers().stream().map(InterviewRecord.Answer::choice).toList()))
			.flatMapToDouble(OptionalDouble::stream)
			.average();
		List<Scorecard.Row> rows = questions.stream().map((question) -> row(question, interview.panelists())).toList();
		return new Scorecard(interviewId, interview.candidate(), interview.position(), interview.kit(),
				interview.slot(), at(interview.startedAt(), interview.zone()),
				at(interview.submittedAt(), interview.zone()),
				interview.panelists().stream().map(Scorecards::panelist).toList(), tenths(mean),
				count(rows, Scorecard.Row::asked), count(rows, Scorecard.Row::unanswered), coverage(rows), rows);
	}

	private static @Nullable BigDecimal tenths(OptionalDouble mean) {
		return mean.isPresent() ? BigDecimal.valueOf(mean.getAsDouble()).setScale(1, RoundingMode.HALF_UP) : null;
	}

	private static int count(List<Scorecard.Row> rows, Predicate<Scorecard.Row> what) {
		return (int) rows.stream().filter(what).count();
	}

	private static double coverage(List<Scorecard.Row> rows) {
		int all = rows.stream().mapToInt(Scorecard.Row::minutes).sum();
		int asked = rows.stream().filter(Scorecard.Row::asked).mapToInt(Scorecard.Row::minutes).sum();
		return (all > 0) ? (double) asked / all : 0;
	}

	private static Scorecard.Panelist panelist(InterviewRecord.Part part) {
		return new Scorecard.Panelist(part.name(), part.recommendation(), part.strongestFor(), part.strongestAgainst());
	}

	private Scorecard.Row row(InterviewRecord.Question asked, List<InterviewRecord.Part> panel) {
		QuestionView question = this.bank.question(asked.ref());
		List<Scorecard.Cell> cells = panel.stream()
			.map((part) -> cell(question, part.name(), part.answers().get(asked.number() - 1)))
			.toList();
		return new Scorecard.Row(asked.number(), question, asked.minutes(), cells);
	}

	private Scorecard.Cell cell(QuestionView question, String panelist, InterviewRecord.Answer answer) {
		Grade grade = this.bank.grade(question.ref(), answer.notes());
		return new Evidenced(answer.notes(), grade).cell(panelist, answer);
	}

	private static @Nullable ZonedDateTime at(@Nullable Instant instant, ZoneId zone) {
		return (instant != null) ? instant.atZone(zone) : null;
	}

}
