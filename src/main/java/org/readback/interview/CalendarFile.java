package org.readback.interview;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Objects;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;

/** An interview as a calendar takes it: iCalendar, RFC 5545. */
final class CalendarFile {

	private CalendarFile() {
	}

	/**
	 * One event, in UTC, so that each calendar shows it in its own zone. The same
	 * interview always has the same UID: taken again, it moves.
	 * @param title what the calendar shows
	 * @param address of the interview's page
	 * @param now when the file is made
	 */
	static String of(InterviewPlan plan, String title, String address, Instant now) {
		ZonedDateTime startsAt = Objects.requireNonNull(plan.startsAt(), "an interview without an appointment");
		ZonedDateTime endsAt = Objects.requireNonNull(plan.endsAt());
		VEvent event = new VEvent();
		event.setUid(plan.summary().id() + "@readback");
		event.setDateTimeStamp(Date.from(now));
		event.setDateStart(Date.from(startsAt.toInstant()));
		event.setDuration(Duration.fromMillis(java.time.Duration.between(startsAt, endsAt).toMillis()));
		event.setSummary(title);
		event.setDescription(address);
		event.setUrl(address);
		if (!plan.place().isEmpty()) {
			event.setLocation(plan.place());
		}
		event.setStatus((plan.summary().state() == InterviewState.CANCELLED) ? Status.cancelled() : Status.confirmed());
		ICalendar calendar = new ICalendar();
		calendar.setProductId("-//Readback//Interviews//EN");
		calendar.addEvent(event);
		return Biweekly.write(calendar).go();
	}

}
