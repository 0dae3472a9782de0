package org.readback.account;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.readback.web.Listing;

/** The audit trail: to read, to filter, to take along, and to check. */
@Controller
@RequestMapping("/admin/audit")
class AuditController {

	private static final int PAGE = 50;

	private static final int LAST_PAGE = 1_000_000;

	private final Audits audits;

	private final AuditObjects objects;

	private final Roster roster;

	private final AuditTrail trail;

	private final InstantSource time;

	AuditController(Audits audits, AuditObjects objects, Roster roster, AuditTrail trail, InstantSource time) {
		this.audits = audits;
		this.objects = objects;
		this.roster = roster;
		this.trail = trail;
		this.time = time;
	}

	@GetMapping
	String page(Search search, @RequestParam(defaultValue = "0") String page, Member owner, Model model) {
		model.addAttribute("search", search);
		Listing<AuditEvent> events = this.audits.page(search.filter(owner.zone()), number(page), PAGE);
		model.addAttribute("events", events);
		model.addAttribute("names", this.objects.names(events.items()));
		model.addAttribute("people", this.roster.people());
		model.addAttribute("actions", AuditAction.values());
		return "account/audit";
	}

	@GetMapping("/check")
	String check(Search search, Member owner, Model model) {
		model.addAttribute("checked", true);
		this.audits.firstBroken().ifPresent((id) -> model.addAttribute("broken", id));
		return page(search, "0", owner, model);
	}

	@GetMapping("/export.csv")
	void export(Search search, @RequestParam Map<String, String> parameters, Member owner, HttpServletResponse response)
			throws IOException {
		if (!Search.NAMES.containsAll(parameters.keySet()) || !search.clear()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The filter would hand over more than is meant.");
		}
		this.trail.record(owner, AuditAction.AUDIT_EXPORTED);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"audit-" + LocalDate.ofInstant(this.time.instant(), owner.zone()) + ".csv\"");
		AuditCsv csv = new AuditCsv(
				new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
		this.audits.each(search.filter(owner.zone()), (events) -> write(events, csv));
		csv.finish();
	}

	private void write(List<AuditEvent> events, AuditCsv csv) {
		Map<AuditObject, AuditName> names = this.objects.names(events);
		events.forEach((event) -> csv.write(event, names.get(event.object())));
	}

	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
	}

	/**
	 * What the address says; what cannot be meant is left out.
	 *
	 * @param action the word of an action
	 * @param actor the id of an account
	 * @param from the first day, as 2026-11-26
	 * @param to the last day
	 */
	record Search(@Nullable String action, @Nullable String actor, @Nullable String from, @Nullable String to) {

		private static final Set<String> NAMES = Set.of("action", "actor", "from", "to");

		/** Whether nothing was left out. */
		boolean clear() {
			return (blank(this.action) || what() != null) && (blank(this.actor) || who() != null)
					&& (blank(this.from) || day(this.from) != null) && (blank(this.to) || day(this.to) != null);
		}

		AuditFilter filter(ZoneId zone) {
			LocalDate last = day(this.to);
			return new AuditFilter(what(), who(), start(day(this.from), zone),
					start((last != null) ? last.plusDays(1) : null, zone));
		}

		// The rest is for the template too, which sees only what is public.

		public @Nullable AuditAction what() {
			return Arrays.stream(AuditAction.values())
				.filter((one) -> one.word().equals(this.action))
				.findFirst()
				.orElse(null);
		}

		public @Nullable UUID who() {
			try {
				return (this.actor != null && !this.actor.isBlank()) ? UUID.fromString(this.actor) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		private static boolean blank(@Nullable String text) {
			return text == null || text.isBlank();
		}

		private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
			return (day != null) ? day.atStartOfDay(zone).toInstant() : null;
		}

		private static @Nullable LocalDate day(@Nullable String text) {
			try {
				return (text != null && text.matches("\\d{4}-\\d{2}-\\d{2}")) ? LocalDate.parse(text) : null;
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

	}

}
