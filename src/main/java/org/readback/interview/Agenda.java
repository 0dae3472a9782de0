package org.readback.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Member;
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.web.NotFound;

/**
 * What is to come and what was: today, all interviews, the plan of one, and what to read
 * before it.
 */
@Service
@Transactional(readOnly = true)
class Agenda {

	private static final Limit MOST = Limit.of(200);

	private final Interviews interviews;

	private final Panelists panelists;

	private final Seats seats;

	private final QuestionBank bank;

	private final InstantSource time;

	Agenda(Interviews interviews, Panelists panelists, Seats seats, QuestionBank bank, InstantSource time) {
		this.interviews = interviews;
		this.panelists = panelists;
		this.seats = seats;
		this.bank = bank;
		this.time = time;
	}

	/** What is next for somebody, and what they owe. */
	Today today(Member member) {
		List<Interview> open = this.interviews.open(member.id(), MOST);
		Map<UUID, List<Panelist>> panels = this.panelists
			.findByInterviewIdInOrderById(open.stream().map(Interview::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Panelist::interviewId));
		return Today.of(open.stream()
			.map((interview) -> Today.Entry.of(interview, panels.getOrDefault(interview.id(), List.of()), member,
					this.time.instant()))
			.toList());
	}

	/** The newest 200 interviews that the member may see. */
	List<InterviewSummary> newest(Member member) {
		List<Interview> found = member.manages() ? this.interviews.findByOrderByCreatedAtDesc(MOST)
				: this.interviews.findByIdInOrderByCreatedAtDesc(
						this.panelists.findByAccountId(member.id()).stream().map(Panelist::interviewId).toList(), MOST);
		return found.stream().map((interview) -> InterviewSummary.of(interview, member.zone())).toList();
	}

	/** The plan of an interview that the member has to do with. */
	InterviewPlan plan(UUID id, Member member) {
		return plan(this.seats.visible(id, member), member);
	}

	private InterviewPlan plan(Interview interview, Member member) {
		return InterviewPlan.of(interview, this.panelists.findByInterviewIdOrderById(interview.id()),
				FocusTopic.of(interview, this.bank), member);
	}

	/**
	 * What an interview asks, for somebody who may change that now.
	 * @throws NotFound if they have nothing to do with it
	 * @throws InterviewNotLive if it is not for them to change, or no longer
	 */
	QuestionTable questions(UUID id, Member member) {
		Interview interview = this.seats.visible(id, member);
		boolean live = interview.state() == InterviewState.LIVE;
		boolean changeable = interview.state() == InterviewState.SCHEDULED && interview.chairedBy(member);
		boolean asking = live && this.panelists.findByInterviewIdAndAccountId(id, member.id())
			.filter((panelist) -> !panelist.hasSubmitted())
			.isPresent();
		if (!changeable && !asking) {
			throw new InterviewNotLive(id, interview.state());
		}
		List<String> asked = interview.questions().stream().map(AskedQuestion::slug).toList();
		List<QuestionTable.Row> rows = interview.questions()
			.stream()
			.map((question) -> new QuestionTable.Row(question,
					live ? List.of() : this.bank.siblings(question.slug(), asked, Audience.INTERVIEWING)))
			.toList();
		return new QuestionTable(id, interview.candidate().name(), changeable, live, rows,
				Objects.requireNonNullElse(interview.slot(), 0));
	}

	/** What somebody reads before they hold an interview. */
	Prep prep(UUID id, Member member) {
		Interview interview = this.seats.visible(id, member);
		return Prep.of(plan(interview, member), member,
				interview.questions().stream().map((asked) -> this.bank.question(asked.ref())).toList());
	}

	/** The form for changing when, where and by whom an interview is held. */
	AppointmentForm appointment(UUID id, Member member) {
		Interview interview = this.seats.visible(id, member);
		return AppointmentForm.of(interview, this.panelists.findByInterviewIdOrderById(id));
	}

}
