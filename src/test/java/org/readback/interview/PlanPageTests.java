package org.readback.interview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import(Staff.class)
class PlanPageTests {

	private static final String DAY = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Staff staff;

	private Member ines;

	private Member omar;

	@BeforeEach
	void people() {
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.omar = this.staff.hire("Omar Haddad", Role.INTERVIEWER);
	}

	@Test
	void planMoveAndCallOff() {
		String page = plan("Kim Nine", DAY, "14:00");
		assertThat(get(page, this.omar)).bodyText().contains("Kim Nine", "14:00–15:00", "Room 4", "Omar Haddad");

		assertThat(this.mvc.post()
			.uri(page + "/edit")
			.param("date", DAY)
			.param("time", "16:30")
			.param("zone", "Europe/Prague")
			.param("place", "https://call.example.com/kim")
			.param("panel", this.ines.id().toString())
			.with(csrf())
			.with(People.signedIn(this.ines))).hasRedirectedUrl(page);
		assertThat(get(page, this.ines)).bodyText()
			.contains("16:30–17:30", "href=\"https://call.example.com/kim\"")
			.doesNotContain("Omar Haddad");
		assertThat(get(page, this.omar)).hasStatus(404);

		assertThat(post(page + "/cancel", this.ines, "reason", " ")).hasStatusOk()
			.bodyText()
			.contains("Say why in a sentence.");
		assertThat(post(page + "/cancel", this.ines, "reason", "Fell ill", "noShow", "true")).hasRedirectedUrl(page);
		assertThat(get(page, this.ines)).bodyText().contains("The candidate did not come.", "Fell ill", "cancelled");
		assertThat(get(page + "/edit", this.ines)).hasRedirectedUrl(page);
	}

	@Test
	void aWrongDayKeepsWhatWasTyped() {
		MvcTestResult answer = plan("Kim Nine", "2026-02-30", "14:00", "Europe/Prague");
		assertThat(answer).hasStatusOk()
			.bodyText()
			.contains("Enter a day", "value=\"Kim Nine\"", "value=\"2026-02-30\"", "value=\"14:00\"");
	}

	@Test
	void theAppointmentGoesIntoACalendarWithEveryLineAsTheStandardWantsIt() {
		String page = plan("Žofie, \"Kim\"; Nine \\ " + "ř".repeat(70), DAY, "14:00");
		MvcTestResult file = get(page + "/interview.ics", this.omar);

		assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
		assertThat(file).bodyText()
			.startsWith("BEGIN:VCALENDAR\r\n")
			.endsWith("END:VCALENDAR\r\n")
			.contains("UID:" + page.substring("/interviews/".length()) + "@readback")
			.contains("LOCATION:Room 4", "DURATION:PT1H", page);
		String text = new String(file.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
		assertThat(text.split("\r\n")).allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(75));
		assertThat(text.replace("\r\n ", "")).contains("SUMMARY:Interview: Žofie\\, \"Kim\"\\; Nine \\\\ ");
		assertThat(text).containsPattern("DTSTART:\\d{8}T\\d{6}Z");
	}

	@Test
	void withoutAnAppointmentThereIsNoCalendarFile() {
		assertThat(get(plan("Kim Nine", "", "") + "/interview.ics", this.ines)).hasStatus(404);
	}

	@Test
	void candidatesAndPositionsAreKeptByThoseWhoManage() {
		String name = "Kim " + UUID.randomUUID();
		String page = plan(name, "", "");
		String candidate = link(get(page, this.ines), "/candidates/");
		assertThat(get(candidate, this.ines)).bodyText().contains(name, "Cloud operations generalist");
		String position = link(get(candidate, this.ines), "/positions/");
		String id = position.substring("/positions/".length());

		assertThat(post(candidate, this.ines, "name", "", "position", id)).hasStatusOk()
			.bodyText()
			.contains("Write the candidate");
		assertThat(post(candidate, this.ines, "name", name + " Jr", "position", id)).hasRedirectedUrl(candidate);
		String title = "Senior SRE " + UUID.randomUUID();
		assertThat(post(position, this.ines, "title", title)).hasRedirectedUrl(position);
		assertThat(get("/candidates", this.ines)).bodyText().contains(name + " Jr", title);

		MvcTestResult again = this.mvc.post()
			.uri("/interviews")
			.param("known", candidate.substring("/candidates/".length()))
			.param("candidate", name)
			.param("position", title)
			.param("kit", "sre-senior")
			.param("zone", "UTC")
			.param("panel", this.ines.id().toString())
			.with(csrf())
			.with(People.signedIn(this.ines))
			.exchange();
		assertThat(again).hasStatus(302);
		assertThat(get(candidate, this.ines)).bodyText().contains("Cloud operations generalist", "Senior SRE</a>");
		assertThat(post(position, this.ines, "title", "Database engineer " + name)).hasStatus(302);
		assertThat(get("/candidates", this.omar)).hasStatus(403);
	}

	private String plan(String candidate, String day, String time) {
		MvcTestResult answer = plan(candidate, day, time, "Europe/Prague");
		assertThat(answer).hasStatus(302);
		return String.valueOf(answer.getResponse().getRedirectedUrl());
	}

	private MvcTestResult plan(String candidate, String day, String time, String zone) {
		return this.mvc.post()
			.uri("/interviews")
			.param("candidate", candidate)
			.param("position", "Senior SRE " + candidate.hashCode())
			.param("kit", "cloud-operations-generalist")
			.param("date", day)
			.param("time", time)
			.param("zone", zone)
			.param("place", "Room 4")
			.param("panel", this.ines.id().toString(), this.omar.id().toString())
			.with(csrf())
			.with(People.signedIn(this.ines))
			.exchange();
	}

	private MvcTestResult get(String path, Member member) {
		return this.mvc.get().uri(path).with(People.signedIn(member)).exchange();
	}

	private MvcTestResult post(String path, Member member, String... fields) {
		var request = this.mvc.post().uri(path).with(csrf()).with(People.signedIn(member));
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String link(MvcTestResult page, String prefix) {
		String body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
		int at = body.indexOf("href=\"" + prefix) + "href=\"".length();
		return body.substring(at, body.indexOf('"', at));
	}

}
