package org.readback.scorecard;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.readback.account.AuditAction;
import org.readback.account.AuditObject;
import org.readback.account.AuditTrail;
import org.readback.account.Member;

/**
 * Scorecards to keep, as CSV for spreadsheets and as JSON for scripts: one, or all that a
 * filter finds. They are written a few at a time, however many there are.
 */
@Controller
class ExportController {

	private static final int AT_ONCE = 25;

	private final ScorecardList list;

	private final Scorecards scorecards;

	private final JsonMapper json;

	private final AuditTrail trail;

	private final InstantSource time;

	ExportController(ScorecardList list, Scorecards scorecards, JsonMapper json, AuditTrail trail, InstantSource time) {
		this.list = list;
		this.scorecards = scorecards;
		this.json = json;
		this.trail = trail;
		this.time = time;
	}

	@GetMapping("/scorecards/export.csv")
	void allAsCsv(@RequestParam MultiValueMap<String, String> parameters, Member member, HttpServletResponse response)
			throws IOException {
		List<UUID> ids = ids(parameters, member);
		attach(response, "text/csv;charset=UTF-8", fileName(null, member) + ".csv");
		ScorecardCsv csv = csv(response);
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			this.scorecards.of(batch(ids, from), member).forEach(csv::write);
		}
		csv.finish();
	}

	@GetMapping("/scorecards/export.json")
	void allAsJson(@RequestParam MultiValueMap<String, String> parameters, Member member, HttpServletResponse response)
			throws IOException {
		List<UUID> ids = ids(parameters, member);
		attach(response, "application/json;charset=UTF-8", fileName(null, member) + ".json");
		JsonGenerator generator = this.json.createGenerator(response.getOutputStream());
		generator.writeStartObject();
		generator.writeArrayPropertyStart("items");
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			this.scorecards.of(batch(ids, from), member).forEach((card) -> generator.writePOJO(ScorecardJson.of(card)));
		}
		generator.writeEndArray();
		generator.writeNullProperty("next");
		generator.writeEndObject();
		generator.close();
	}

	@GetMapping("/scorecards/{id}/export.csv")
	void oneAsCsv(@PathVariable UUID id, Member member, HttpServletResponse response) throws IOException {
		Scorecard card = exported(id, member);
		attach(response, "text/csv;charset=UTF-8", fileName(id, member) + ".csv");
		ScorecardCsv csv = csv(response);
		csv.write(card);
		csv.finish();
	}

	@GetMapping("/scorecards/{id}/export.json")
	void oneAsJson(@PathVariable UUID id, Member member, HttpServletResponse response) throws IOException {
		byte[] body = this.json.writeValueAsBytes(ScorecardJson.of(exported(id, member)));
		attach(response, "application/json;charset=UTF-8", fileName(id, member) + ".json");
		response.getOutputStream().write(body);
	}

	private Scorecard exported(UUID id, Member member) {
		Scorecard card = this.scorecards.of(id, member);
		this.trail.record(member, AuditAction.SCORECARD_EXPORTED, AuditObject.interview(id));
		return card;
	}

	private List<UUID> ids(MultiValueMap<String, String> parameters, Member member) {
		ScorecardSearch search = ScorecardSearch.exactly(parameters);
		this.trail.record(member, AuditAction.SCORECARDS_EXPORTED);
		return this.list.ids(search, Integer.MAX_VALUE, member);
	}

	private static List<UUID> batch(List<UUID> ids, int from) {
		return ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
	}

	/** Says nothing of whom it is about. */
	private String fileName(@Nullable UUID id, Member member) {
		LocalDate today = LocalDate.ofInstant(this.time.instant(), member.zone());
		return (id == null) ? "scorecards-" + today : "scorecard-" + today + "-" + id.toString().substring(0, 8);
	}

	private static void attach(HttpServletResponse response, String contentType, String fileName) {
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
	}

	private static ScorecardCsv csv(HttpServletResponse response) throws IOException {
		return new ScorecardCsv(
				new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
	}

}
