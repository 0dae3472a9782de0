package org.readback.interview;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

class AppointmentFormTests {

	private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

	private final Member ines = People.member(Role.INTERVIEWER);

	private Errors errors;

	@Test
	void readsAMomentInTheZoneThatWasTyped() {
		assertThat(read("2026-11-30", "14:00", "America/New_York", this.ines.id().toString()))
			.isEqualTo(new Appointment(Instant.parse("2026-11-30T19:00:00Z"), java.time.ZoneId.of("America/New_York"),
					"Room 4", List.of(this.ines)));
		assertThat(this.errors.hasErrors()).isFalse();
	}

	@Test
	void needsNoMoment() {
		Appointment appointment = read("", "", "Europe/Prague", this.ines.id().toString());
		assertThat(appointment).isNotNull();
		assertThat(appointment.startsAt()).isNull();
	}

	@Test
	void takesTheFirstOfTwoSameHours() {
		assertThat(read("2026-10-25", "02:30", "Europe/Prague", this.ines.id().toString())).isNull();
		assertThat(this.errors.getFieldErrors()).extracting(FieldError::getCode)
			.containsExactly("interview.appointment.date.past");
		assertThat(read("2027-10-31", "02:30", "Europe/Prague", this.ines.id().toString()).startsAt())
			.isEqualTo("2027-10-31T00:30:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "2026-13-01, 14:00, Europe/Prague, date, interview.appointment.date.wrong",
			"2026-11-30, '', Europe/Prague, time, interview.appointment.time.wrong",
			"'', 14:00, Europe/Prague, date, interview.appointment.date.wrong",
			"2026-11-30, noon, Europe/Prague, time, interview.appointment.time.wrong",
			"2026-11-30, 14:00, Europe/Atlantis, zone, interview.appointment.zone.unknown",
			"2026-11-24, 14:00, Europe/Prague, date, interview.appointment.date.past",
			"2036-11-24, 14:00, Europe/Prague, date, interview.appointment.date.far",
			"+999999999-12-31, 23:59, Pacific/Apia, date, interview.appointment.date.far",
			"2027-03-28, 02:30, Europe/Prague, time, interview.appointment.time.skipped" })
	void saysWhatIsWrongBesideItsField(String date, String time, String zone, String field, String code) {
		assertThat(read(date, time, zone, this.ines.id().toString())).isNull();
		assertThat(this.errors.getFieldErrors()).extracting(FieldError::getField, FieldError::getCode)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
	}

	@Test
	void seatsOnlyWhoMaySit() {
		assertThat(read("", "", "Europe/Prague", "somebody else")).isNull();
		assertThat(this.errors.getFieldErrors("panel")).hasSize(1);
	}

	private Appointment read(String date, String time, String zone, String... panel) {
		AppointmentForm form = new AppointmentForm(date, time, zone, "Room 4", List.of(panel));
		this.errors = new BeanPropertyBindingResult(form, "appointment");
		return form.read(List.of(this.ines), NOW, this.errors);
	}

}
