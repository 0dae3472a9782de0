package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.scoring.Correction;
import org.readback.scoring.Grade;
import org.readback.scoring.Rubric;

/**
 * What panelists correct in what their notes are heard to say, and the grades that come
 * of it.
 */
@Service
class Corrections {

	/** On one question, with those that were taken back. */
	static final int MOST = 100;

	private final Seats seats;

	private final KeptCorrections kept;

	private final NoteTable notes;

	private final QuestionBank bank;

	private final InstantSource time;

	Corrections(Seats seats, KeptCorrections kept, NoteTable notes, QuestionBank bank, InstantSource time) {
		this.seats = seats;
		this.kept = kept;
		this.notes = notes;
		this.bank = bank;
		this.time = time;
	}

	/**
	 * Keeps a correction; the same twice is one, and another of the same words takes back
	 * the one before.
	 */
	@Transactional
	void make(UUID interviewId, int number, Member member, Correction correction) {
		Seat seat = this.seats.hold(interviewId, member);
		seat.requireWritable();
		require(seat, number, correction);
		List<KeptCorrection> before = of(seat, number);
		if (before.stream().anyMatch((made) -> made.stands() && made.correction().equals(correction))) {
			return;
		}
		if (before.size() >= MOST) {
			throw new UnusableCorrection(UnusableCorrection.Fault.TOO_MANY);
		}
		Instant now = this.time.instant();
		before.stream().filter((made) -> made.isOf(correction)).forEach((made) -> made.withdraw(now));
		this.kept.save(new KeptCorrection(seat.panelist().id(), number, correction, now));
	}

	/** Takes a correction back; one that does not stand stays so. */
	@Transactional
	void takeBack(UUID interviewId, int number, Member member, Correction correction) {
		Seat seat = this.seats.hold(interviewId, member);
		seat.requireWritable();
		seat.interview().question(number);
		of(seat, number).stream()
			.filter((made) -> made.correction().equals(correction))
			.forEach((made) -> made.withdraw(this.time.instant()));
	}

	/** Grades a note as its panelist corrected it. */
	Grade grade(AskedQuestion question, Note note) {
		List<Correction> standing = this.kept
			.findByPanelistIdAndQuestionNumberOrderByMadeAt(note.panelistId(), note.questionNumber())
			.stream()
			.filter(KeptCorrection::stands)
			.map(KeptCorrection::correction)
			.toList();
		return this.bank.grade(question.ref(), note.text(), standing);
	}

	/** Those of several panelists that stand, by panelist and number of the question. */
	Map<UUID, Map<Integer, List<Correction>>> standing(List<UUID> panelistIds) {
		return this.kept.findByPanelistIdInAndWithdrawnAtIsNullOrderByMadeAt(panelistIds)
			.stream()
			.collect(Collectors.groupingBy(KeptCorrection::panelistId,
					Collectors.groupingBy(KeptCorrection::questionNumber,
							Collectors.mapping(KeptCorrection::correction, Collectors.toList()))));
	}

	private List<KeptCorrection> of(Seat seat, int number) {
		return this.kept.findByPanelistIdAndQuestionNumberOrderByMadeAt(seat.panelist().id(), number);
	}

	/** What is struck or prompted may have left the notes meanwhile, and does no harm. */
	private void require(Seat seat, int number, Correction correction) {
		Rubric rubric = this.bank.question(seat.interview().question(number).ref()).rubric();
		boolean criterion = rubric.criteria().stream().anyMatch((item) -> item.id().equals(correction.about()));
		boolean flag = rubric.redFlags().stream().anyMatch((item) -> item.id().equals(correction.about()));
		if (!criterion && !(flag && correction.kind() != Correction.Kind.PROMPTED)) {
			throw new UnusableCorrection(UnusableCorrection.Fault.CRITERION);
		}
		if (correction.kind() == Correction.Kind.ADDED) {
			Note note = this.notes.findByPanelistIdAndQuestionNumber(seat.panelist().id(), number).orElseThrow();
			Correction.find(correction.words(), note.text())
				.orElseThrow(() -> new UnusableCorrection(UnusableCorrection.Fault.NOT_IN_NOTES));
		}
	}

}
