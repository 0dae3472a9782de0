package org.readback.interview;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.scoring.Criterion;
import org.readback.scoring.RedFlag;
import org.readback.scoring.Rubric;

/** Which of the prepared probes panelists have asked: how much help there was. */
@Service
class Probes {

	private final Seats seats;

	private final ProbesAsked asked;

	private final QuestionBank bank;

	private final InstantSource time;

	Probes(Seats seats, ProbesAsked asked, QuestionBank bank, InstantSource time) {
		this.seats = seats;
		this.asked = asked;
		this.bank = bank;
		this.time = time;
	}

	/** The probe of a criterion or a red flag was asked; twice is once. */
	@Transactional
	void ask(UUID interviewId, int number, Member member, String about) {
		Seat seat = this.seats.hold(interviewId, member);
		seat.requireWritable();
		Rubric rubric = this.bank.question(seat.interview().question(number).ref()).rubric();
		if (Stream.concat(rubric.criteria().stream().map(Criterion::id), rubric.redFlags().stream().map(RedFlag::id))
			.noneMatch(about::equals)) {
			throw new UnusableCorrection(UnusableCorrection.Fault.CRITERION);
		}
		List<ProbeAsked> before = of(seat.panelist(), number);
		if (before.stream().anyMatch((probe) -> probe.stands() && probe.about().equals(about))) {
			return;
		}
		if (before.size() >= Corrections.MOST) {
			throw new UnusableCorrection(UnusableCorrection.Fault.TOO_MANY);
		}
		this.asked.save(new ProbeAsked(seat.panelist().id(), number, about, this.time.instant()));
	}

	/** It was not asked after all. */
	@Transactional
	void takeBack(UUID interviewId, int number, Member member, String about) {
		Seat seat = this.seats.hold(interviewId, member);
		seat.requireWritable();
		seat.interview().question(number);
		of(seat.panelist(), number).stream()
			.filter((probe) -> probe.about().equals(about))
			.forEach((probe) -> probe.withdraw(this.time.instant()));
	}

	/** Whose probes were asked on a question, in the order in which they were. */
	Set<String> asked(Panelist panelist, int number) {
		return of(panelist, number).stream()
			.filter(ProbeAsked::stands)
			.map(ProbeAsked::about)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The same for several panelists, by panelist and number of the question. */
	Map<UUID, Map<Integer, List<String>>> asked(List<UUID> panelistIds) {
		return this.asked.findByPanelistIdInAndWithdrawnAtIsNullOrderByAskedAt(panelistIds)
			.stream()
			.collect(Collectors.groupingBy(ProbeAsked::panelistId, Collectors.groupingBy(ProbeAsked::questionNumber,
					Collectors.mapping(ProbeAsked::about, Collectors.toList()))));
	}

	private List<ProbeAsked> of(Panelist panelist, int number) {
		return this.asked.findByPanelistIdAndQuestionNumberOrderByAskedAt(panelist.id(), number);
	}

}
