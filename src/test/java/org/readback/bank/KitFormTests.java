package org.readback.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.People;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
class KitFormTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String INCIDENT = "ops-incident-first-15-minutes";

	private static final String STATE = "devops-terraform-state";

	private static final String BUILT_IN = "cloud-operations-generalist";

	private static final Map<String, String> GOOD = Map.of("title", "SRE, Kraków", "position", "Senior SRE", "level",
			"senior", "purpose", "To see how they think.", "slot", "30");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void removeWhatWasMade() {
		this.jdbc.sql("delete from kit_question where kit_slug like 'our-%'").update();
		this.jdbc.sql("delete from kit where slug like 'our-%'").update();
		this.jdbc.sql("delete from kit_version where kit_slug like 'our-%'").update();
	}

	@ParameterizedTest
	@CsvSource({ "add:devops-terraform-state", "up:db-cache-in-front-of-rds", "remove:ops-incident-first-15-minutes",
			"search:" })
	void everyButtonGivesBackAllThatWasTyped(String button) {
		assertThat(press(button, INCIDENT, CACHE)).hasStatusOk()
			.bodyText()
			.contains("value=\"SRE, Kraków\"", "value=\"Senior SRE\"", "value=\"senior\" selected",
					"To see how they think.", "value=\"30\"");
		assertThat(this.bank.kits()).noneMatch(KitView::ours);
	}

	@Test
	void questionsAreAddedMovedAndRemoved() {
		assertThat(chosen(press("add:" + STATE, INCIDENT, CACHE))).containsExactly(INCIDENT, CACHE, STATE);
		assertThat(chosen(press("add:" + CACHE, INCIDENT, CACHE))).containsExactly(INCIDENT, CACHE);
		assertThat(chosen(press("up:" + CACHE, INCIDENT, CACHE))).containsExactly(CACHE, INCIDENT);
		assertThat(chosen(press("down:" + INCIDENT, INCIDENT, CACHE))).containsExactly(CACHE, INCIDENT);
		assertThat(chosen(press("up:" + INCIDENT, INCIDENT, CACHE))).containsExactly(INCIDENT, CACHE);
		assertThat(chosen(press("remove:" + INCIDENT, INCIDENT, CACHE))).containsExactly(CACHE);
		assertThat(chosen(press("drop:" + CACHE, INCIDENT, CACHE))).containsExactly(INCIDENT);
	}

	@Test
	void theFocusStaysWithTheQuestion() {
		assertThat(focus(press("up:" + STATE, INCIDENT, CACHE, STATE))).isEqualTo("up:" + STATE);
		assertThat(focus(press("up:" + CACHE, INCIDENT, CACHE))).isEqualTo("down:" + CACHE);
		assertThat(focus(press("down:" + INCIDENT, INCIDENT, CACHE))).isEqualTo("up:" + INCIDENT);
		assertThat(focus(press("add:" + STATE, INCIDENT))).isEqualTo("drop:" + STATE);
		assertThat(focus(press("remove:" + INCIDENT, INCIDENT, CACHE))).isEqualTo("remove:" + CACHE);
	}

	@Test
	void theSumIsSaidAgainstTheSlot() {
		assertThat(press("search:", INCIDENT, CACHE)).bodyText()
			.contains("14 of 30 min, 47 %; 60 to 90 % leaves room to talk.");
		assertThat(post("/kits/new", Map.of("action", "search:", "slot", "soon"), List.of(CACHE))).bodyText()
			.contains("1 question, 7 min.");
	}

	@Test
	void offersWhatIsSearchedFor() {
		assertThat(post("/kits/new", Map.of("action", "search:", "q", "cache", "bank", "databases", "levels", "mid"),
				List.of()))
			.bodyText()
			.contains("value=\"add:" + CACHE)
			.doesNotContain("value=\"add:" + STATE);
		assertThat(post("/kits/new", Map.of("action", "search:", "q", "cobol"), List.of())).bodyText()
			.contains("No question matches.");
		assertThat(post("/kits/new", Map.of("action", "search:", "q", "x".repeat(201)), List.of())).hasStatusOk()
			.bodyText()
			.contains("at most 200 characters; this one has 201");
	}

	@Test
	void takesAListWithHolesForOneWithout() {
		assertThat(post("/kits/new", Map.of("action", "search:", "question[1]", CACHE, "levels[2]", "mid"), List.of()))
			.hasStatusOk();
	}

	@Test
	void savesAKitUnderASlugOfItsOwn() {
		assertThat(save("/kits/new", GOOD, CACHE, INCIDENT)).hasStatus(302).hasRedirectedUrl("/kits/our-sre-krakow");
		assertThat(save("/kits/new", GOOD, STATE)).hasRedirectedUrl("/kits/our-sre-krakow-2");
		KitView kit = this.bank.kit("our-sre-krakow").orElseThrow();
		assertThat(kit.questions()).extracting(QuestionSummary::slug).containsExactly(CACHE, INCIDENT);
		assertThat(kit.title()).isEqualTo("SRE, Kraków");
		assertThat(kit.level()).isEqualTo(Level.SENIOR);
		assertThat(kit.slot()).isEqualTo(30);
		assertThat(kit.ours()).isTrue();
		assertThat(get("/kits", Role.OWNER)).bodyText().contains("made here");
	}

	@ParameterizedTest
	@CsvSource({ "title,'',Give the kit a title.", "title,...,Use letters and signs", "position,' ',Write the job",
			"level,wizard,Choose a level.", "purpose,'',Say what the kit finds out.", "slot,9,whole number from 10",
			"slot,241,whole number from 10", "slot,half an hour,whole number from 10" })
	void saysWhatIsWrongBesideTheFieldAndKeepsTheRest(String field, String typed, String sentence) {
		assertThat(save("/kits/new", with(field, typed), CACHE)).hasStatusOk()
			.bodyText()
			.contains(sentence, "The kit is not saved yet.", "value=\"remove:" + CACHE);
		assertThat(this.bank.kits()).noneMatch(KitView::ours);
	}

	@Test
	void boundsEveryText() {
		assertThat(save("/kits/new", with("title", "x".repeat(81)), CACHE)).bodyText().contains("at most 80");
		assertThat(save("/kits/new", with("position", "x".repeat(81)), CACHE)).bodyText().contains("at most 80");
		assertThat(save("/kits/new", with("purpose", "x".repeat(401)), CACHE)).bodyText().contains("at most 400");
		assertThat(save("/kits/new", with("purpose", "x\r\n".repeat(200)), CACHE)).hasStatus(302);
		assertThat(save("/kits/new", GOOD)).bodyText().contains("Add at least one question.");
	}

	@Test
	void takesNoMoreThanFortyQuestions() {
		String[] many = IntStream.range(0, 200).mapToObj((i) -> "question-" + i).toArray(String[]::new);
		assertThat(save("/kits/new", GOOD, many)).hasStatusOk().bodyText().contains("at most 40 questions");
	}

	@Test
	void leavesOutWhatDoesNotExistAndSaysSo() {
		MvcTestResult answer = save("/kits/new", GOOD, CACHE, "no-such-question");
		assertThat(answer).hasStatusOk().bodyText().contains("does not exist any more");
		assertThat(chosen(answer)).containsExactly(CACHE);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", ":", "up:", "up", "explode:" + CACHE, "add:no-such-question", "add:\u0000", "add:a,b" })
	void answersAButtonThatThereIsNotWithTheSameForm(String button) {
		assertThat(chosen(press(button, CACHE, "a\u0000b", "<b>"))).containsExactly(CACHE);
	}

	@Test
	void aKitThatWasMadeHereIsEditedAndRemoved() {
		save("/kits/new", GOOD, CACHE, INCIDENT);
		assertThat(get("/kits/our-sre-krakow/edit", Role.OWNER)).bodyText()
			.contains("value=\"SRE, Kraków\"", "action=\"/kits/our-sre-krakow/edit\"");
		assertThat(save("/kits/our-sre-krakow/edit", with("title", "Other"), INCIDENT, STATE))
			.hasRedirectedUrl("/kits/our-sre-krakow");
		KitView kit = this.bank.kit("our-sre-krakow").orElseThrow();
		assertThat(kit.title()).isEqualTo("Other");
		assertThat(kit.questions()).extracting(QuestionSummary::slug).containsExactly(INCIDENT, STATE);
		assertThat(post("/kits/our-sre-krakow/remove", Map.of(), List.of())).hasRedirectedUrl("/kits");
		assertThat(get("/kits/our-sre-krakow", Role.OWNER)).hasStatus(404);
		assertThat(post("/kits/our-sre-krakow/remove", Map.of(), List.of())).hasStatus(404);
	}

	@Test
	void aKitThatCameWithTheProgramCanOnlyBeCopied() {
		assertThat(get("/kits/" + BUILT_IN, Role.OWNER)).bodyText()
			.contains("/kits/" + BUILT_IN + "/copy")
			.doesNotContain("/kits/" + BUILT_IN + "/edit", "/kits/" + BUILT_IN + "/remove");
		assertThat(get("/kits/" + BUILT_IN + "/copy", Role.OWNER)).bodyText()
			.contains("value=\"Copy of Cloud operations generalist\"", "action=\"/kits/new\"",
					"value=\"remove:" + CACHE);
		assertThat(get("/kits/" + BUILT_IN + "/edit", Role.OWNER)).hasStatus(404);
		assertThat(save("/kits/" + BUILT_IN + "/edit", GOOD, CACHE)).hasStatus(404);
		assertThat(post("/kits/" + BUILT_IN + "/remove", Map.of(), List.of())).hasStatus(404);
		assertThat(get("/kits/no-such-kit/copy", Role.OWNER)).hasStatus(404);
	}

	@Test
	void anInterviewerReadsKitsAndChangesNone() {
		save("/kits/new", GOOD, CACHE);
		assertThat(get("/kits/our-sre-krakow", Role.INTERVIEWER)).hasStatusOk()
			.bodyText()
			.contains("Plan an interview")
			.doesNotContain("/edit", "/copy", "/remove");
		assertThat(get("/kits", Role.INTERVIEWER)).bodyText().doesNotContain("/kits/new");
		for (String path : List.of("/kits/new", "/kits/our-sre-krakow/edit", "/kits/our-sre-krakow/copy")) {
			assertThat(get(path, Role.INTERVIEWER)).hasStatus(403);
		}
		assertThat(this.mvc.post()
			.uri("/kits/our-sre-krakow/remove")
			.with(People.signedIn(People.member(Role.INTERVIEWER)))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(403);
	}

	private MvcTestResult press(String button, String... questions) {
		return post("/kits/new", with("action", button), List.of(questions));
	}

	private MvcTestResult save(String path, Map<String, String> form, String... questions) {
		Map<String, String> all = new HashMap<>(form);
		all.put("action", "save");
		return post(path, all, List.of(questions));
	}

	private static Map<String, String> with(String field, String value) {
		Map<String, String> form = new HashMap<>(GOOD);
		form.put(field, value);
		return form;
	}

	private MvcTestResult post(String path, Map<String, String> form, List<String> questions) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path);
		form.forEach(request::param);
		return request.param("question", questions.toArray(String[]::new))
			.with(People.signedIn(People.member(Role.HIRING_MANAGER)))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private MvcTestResult get(String path, Role role) {
		return this.mvc.get().uri(path).with(People.signedIn(People.member(role))).exchange();
	}

	private static List<String> chosen(MvcTestResult answer) {
		return found("name=\"question\" value=\"([^\"]*)\"", answer);
	}

	private static String focus(MvcTestResult answer) {
		return String.join(" ", found("value=\"([^\"]*)\"[^>]* autofocus", answer));
	}

	private static List<String> found(String pattern, MvcTestResult answer) {
		List<String> found = new ArrayList<>();
		assertThat(answer).hasStatusOk()
			.bodyText()
			.satisfies((body) -> Pattern.compile(pattern)
				.matcher(body)
				.results()
				.forEach((match) -> found.add(match.group(1))));
		return found;
	}

}
