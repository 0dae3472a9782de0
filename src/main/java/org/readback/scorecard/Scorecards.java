package org.readback.scorecard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionRef;
import org.readback.bank.QuestionView;
import org.readback.interview.InterviewArchive;
import org.readback.interview.InterviewRecord;
import org.readback.scoring.Grade;
import org.readback.web.NotFound;

/** Puts scorecards together from what panelists submitted. */
@Service
@Transactional(readOnly = true)
class Scorecards {

	private final InterviewArchive archive;

	private final QuestionBank bank;

	Scorecards(InterviewArchive archive, QuestionBank bank) {
		this.archive = archive;
		this.bank = bank;
	}

	/** The scorecard of an interview, as far as the reader may read it. */
	Scorecard of(UUID interviewId, Member reader) {
		return of(List.of(interviewId), reader).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("no interview " + interviewId));
	}

	/** The same for several; those that do not exist are left out. */
	List<Scorecard> of(List<UUID> interviewIds, Member reader) {
		Map<QuestionRef, QuestionView> questions = new HashMap<>();
		return this.archive.findAll(interviewIds, reader)
			.stream()
			.map((interview) -> scorecard(interview, questions))
			.toList();
	}

	private Scorecard scorecard(InterviewRecord interview, Map<QuestionRef, QuestionView> known) {
		List<Scorecard.Row> rows = interview.questions()
			.stream()
			.map((asked) -> row(asked, known.computeIfAbsent(asked.ref(), this.bank::question), interview.panelists()))
			.toList();
		return new Scorecard(interview, Result.of(interview), rows);
	}

	private Scorecard.Row row(InterviewRecord.Question asked, QuestionView question, List<InterviewRecord.Part> panel) {
		List<Scorecard.Cell> cells = panel.stream()
			.map((part) -> cell(question, part.name(), part.answers().get(asked.number() - 1)))
			.toList();
		return new Scorecard.Row(asked.number(), question, asked.title(), asked.minutes(), cells);
	}

	private Scorecard.Cell cell(QuestionView question, String panelist, InterviewRecord.Answer answer) {
		Grade grade = this.bank.grade(question.ref(), answer.notes(), answer.corrections());
		return new Evidenced(answer.notes(), grade).cell(panelist, answer, question.rubric());
	}

}
