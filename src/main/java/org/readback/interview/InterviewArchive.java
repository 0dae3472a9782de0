package org.readback.interview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;

/** Everything that other modules may read of interviews. */
@Service
@Transactional(readOnly = true)
public class InterviewArchive {

	private final Interviews interviews;

	private final Panelists panelists;

	private final NoteTable notes;

	private final Decisions decisions;

	InterviewArchive(Interviews interviews, Panelists panelists, NoteTable notes, Decisions decisions) {
		this.interviews = interviews;
		this.panelists = panelists;
		this.notes = notes;
		this.decisions = decisions;
	}

	/**
	 * An interview with the parts of all panelists who have submitted; empty if there is
	 * none. A panelist who has yet to submit reads nobody's part.
	 */
	public Optional<InterviewRecord> find(UUID id, Member reader) {
		return this.interviews.findById(id).map((interview) -> record(interview, reader));
	}

	private InterviewRecord record(Interview interview, Member reader) {
		List<Panelist> panel = this.panelists.findByInterviewIdOrderById(interview.id());
		boolean blind = panel.stream()
			.anyMatch((panelist) -> panelist.accountId().equals(reader.id()) && !panelist.hasSubmitted());
		List<InterviewRecord.Part> parts = blind ? List.of()
				: panel.stream().filter(Panelist::hasSubmitted).map(this::part).toList();
		Candidate candidate = interview.candidate();
		return new InterviewRecord(interview.id(), candidate.name(), candidate.position().title(), interview.kitTitle(),
				interview.slot(), interview.state(), interview.sample(), interview.zone(), interview.startedAt(),
				interview.submittedAt(), interview.closedAt(),
				interview.questions().stream().map(InterviewArchive::question).toList(), panel.size(), blind, parts);
	}

	private static InterviewRecord.Question question(AskedQuestion asked) {
		return new InterviewRecord.Question(asked.number(), asked.ref(), asked.title(), asked.minutes());
	}

	private InterviewRecord.Part part(Panelist panelist) {
		Map<Integer, Rating> decided = this.decisions.newest(panelist.id());
		List<InterviewRecord.Answer> answers = this.notes.findByPanelistIdOrderByQuestionNumber(panelist.id())
			.stream()
			.map((note) -> answer(note, Objects.requireNonNull(decided.get(note.questionNumber()))))
			.toList();
		return new InterviewRecord.Part(panelist.name(), Objects.requireNonNull(panelist.recommendation()),
				Objects.requireNonNullElse(panelist.strongestFor(), ""),
				Objects.requireNonNullElse(panelist.strongestAgainst(), ""),
				Objects.requireNonNull(panelist.submittedAt()), answers);
	}

	private static InterviewRecord.Answer answer(Note note, Rating rating) {
		return new InterviewRecord.Answer(note.text(), rating.choice(), rating.suggested(), rating.score());
	}

}
