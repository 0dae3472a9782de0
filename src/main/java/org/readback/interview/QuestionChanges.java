package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.scoring.Grader;
import org.readback.web.NotFound;

/**
 * Changes what an interview asks, and keeps that it did. What cannot be done any more, as
 * from an old page, is not done and nothing is kept.
 */
@Service
class QuestionChanges {

	private final Interviews interviews;

	private final Panelists panelists;

	private final NoteTable notes;

	private final Ratings ratings;

	private final Deviations deviations;

	private final QuestionBank bank;

	private final Grader grader;

	private final InstantSource time;

	QuestionChanges(Interviews interviews, Panelists panelists, NoteTable notes, Ratings ratings, Deviations deviations,
			QuestionBank bank, Grader grader, InstantSource time) {
		this.interviews = interviews;
		this.panelists = panelists;
		this.notes = notes;
		this.ratings = ratings;
		this.deviations = deviations;
		this.bank = bank;
		this.grader = grader;
		this.time = time;
	}

	/** Before it begins, its chair may have one question asked for another. */
	@Transactional
	boolean swap(UUID id, String gone, String came, String reason, Member member) {
		Interview interview = chaired(id, member);
		Optional<AskedQuestion> before = interview.asked(gone);
		Optional<AskedQuestion> after = before.flatMap((question) -> offered(came, question.number(), interview));
		after.ifPresent((question) -> {
			List<AskedQuestion> questions = new ArrayList<>(interview.questions());
			questions.set(question.number() - 1, question);
			interview.ask(questions);
			keep(interview, before.orElse(null), question, reason, member);
		});
		return after.isPresent();
	}

	/** Before it begins, its chair may leave out a question, but not the last one. */
	@Transactional
	boolean remove(UUID id, String gone, String reason, Member member) {
		Interview interview = chaired(id, member);
		List<AskedQuestion> questions = interview.questions();
		Optional<AskedQuestion> question = interview.asked(gone).filter((found) -> questions.size() > 1);
		question.ifPresent((found) -> {
			// No note has a text before it begins, so any of them may go.
			this.notes.deleteByPanelistIdInAndQuestionNumber(panel(id), questions.size());
			interview.ask(questions.stream().filter((other) -> !other.equals(found)).toList());
			keep(interview, found, null, reason, member);
		});
		return question.isPresent();
	}

	/** Before it begins, its chair may have one more question asked, at the end. */
	@Transactional
	boolean add(UUID id, String came, String reason, Member member) {
		return append(chaired(id, member), came, reason, member).isPresent();
	}

	/**
	 * While it is live, a panelist may ask one more. All panelists get it; for those who
	 * have submitted it is not asked. Empty where that cannot be.
	 */
	@Transactional
	Optional<AskedQuestion> ask(UUID id, String came, String reason, Member member) {
		// All seats first, as who submits does: nobody may end their part meanwhile.
		Panelist asking = this.panelists.lockAll(id)
			.stream()
			.filter((panelist) -> panelist.accountId().equals(member.id()))
			.findFirst()
			.orElseThrow(() -> new NotFound(member.id() + " does not sit in interview " + id));
		Interview interview = this.interviews.lock(id).orElseThrow();
		new Seat(interview, asking).requireWritable();
		return append(interview, came, reason, member);
	}

	private Optional<AskedQuestion> append(Interview interview, String came, String reason, Member member) {
		int number = interview.questions().size() + 1;
		Optional<AskedQuestion> question = offered(came, number, interview)
			.filter((found) -> number <= Interview.MOST_QUESTIONS);
		question.ifPresent((found) -> {
			interview.ask(Stream.concat(interview.questions().stream(), Stream.of(found)).toList());
			Instant now = this.time.instant();
			this.panelists.findByInterviewIdOrderById(interview.id()).forEach((panelist) -> note(panelist, found, now));
			keep(interview, null, found, reason, member);
		});
		return question;
	}

	private void note(Panelist panelist, AskedQuestion question, Instant now) {
		Note note = this.notes.save(new Note(panelist.id(), question.number(), now));
		if (panelist.hasSubmitted()) {
			Suggestion none = Suggestion.of(note, this.bank.grade(question.ref(), note.text()), Grader.VERSION,
					this.grader.lexicon().checksum());
			this.ratings
				.save(new Rating(panelist.id(), question.number(), 1, new Choice(Decision.NOT_ASKED, null), none, now));
		}
	}

	private Optional<AskedQuestion> offered(String slug, int number, Interview interview) {
		return this.bank.summaries(List.of(slug), Audience.INTERVIEWING)
			.stream()
			.filter((question) -> interview.asked(slug).isEmpty())
			.findFirst()
			.map((question) -> AskedQuestion.of(number, question));
	}

	private void keep(Interview interview, @Nullable AskedQuestion gone, @Nullable AskedQuestion came, String reason,
			Member member) {
		int turn = this.deviations.countByInterviewId(interview.id()) + 1;
		this.deviations
			.save(new Deviation(interview.id(), turn, gone, came, reason, member.name(), this.time.instant()));
	}

	private List<UUID> panel(UUID id) {
		return this.panelists.findByInterviewIdOrderById(id).stream().map(Panelist::id).toList();
	}

	private Interview chaired(UUID id, Member member) {
		Interview interview = this.interviews.lock(id)
			.filter((found) -> found.chairedBy(member))
			.orElseThrow(() -> new NotFound(member.id() + " chairs no interview " + id));
		if (interview.state() != InterviewState.SCHEDULED) {
			throw new InterviewNotLive(id, interview.state());
		}
		return interview;
	}

}
