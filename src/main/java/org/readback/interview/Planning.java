package org.readback.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;
import org.readback.bank.QuestionBank;
import org.readback.web.NotFound;

/** Plans interviews: who, when, where, by whom; until they are held, or are not. */
@Service
class Planning {

	private final Interviews interviews;

	private final Candidates candidates;

	private final Positions positions;

	private final Panelists panelists;

	private final NoteTable notes;

	private final QuestionBank bank;

	private final AuditTrail trail;

	private final InstantSource time;

	Planning(Interviews interviews, Candidates candidates, Positions positions, Panelists panelists, NoteTable notes,
			QuestionBank bank, AuditTrail trail, InstantSource time) {
		this.interviews = interviews;
		this.candidates = candidates;
		this.positions = positions;
		this.panelists = panelists;
		this.notes = notes;
		this.bank = bank;
		this.trail = trail;
		this.time = time;
	}

	/** Plans an interview of somebody new whose chair is the member. */
	@Transactional
	UUID plan(NewInterview plan, Appointment appointment, Member member) {
		Instant now = this.time.instant();
		Candidate candidate = this.candidates
			.save(new Candidate(plan.candidate().strip(), position(plan.position().strip(), now), now));
		return hold(candidate, kit(plan.kit()), appointment, member, now);
	}

	/** Plans another interview of a candidate. */
	@Transactional
	UUID planAgain(UUID candidateId, String kitSlug, Appointment appointment, Member member) {
		Candidate candidate = this.candidates.findById(candidateId)
			.orElseThrow(() -> new NotFound("no candidate " + candidateId));
		return hold(candidate, kit(kitSlug), appointment, member, this.time.instant());
	}

	private AskedKit kit(String slug) {
		return this.bank.kit(slug).map(AskedKit::of).orElseThrow(() -> new NotFound("no kit " + slug));
	}

	private UUID hold(Candidate candidate, AskedKit kit, Appointment appointment, Member chair, Instant now) {
		Interview interview = new Interview(candidate, chair.id(), kit, chair.zone(), now);
		interview.schedule(appointment);
		this.interviews.save(interview);
		appointment.panel().forEach((member) -> seat(interview, member));
		return interview.id();
	}

	private Position position(String title, Instant now) {
		return this.positions.findAllByOrderByTitle()
			.stream()
			.filter((position) -> position.title().equalsIgnoreCase(title))
			.findFirst()
			.orElseGet(() -> this.positions.save(new Position(title, now)));
	}

	private void seat(Interview interview, Member member) {
		Panelist panelist = this.panelists.save(new Panelist(interview.id(), member.id(), member.name()));
		Instant now = this.time.instant();
		interview.questions().forEach((question) -> this.notes.save(new Note(panelist.id(), question.number(), now)));
	}

	/**
	 * Changes when, where and by whom an interview is held. Once it is live only somebody
	 * new can take a seat; what the others wrote stays.
	 */
	@Transactional
	void change(UUID id, Appointment appointment, Member member) {
		Interview interview = plannable(id, member);
		List<Panelist> panel = this.panelists.findByInterviewIdOrderById(id);
		interview.schedule(appointment);
		if (interview.state() == InterviewState.SCHEDULED) {
			panel.stream().filter((seated) -> !appointment.seats(seated.accountId())).forEach(this::unseat);
		}
		Set<UUID> seated = panel.stream().map(Panelist::accountId).collect(Collectors.toSet());
		appointment.panel().stream().filter((one) -> !seated.contains(one.id())).forEach((one) -> seat(interview, one));
	}

	/** Nobody can have written before it is live. */
	private void unseat(Panelist panelist) {
		this.notes.deleteByPanelistId(panelist.id());
		this.panelists.delete(panelist);
	}

	/**
	 * Shares the topics out.
	 * @param topics those of each panelist by the id of the panelist, each as
	 * {@code bank/topic}; others are left out
	 */
	@Transactional
	void share(UUID id, Map<UUID, Set<String>> topics, Member member) {
		Interview interview = plannable(id, member);
		Set<String> asked = FocusTopic.of(interview, this.bank)
			.stream()
			.map(FocusTopic::key)
			.collect(Collectors.toSet());
		this.panelists.findByInterviewIdOrderById(id).forEach((panelist) -> {
			Set<String> chosen = topics.getOrDefault(panelist.id(), Set.of());
			panelist.lookAfter(chosen.stream().filter(asked::contains).collect(Collectors.toSet()));
		});
	}

	/** Ends an interview that nobody holds, or that was broken off. */
	@Transactional
	void cancel(UUID id, Cancellation cancellation, Member member) {
		plannable(id, member).cancel(cancellation, this.time.instant());
		this.trail.record(member, AuditAction.INTERVIEW_CANCELLED, AuditObject.interview(id));
	}

	/** All seats are held first, as whoever starts or submits does. */
	private Interview plannable(UUID id, Member member) {
		this.panelists.lockAll(id);
		Interview interview = this.interviews.lock(id)
			.filter((found) -> found.chairedBy(member))
			.orElseThrow(() -> new NotFound(member.id() + " chairs no interview " + id));
		if (!interview.plannableBy(member)) {
			throw new InterviewNotLive(id, interview.state());
		}
		return interview;
	}

}
