package org.readback.interview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.readback.account.Member;

/**
 * What somebody has to do with interviews now.
 *
 * @param now those that run, and that they have not submitted
 * @param next those that are planned, the next first
 * @param due those whose time is over and whose scorecard they owe, the oldest first
 * @param waiting those they chair where others owe theirs
 */
record Today(List<Entry> now, List<Entry> next, List<Entry> due, List<Entry> waiting) {

	/** A scorecard is overdue a day after its interview. */
	private static final Duration GRACE = Duration.ofDays(1);

	/**
	 * One interview in it.
	 *
	 * @param summary who, for what, when
	 * @param planned whether there is an appointment
	 * @param endsAt when it is or was to end, in the reader's zone
	 * @param over whether that has passed
	 * @param overdue whether it has passed by more than a day
	 * @param seated whether the reader sits in it
	 * @param owes whether the reader has yet to submit
	 * @param others the names of others who have yet to
	 */
	record Entry(InterviewSummary summary, boolean planned, ZonedDateTime endsAt, boolean over, boolean overdue,
			boolean seated, boolean owes, List<String> others) {

		static Entry of(Interview interview, List<Panelist> panel, Member reader, Instant now) {
			Instant end = interview.heldAt().plus(interview.length());
			boolean started = interview.state() == InterviewState.LIVE;
			boolean planned = started || interview.startsAt() != null;
			List<Panelist> owing = panel.stream().filter((panelist) -> !panelist.hasSubmitted()).toList();
			return new Entry(InterviewSummary.of(interview, reader.zone()), planned, end.atZone(reader.zone()),
					planned && now.isAfter(end), planned && now.isAfter(end.plus(GRACE)),
					panel.stream().anyMatch((panelist) -> panelist.accountId().equals(reader.id())),
					owing.stream().anyMatch((panelist) -> panelist.accountId().equals(reader.id())),
					owing.stream()
						.filter((panelist) -> !panelist.accountId().equals(reader.id()))
						.map(Panelist::name)
						.toList());
		}

		boolean live() {
			return this.summary.state() == InterviewState.LIVE;
		}

	}

	static Today of(List<Entry> entries) {
		return new Today(entries.stream().filter((one) -> one.live() && one.owes() && !one.over()).toList(),
				entries.stream().filter((one) -> !one.live()).toList(),
				entries.stream().filter((one) -> one.live() && one.owes() && one.over()).toList(),
				entries.stream().filter((one) -> one.live() && !one.owes() && one.over()).toList());
	}

	/** Whether there is nothing to do. */
	public boolean isEmpty() {
		return this.now.isEmpty() && this.next.isEmpty() && this.due.isEmpty() && this.waiting.isEmpty();
	}

}
