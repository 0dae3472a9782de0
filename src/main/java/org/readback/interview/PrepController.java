package org.readback.interview;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.readback.account.Member;
import org.readback.web.NotFound;
import org.readback.web.PublicAddress;

/** What one takes along to an interview: the page to read, and the appointment. */
@Controller
class PrepController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Agenda agenda;

	private final PublicAddress address;

	private final MessageSource messages;

	private final InstantSource time;

	PrepController(Agenda agenda, PublicAddress address, MessageSource messages, InstantSource time) {
		this.agenda = agenda;
		this.address = address;
		this.messages = messages;
		this.time = time;
	}

	@GetMapping("/interviews/{id}/prep")
	String prep(@PathVariable UUID id, Member member, Model model) {
		model.addAttribute("prep", this.agenda.prep(id, member));
		return "interview/prep";
	}

	@GetMapping("/interviews/{id}/interview.ics")
	ResponseEntity<String> calendar(@PathVariable UUID id, Member member, HttpServletRequest request) {
		InterviewPlan plan = this.agenda.plan(id, member);
		if (plan.startsAt() == null) {
			throw new NotFound("interview " + id + " has no appointment");
		}
		InterviewSummary summary = plan.summary();
		String title = this.messages.getMessage("interview.calendar.title",
				new Object[] { summary.candidate(), summary.position() }, Locale.ENGLISH);
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("interview.ics").build().toString())
			.body(CalendarFile.of(plan, title, this.address.of(request, "/interviews/" + id), this.time.instant()));
	}

}
