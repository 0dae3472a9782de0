package org.readback.interview;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.web.NotFound;

/**
 * What panelists decide on each question, kept beside what the notes suggested at that
 * moment.
 */
@Service
class Decisions {

	private final Seats seats;

	private final Ratings ratings;

	private final NoteTable notes;

	private final Corrections corrections;

	private final Grader grader;

	private final InstantSource time;

	Decisions(Seats seats, Ratings ratings, NoteTable notes, Corrections corrections, Grader grader,
			InstantSource time) {
		this.seats = seats;
		this.ratings = ratings;
		this.notes = notes;
		this.corrections = corrections;
		this.grader = grader;
		this.time = time;
	}

	/** Records a decision; the same decision twice is one. */
	@Transactional
	void decide(UUID interviewId, int number, Member member, Choice choice) {
		Seat seat = this.seats.hold(interviewId, member);
		seat.requireWritable();
		AskedQuestion question = seat.interview().question(number);
		UUID panelist = seat.panelist().id();
		Note note = this.notes.findByPanelistIdAndQuestionNumber(panelist, number).orElseThrow();
		Optional<Rating> last = this.ratings.findFirstByPanelistIdAndQuestionNumberOrderByTurnDesc(panelist, number);
		if (last.isPresent() && last.get().choice().equals(choice)) {
			return;
		}
		Grade grade = this.corrections.grade(question, note);
		Suggestion suggestion = Suggestion.of(note, grade, Grader.VERSION, this.grader.lexicon().checksum());
		int turn = last.map(Rating::turn).orElse(0) + 1;
		Rating rating = new Rating(panelist, number, turn, choice, suggestion, this.time.instant());
		// Whoever goes nearer, and stays far, need not say it again.
		last.filter((before) -> choice.isFarFrom(suggestion.rating()))
			.ifPresent((before) -> rating.explain(before.reason()));
		this.ratings.save(rating);
	}

	/** Keeps why the newest rating lies far from what the notes suggest. */
	@Transactional
	void explain(UUID interviewId, int number, Member member, String reason) {
		Seat seat = this.seats.hold(interviewId, member);
		seat.requireWritable();
		this.ratings.findFirstByPanelistIdAndQuestionNumberOrderByTurnDesc(seat.panelist().id(), number)
			.orElseThrow(() -> new NotFound("question " + number + " of " + interviewId + " has no rating"))
			.explain(reason);
	}

	/** The newest decision on each question that has one, by its number. */
	Map<Integer, Rating> newest(UUID panelistId) {
		Map<Integer, Rating> newest = new TreeMap<>();
		this.ratings.findByPanelistIdOrderByQuestionNumberAscTurnAsc(panelistId)
			.forEach((rating) -> newest.put(rating.questionNumber(), rating));
		return newest;
	}

	/**
	 * The newest decisions of several panelists, by panelist and number of the question.
	 */
	Map<UUID, Map<Integer, Rating>> newest(List<UUID> panelistIds) {
		Map<UUID, Map<Integer, Rating>> newest = new HashMap<>();
		this.ratings.findByPanelistIdInOrderByTurn(panelistIds)
			.forEach((rating) -> newest.computeIfAbsent(rating.panelistId(), (id) -> new TreeMap<>())
				.put(rating.questionNumber(), rating));
		return newest;
	}

	/** The questions that a panelist has not decided on. */
	List<AskedQuestion> gaps(Seat seat) {
		Map<Integer, Rating> decided = newest(seat.panelist().id());
		return seat.interview()
			.questions()
			.stream()
			.filter((question) -> !decided.containsKey(question.number()))
			.toList();
	}

	/**
	 * The questions whose rating lies far from what the notes suggest now, without a word
	 * why.
	 */
	List<WrapUpScreen.Apart> unexplained(Seat seat) {
		UUID panelist = seat.panelist().id();
		Map<Integer, Rating> decided = newest(panelist);
		return this.notes.findByPanelistIdInOrderByQuestionNumber(List.of(panelist))
			.stream()
			.map((note) -> unexplained(seat, note, decided.get(note.questionNumber())))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<WrapUpScreen.Apart> unexplained(Seat seat, Note note, @Nullable Rating rating) {
		// Without a note there is nothing that the rating could lie far from.
		if (rating == null || note.text().isBlank() || !rating.reason().isEmpty()) {
			return Optional.empty();
		}
		AskedQuestion question = seat.interview().question(note.questionNumber());
		int suggested = this.corrections.grade(question, note).suggestedRating();
		return rating.choice().isFarFrom(suggested)
				? Optional.of(WrapUpScreen.Apart.of(question, rating, suggested, note)) : Optional.empty();
	}

}
