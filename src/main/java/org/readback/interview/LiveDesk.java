package org.readback.interview;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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

	LiveDesk(Seats seats, NoteTable notes, Decisions decisions, QuestionBank bank) {
		this.seats = seats;
		this.notes = notes;
		this.decisions = decisions;
		this.bank = bank;
	}

	/** The page at a question, or at the first one without a decision. */
	LiveScreen at(UUID interviewId, @Nullable Integer number, Member member) {
		Seat seat = this.seats.of(interviewId, member);
		seat.requireWritable();
		List<LiveScreen.Stop> stops = stops(seat);
		int here = (number != null) ? number : firstOpen(stops);
		AskedQuestion asked = seat.interview().question(here);
		QuestionView question = this.bank.question(asked.ref());
		Note note = this.notes.findByPanelistIdAndQuestionNumber(seat.panelist().id(), here).orElseThrow();
		Heard heard = Heard.of(note.text(), this.bank.grade(asked.ref(), note.text()));
		Interview interview = seat.interview();
		return new LiveScreen(interviewId, interview.candidate().name(), interview.sample(), interview.kitTitle(),
				interview.slot(), stops, stops.get(here - 1), question, note.text(), note.revision(), heard);
	}

	/** The page at the end, with what the member has yet to decide on. */
	WrapUpScreen wrapUp(UUID interviewId, Member member) {
		Seat seat = this.seats.of(interviewId, member);
		seat.requireWritable();
		return WrapUpScreen.of(seat, this.decisions.gaps(seat), member);
	}

	private List<LiveScreen.Stop> stops(Seat seat) {
		Map<Integer, Rating> decided = this.decisions.newest(seat.panelist().id());
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
