package org.readback.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.Office;
import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;
import org.readback.scoring.Correction;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@Import({ Staff.class, Panels.class })
class ExportTests {

	private static final String KIT = "cloud-operations-generalist";

	private static final String FORMULA = "=HYPERLINK(\"http://x\")";

	private static final Correction CORRECTION = new Correction("impact", Correction.Kind.ADDED, "lines");

	private static final Map<Integer, String> NOTES = Map.of(1, "č ř 漢字 → ≤ 🙂 \"quoted\", lines\nsized impact first",
			2, "- a list\n- of two", 3, "\ttabbed,  twice spaced", 4, "'=1+1 as somebody else's export has it", 5,
			"＝1+1, full-width");

	private static final Pattern RESTORED = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

	private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(read(Path.of("docs/scorecard.schema.json")), InputFormat.JSON);

	private final JsonMapper json = JsonMapper.builder().build();

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	private Member ines;

	private Member rita;

	private Visitor recruiter;

	private UUID interview;

	@BeforeEach
	void anInterviewOfAHostileCandidate() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.rita = this.staff.hire("Rita", Role.RECRUITER);
		this.recruiter = Staff.signIn(this.port, this.rita);
		this.interview = this.panels.start(Instant.parse("2026-11-23T12:00:00Z"), FORMULA, "@Senior SRE", KIT,
				this.ines);
		NOTES.forEach((number, text) -> this.panels.write(this.interview, this.ines, number, text));
		this.panels.correct(this.interview, this.ines, 1, CORRECTION);
		this.panels.ask(this.interview, this.ines, 1, "impact");
		this.panels.decide(this.interview, this.ines, Map.of(2, "no-answer", 6, "not-asked"));
		this.panels.explain(this.interview, this.ines, 1, "=why");
		this.panels.submit(this.interview, this.ines, Recommendation.STRONG_YES, "+1 calm", "a\rb");
	}

	@Test
	void aSheetHoldsWhatTheStoreHolds() throws IOException {
		List<CSVRecord> rows = strict(csv());

		assertThat(rows).hasSize(6).allSatisfy((row) -> {
			assertThat(restored(row.get("candidate"))).isEqualTo(FORMULA);
			assertThat(restored(row.get("position"))).isEqualTo("@Senior SRE");
			assertThat(restored(row.get("strongest_for"))).isEqualTo("+1 calm");
			assertThat(row.get("strongest_against")).isEqualTo("a\rb");
			assertThat(row.get("held_at")).isEqualTo("2026-11-23T13:00:00+01:00");
			assertThat(row.get("zone")).isEqualTo("Europe/Prague");
			assertThat(row.get("recommendation")).isEqualTo("strong yes");
			assertThat(row.get("number")).isEqualTo("2.6");
		});
		assertThat(rows).extracting((row) -> restored(row.get("notes"))).isEqualTo(storedNotes());
		assertThat(rows).extracting((row) -> row.get("outcome") + " " + row.get("rating"))
			.containsExactly("rated 3", "no answer 1", "rated 3", "rated 3", "rated 3", "not asked ");
	}

	@Test
	void exportsSayWhatThePanelistChangedAndHowMuchHelpThereWas() throws IOException {
		CSVRecord row = strict(csv()).get(0);
		JsonNode answer = this.json.readTree(get("/scorecards/" + this.interview + "/export.json").body())
			.at("/questions/0/answers/0");
		String page = get("/scorecards/" + this.interview).body();

		assertThat(restored(row.get("reason"))).isEqualTo("=why");
		assertThat(row.get("corrections")).matches("added \\(.+\\): lines");
		assertThat(row.get("probes_asked")).isEqualTo("1");
		assertThat(row.get("probes")).isNotBlank();
		assertThat(strict(csv()).get(2).get("probes_asked")).isEqualTo("0");
		assertThat(answer.at("/reason").asString()).isEqualTo("=why");
		assertThat(answer.at("/corrections")).hasSize(1);
		assertThat(answer.at("/corrections/0/words").asString()).isEqualTo("lines");
		assertThat(answer.at("/probesAsked/0").asString()).isEqualTo("impact");
		assertThat(page).contains("1 probe asked", "=why", "Added", "“lines”", "One correction by hand is in it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/scorecards/export.csv", "/scorecards/export.json" })
	void anExportThatBreaksOffDoesNotLookWhole(String export) {
		this.jdbc.update("delete from rating");

		assertThat(this.recruiter.get(export).statusCode()).isEqualTo(500);
	}

	@Test
	void noCellOfASheetBeginsLikeAFormula() throws IOException {
		String csv = csv();

		assertThat(csv).startsWith("\uFEFF\"interview\",");
		assertThat(csv.replaceAll("\"[^\"]*\"", "").replaceAll("(,|\r\n)", "")).isEqualTo("\uFEFF");
		for (CSVRecord row : strict(csv)) {
			assertThat(row).noneMatch((cell) -> cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"));
		}
	}

	@Test
	@ExtendWith(Office.class)
	void libreOfficeReadsTheSame() throws IOException, InterruptedException {
		List<CSVRecord> rows = strict(csv());

		List<List<Office.Cell>> sheet = office(Office.EXPLICIT);

		assertThat(sheet).hasSize(rows.size() + 1);
		for (int i = 0; i < rows.size(); i++) {
			for (int column = 0; column < rows.get(i).size(); column++) {
				List<Office.Cell> cells = sheet.get(i + 1);
				String cell = (column < cells.size()) ? cells.get(column).text() : "";
				assertThat(same(rows.get(i).get(column), cell))
					.as("%s <-> %s in row %d", rows.get(i).get(column), cell, i)
					.isTrue();
			}
		}
	}

	/**
	 * Without being asked about the encoding, it takes one from the machine that it runs
	 * on.
	 */
	@ParameterizedTest
	@ValueSource(strings = { Office.EXPLICIT, Office.EXPLICIT + ",,0,false,true,false", "" })
	@ExtendWith(Office.class)
	void libreOfficeFindsNoFormulaHoweverItReads(String filter) throws IOException, InterruptedException {
		assertThat(office(filter)).hasSize(7).allSatisfy((row) -> {
			assertThat(row).hasSizeGreaterThan(10);
			assertThat(row).allMatch((cell) -> cell.formula().isEmpty());
		});
	}

	@Test
	void aScorecardAsJsonKeepsItsSchemaAndEveryText() throws IOException {
		String page = get("/scorecards/" + this.interview + "/export.json").body();
		String script = new Visitor(this.port).get("/api/v1/scorecards/" + this.interview, Staff.basic(this.rita))
			.body();

		assertThat(this.schema.validate(page, InputFormat.JSON)).isEmpty();
		JsonNode card = this.json.readTree(page);
		assertThat(this.json.readTree(script)).isEqualTo(card);
		assertThat(card.at("/candidate").asString()).isEqualTo(FORMULA);
		assertThat(card.at("/panel/0/strongestAgainst").asString()).isEqualTo("a\rb");
		assertThat(card.at("/questions").values()).extracting((question) -> question.at("/answers/0/notes").asString())
			.isEqualTo(storedNotes());
		JsonNode evidence = card.at("/questions/0/answers/0/criteria")
			.findValues("evidence")
			.stream()
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElseThrow()
			.get(0);
		assertThat(NOTES.get(1).substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
			.isEqualTo(evidence.get("text").asString());
	}

	@Test
	void everyInterviewIsInTheExportOfAllAlsoAnUnfinishedOne() throws IOException {
		UUID planned = this.panels.plan("Lee", "Senior SRE", KIT, this.ines);
		for (int i = 0; i < 30; i++) {
			this.panels.plan("Candidate " + i, "Senior SRE", KIT, this.ines);
		}

		List<CSVRecord> rows = strict(get("/scorecards/export.csv").body());
		JsonNode all = this.json.readTree(get("/scorecards/export.json").body());

		assertThat(rows).hasSize(32 * 6);
		assertThat(rows).filteredOn((row) -> row.get("interview").equals(planned.toString()))
			.hasSize(6)
			.allMatch((row) -> row.get("panelist").isEmpty() && row.get("outcome").isEmpty());
		assertThat(all.get("items")).hasSize(32);
		all.get("items")
			.values()
			.forEach((card) -> assertThat(this.schema.validate(card.toString(), InputFormat.JSON)).isEmpty());
		assertThat(strict(get("/scorecards/export.csv?state=live&state=submitted").body())).hasSize(6);
	}

	@Test
	void downloadsAreNamedWithoutTheCandidateAndKeptByNoCache() {
		for (String type : List.of("csv", "json")) {
			HttpResponse<String> one = get("/scorecards/" + this.interview + "/export." + type);

			assertThat(header(one, "Content-Disposition"))
				.matches("attachment; filename=\"scorecard-\\d{4}-\\d\\d-\\d\\d-"
						+ this.interview.toString().substring(0, 8) + "\\." + type + "\"");
			assertThat(header(one, "Content-Type")).matches("(text/csv|application/json);charset=UTF-8");
			assertThat(header(one, "Cache-Control")).isEqualTo("no-store");
			assertThat(header(one, "X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(get("/scorecards/export." + type + "?state=wizard").statusCode()).isEqualTo(400);
			assertThat(get("/scorecards/export." + type + "?stat=closed").statusCode()).isEqualTo(400);
			assertThat(get("/scorecards/" + UUID.randomUUID() + "/export." + type).statusCode()).isEqualTo(404);
		}
	}

	private List<List<Office.Cell>> office(String filter) throws IOException, InterruptedException {
		return Office.open(Files.writeString(this.folder.resolve("scorecard.csv"), csv()), filter);
	}

	private List<String> storedNotes() {
		return this.jdbc.queryForList("""
				select n.text from note n join panelist p on p.id = n.panelist_id
				where p.interview_id = ? order by n.question_number""", String.class, this.interview);
	}

	private String csv() {
		return get("/scorecards/" + this.interview + "/export.csv").body();
	}

	private HttpResponse<String> get(String path) {
		return this.recruiter.get(path);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static List<CSVRecord> strict(String csv) throws IOException {
		try (CSVParser parser = CSVParser.parse(csv.substring(1),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			List<CSVRecord> rows = parser.getRecords();
			assertThat(rows).allMatch(CSVRecord::isConsistent);
			return rows;
		}
	}

	private static String restored(String cell) {
		return RESTORED.matcher(cell).matches() ? cell.substring(1) : cell;
	}

	/** LibreOffice ends every line within a cell alike, and keeps numbers as numbers. */
	private static boolean same(String cell, String office) {
		return office.equals(cell.replace("\r\n", "\n").replace('\r', '\n'))
				|| cell.matches("\\d+(\\.\\d+)?") && new BigDecimal(cell).compareTo(new BigDecimal(office)) == 0;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
