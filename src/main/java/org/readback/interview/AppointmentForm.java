package org.readback.interview;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.readback.account.Member;
import org.readback.web.StorableText;

/**
 * When, where and by whom an interview is held, as somebody types it: anything may be
 * wrong with it.
 *
 * @param date a day, as 2026-11-26, or empty
 * @param time of that day, as 14:00, or empty
 * @param zone name of a zone
 * @param place a room, or the address of a call
 * @param panel ids of accounts
 */
record AppointmentForm(String date, String time, String zone,
		@Pattern(regexp = StorableText.VISIBLE, message = "{interview.new.invisible}") @Size(max = 300,
				message = "{interview.appointment.place.too-long}") String place,
		List<String> panel) {

	private static final Duration LATE = Duration.ofDays(1);

	private static final Duration FAR = Duration.ofDays(730);

	AppointmentForm {
		date = Objects.requireNonNullElse(date, "").strip();
		time = Objects.requireNonNullElse(time, "").strip();
		zone = Objects.requireNonNullElse(zone, "").strip();
		place = Objects.requireNonNullElse(place, "").strip();
		panel = (panel != null) ? List.copyOf(panel) : List.of();
	}

	/** The form for somebody who plans an interview of their own. */
	static AppointmentForm of(Member member) {
		return new AppointmentForm("", "", member.zone().getId(), "", List.of(member.id().toString()));
	}

	/** The form for changing an appointment. */
	static AppointmentForm of(Interview interview, List<Panelist> panel) {
		List<String> accounts = panel.stream().map((panelist) -> panelist.accountId().toString()).toList();
		Instant startsAt = interview.startsAt();
		ZonedDateTime at = (startsAt != null) ? startsAt.atZone(interview.zone()) : null;
		return new AppointmentForm((at != null) ? at.toLocalDate().toString() : "",
				(at != null) ? at.format(DateTimeFormatter.ofPattern("HH:mm")) : "", interview.zone().getId(),
				interview.place(), accounts);
	}

	/**
	 * Reads it.
	 * @param people who may sit in an interview
	 * @param now the moment from which it must not lie far away
	 * @param errors takes what is wrong, by field
	 * @return none where something is
	 */
	@Nullable Appointment read(List<Member> people, Instant now, Errors errors) {
		ZoneId where = theZone();
		if (where == null) {
			errors.rejectValue("zone", "interview.appointment.zone.unknown");
		}
		Instant startsAt = (where != null) ? moment(where, now, errors) : null;
		List<Member> seated = seated(people, errors);
		if (where == null || errors.hasErrors()) {
			return null;
		}
		return new Appointment(startsAt, where, this.place, seated);
	}

	private @Nullable ZoneId theZone() {
		return ZoneId.getAvailableZoneIds().contains(this.zone) ? ZoneId.of(this.zone) : null;
	}

	private @Nullable Instant moment(ZoneId where, Instant now, Errors errors) {
		if (this.date.isEmpty() && this.time.isEmpty()) {
			return null;
		}
		LocalDateTime typed = dateTime(errors);
		if (typed == null) {
			return null;
		}
		ZonedDateTime at = typed.atZone(where);
		if (!at.toLocalDateTime().equals(typed)) {
			errors.rejectValue("time", "interview.appointment.time.skipped");
		}
		else if (at.toInstant().isBefore(now.minus(LATE))) {
			errors.rejectValue("date", "interview.appointment.date.past");
		}
		else if (at.toInstant().isAfter(now.plus(FAR))) {
			errors.rejectValue("date", "interview.appointment.date.far");
		}
		return at.toInstant();
	}

	private @Nullable LocalDateTime dateTime(Errors errors) {
		LocalDate day = null;
		LocalTime hour = null;
		try {
			day = LocalDate.parse(this.date);
		}
		catch (DateTimeException ex) {
			errors.rejectValue("date", "interview.appointment.date.wrong");
		}
		try {
			hour = LocalTime.parse(this.time);
		}
		catch (DateTimeException ex) {
			errors.rejectValue("time", "interview.appointment.time.wrong");
		}
		return (day != null && hour != null) ? day.atTime(hour) : null;
	}

	private List<Member> seated(List<Member> people, Errors errors) {
		List<Member> seated = people.stream().filter((one) -> this.panel.contains(one.id().toString())).toList();
		if (seated.isEmpty()) {
			errors.rejectValue("panel", "interview.appointment.panel.missing");
		}
		else if (seated.size() > Appointment.LARGEST_PANEL) {
			errors.rejectValue("panel", "interview.appointment.panel.too-many");
		}
		return seated;
	}

}
