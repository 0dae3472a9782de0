package org.readback.interview;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.readback.account.Member;

/**
 * An interview with who holds it and what will be asked.
 *
 * @param summary who, for what, when
 * @param candidateId of the person who is interviewed
 * @param slot minutes of the whole interview
 * @param startsAt when it is to start, in the reader's zone
 * @param endsAt when it is to end, in the reader's zone
 * @param zone in which that was agreed
 * @param place a room, or the address of a call; may be empty
 * @param cancelReason why it was cancelled, if it was
 * @param noShow whether that was because the candidate did not come
 * @param seated whether the reader sits in it
 * @param plannable whether the reader may change when, where and by whom it is held
 * @param closable whether the reader may close it now
 * @param panel who sits in it
 * @param topics what it asks about
 * @param questions in order
 */
record InterviewPlan(InterviewSummary summary, UUID candidateId, @Nullable Integer slot,
		@Nullable ZonedDateTime startsAt, @Nullable ZonedDateTime endsAt, ZoneId zone, String place,
		@Nullable String cancelReason, boolean noShow, boolean seated, boolean plannable, boolean closable,
		List<PanelistView> panel, List<FocusTopic> topics, List<AskedQuestion> questions) {

	static InterviewPlan of(Interview interview, List<Panelist> panel, List<FocusTopic> topics, Member reader) {
		ZonedDateTime startsAt = (interview.startsAt() != null) ? interview.startsAt().atZone(reader.zone()) : null;
		return new InterviewPlan(InterviewSummary.of(interview, reader.zone()), interview.candidate().id(),
				interview.slot(), startsAt, (startsAt != null) ? startsAt.plus(interview.length()) : null,
				interview.zone(), interview.place(), interview.cancelReason(), interview.noShow(),
				panel.stream().anyMatch((one) -> one.accountId().equals(reader.id())), interview.plannableBy(reader),
				interview.closableBy(reader), panel.stream().map((one) -> PanelistView.of(one, reader)).toList(),
				topics, interview.questions());
	}

	/** Minutes of all questions together. */
	public int minutes() {
		return this.questions.stream().mapToInt(AskedQuestion::minutes).sum();
	}

	/** The same moment as {@link #startsAt}, where it was agreed. */
	public @Nullable ZonedDateTime startsThere() {
		return (this.startsAt != null) ? this.startsAt.withZoneSameInstant(this.zone) : null;
	}

	/** Whether the reader's clock shows another time than where it was agreed. */
	public boolean elsewhere() {
		return this.startsAt != null && !this.startsAt.toLocalDateTime()
			.equals(this.startsAt.withZoneSameInstant(this.zone).toLocalDateTime());
	}

	/** Whether the place is the address of a call. */
	public boolean call() {
		return this.place.matches("https://[^\\s<>\"]+");
	}

	/** Whether the reader sits in it and has yet to submit. */
	public boolean owes() {
		return this.panel.stream().anyMatch((panelist) -> panelist.self() && !panelist.submitted());
	}

	/** The titles of the topics that somebody looks after, with commas between them. */
	public String focusOf(PanelistView panelist) {
		return this.topics.stream()
			.filter((topic) -> panelist.focus().contains(topic.key()))
			.map(FocusTopic::title)
			.collect(Collectors.joining(", "));
	}

}
