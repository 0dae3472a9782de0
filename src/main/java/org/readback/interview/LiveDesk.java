package org.readback.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionView;

/** Puts the live page together. */
@Service
@Transactional(readOnly = true)
class LiveDesk {

	private final Seats seats;

	private final NoteTable notes;

	private final Decisions decisions;

	private final QuestionBank bank;

	private final Corrections corrections;

	private final Probes probes;

	private final InstantSource time;

	LiveDesk(Seats seats, NoteTable notes, Decisions decisions, QuestionBank bank, Corrections corrections,
			Probes probes, InstantSource time) {
		this.seats = seats;
		this.notes = notes;
		this.decisions = decisions;
		this.bank = bank;
		this.corrections = corrections;
		this.probes = probes;
		this.time = time;
	}

	/** The page at a question, or at the first one without a decision. */
	LiveScreen at(UUID interviewId, @Nullable Integer number, Member member) {
		Seat seat = this.seats.of(interviewId, member);
		seat.requireWritable();
		Map<Integer, Rating> decided = this.decisions.newest(seat.panelist().id());
		List<LiveScreen.Stop> stops = stops(seat, decided);
		int here = (number != null) ? number : firstOpen(stops);
		AskedQuestion asked = seat.interview().question(here);
		QuestionView question = this.bank.question(asked.ref());
		Note note = this.notes.findByPanelistIdAndQuestionNumber(seat.panelist().id(), here).orElseThrow();
		Heard heard = Heard.of(note.text(), this.corrections.grade(asked, note),
				this.probes.asked(seat.panelist(), here));
		Rating rating = decided.get(here);
		Interview interview = seat.interview();
		return new LiveScreen(interviewId, interview.candidate().name(), interview.sample(), interview.kitTitle(),
				interview.slot(), stops, stops.get(here - 1), question, note.text(), note.revision(), heard,
				(rating != null) ? rating.reason() : "", Objects.requireNonNull(interview.startedAt()),
				this.time.instant());
	}

	/** The page at the end, with what the member has yet to decide on. */
	WrapUpScreen wrapUp(UUID interviewId, Member member) {
		Seat seat = this.seats.of(interviewId, member);
		seat.requireWritable();
		Map<Integer, Note> notes = this.notes.findByPanelistIdInOrderByQuestionNumber(List.of(seat.panelist().id()))
			.stream()
			.collect(Collectors.toMap(Note::questionNumber, (note) -> note));
		List<WrapUpScreen.Gap> gaps = this.decisions.gaps(seat)
			.stream()
			.map((question) -> WrapUpScreen.Gap.of(question, Objects.requireNonNull(notes.get(question.number()))))
			.toList();
		return WrapUpScreen.of(seat, gaps, this.decisions.unexplained(seat), member);
	}

	private static List<LiveScreen.Stop> stops(Seat seat, Map<Integer, Rating> decided) {
		return seat.interview()
			.questions()
			.stream()
			.map((question) -> new LiveScreen.Stop(question, choice(decided.get(question.number()))))
			.toList();
	}

	private static @Nullable Choice choice(@Nullable Rating rating) {
		return (rating != null) ? rating.choice() : null;
	}

	private static int firstOpen(List<LiveScreen.Stop> stops) {
		return stops.stream().filter((stop) -> stop.choice() == null).findFirst().orElse(stops.get(0)).number();
	}

}
