package org.readback.bank;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import org.readback.account.People;
import org.readback.account.Role;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Step;
import org.readback.scoring.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
class GraderPageTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String NOTES = """
			elasticache, memcahced, ttl 60s
			only after a hint: bust the key
			never mentioned eviction
			a colleague handled the stampede
			would write only to the cache, then corrected""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private Notation notation;

	@Autowired
	private Grader grader;

	@ParameterizedTest
	@EnumSource(names = { "RECRUITER", "LEARNER" })
	void isNotForThoseWhoMayNotSeeRubrics(Role role) {
		assertThat(get("", role)).hasStatus(403);
		assertThat(post(role, "question", CACHE, "notes", NOTES)).hasStatus(403)
			.bodyText()
			.doesNotContain("Staleness", "elasticache");
		assertThat(this.mvc.get().uri("/banks").with(People.signedIn(People.member(role)))).bodyText()
			.doesNotContain("/grader");
		assertThat(this.mvc.get().uri("/questions/" + CACHE).with(People.signedIn(People.member(role)))).bodyText()
			.doesNotContain("/grader");
	}

	@Test
	void sendsAStrangerToSignIn() {
		assertThat(this.mvc.get().uri("/grader?question=" + CACHE)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
		assertThat(this.mvc.post().uri("/grader").with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(302);
	}

	@ParameterizedTest
	@EnumSource(names = { "OWNER", "HIRING_MANAGER", "INTERVIEWER" })
	void invitesThoseWhoMay(Role role) {
		assertThat(get("", role)).hasStatusOk()
			.bodyText()
			.contains("Nothing is graded yet", "is not stored", "<optgroup label=\"Databases\">", "How notes are read")
			.doesNotContain("id=\"graded\"", "selected");
		assertThat(this.mvc.get().uri("/questions/" + CACHE).with(People.signedIn(People.member(role)))).bodyText()
			.contains("href=\"/grader?question=" + CACHE + "\"");
	}

	@Test
	void takesTheQuestionFromTheAddressAndItsModelAnswerAsNotes() {
		assertThat(get("?question=" + CACHE, Role.INTERVIEWER)).bodyText()
			.contains("value=\"" + CACHE + "\" selected", "with=model-answer")
			.doesNotContain("id=\"graded\"");
		String model = HtmlUtils.htmlEscape(question().modelAnswer().lines().findFirst().orElseThrow(), "UTF-8");
		assertThat(get("?question=" + CACHE + "&with=model-answer&notes=other", Role.INTERVIEWER)).bodyText()
			.contains("id=\"graded\"", model.substring(0, 40))
			.doesNotContain("other</textarea>");
	}

	@Test
	void showsWhatCountedAndWhy() {
		String page = text(post(Role.INTERVIEWER, "question", CACHE, "notes", NOTES, "action", "grade"));
		assertThat(page).contains("<mark class=\"rb-ev rb-ev-heard\">ttl<sup>3</sup></mark>",
				"<span class=\"rb-cue\">never mentioned</span>", "typo memcahced → memcached",
				"counts half because of “only after a hint”", "denied by “never mentioned”",
				"somebody else’s: “a colleague”", "taken back by “then corrected”", "does not count",
				"Ask:</b> The cache is full", "revision 1", "version ");
	}

	@Test
	void namesOfAKeywordOnlyWhatStandsInTheNotes() {
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", "put a ttl on it")))
			.contains("for</span> <code>put &amp; ttl</code>")
			.doesNotContainPattern("<code>[^<]* / ");
	}

	@Test
	void writesTheSumThatTheGradeCameFrom() {
		Grade grade = this.bank.grade(question().ref(), NOTES);
		String page = text(post(Role.INTERVIEWER, "question", CACHE, "notes", NOTES));
		for (Step step : grade.steps()) {
			assertThat(page).contains("<td class=\"rb-r rb-words\">" + HtmlUtils.htmlEscape(step.arithmetic(), "UTF-8"),
					"<b>" + step.written() + "</b>");
		}
		assertThat(page).contains(grade.percent() + "\u00a0%", "The notes suggest");
	}

	@Test
	void keepsWhatWasTypedWhereItIsTooLong() {
		String tooLong = "ttl & ".repeat(3334);
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", tooLong, "action", "grade")))
			.contains("at most 20,000 characters; these have 20,004", "ttl &amp; ".repeat(3334) + "</textarea>",
					"aria-invalid=\"true\"", "value=\"" + CACHE + "\" selected", "Nothing that you typed is lost")
			.doesNotContain("id=\"graded\"");
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", "ttl\r\n".repeat(5000))))
			.as("a line break is one character")
			.contains("id=\"graded\"");
	}

	@ParameterizedTest
	@CsvSource({ "'',Choose the question that the notes answer.",
			"no-such-question,There is no such question any more.", "NO such?,There is no such question any more.",
			"a\u0000b,There is no such question any more." })
	void keepsTheNotesWhereTheQuestionIsWrong(String question, String sentence) {
		assertThat(text(post(Role.INTERVIEWER, "question", question, "notes", "my <ttl>", "action", "grade")))
			.contains(sentence, "my &lt;ttl&gt;</textarea>")
			.doesNotContain("id=\"graded\"");
	}

	@Test
	void asksForNotesOnlyOfThoseWhoPressTheButton() {
		String missing = "Type or paste some notes.";
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", " ", "action", "grade"))).contains(missing);
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", " "))).doesNotContain(missing);
		assertThat(text(post(Role.INTERVIEWER))).contains("Nothing is graded yet")
			.doesNotContain("<p class=\"rb-error\"><");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script> ttl", "</textarea><b>ttl", "\"><i>cache-aside",
			"ttl <ttl> & 'ttl'" })
	void writesNothingThatAPersonTypedAsHtml(String notes) {
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", notes)))
			.contains("id=\"graded\"", HtmlUtils.htmlEscape(notes, "UTF-8") + "</textarea>")
			.doesNotContain("<script>alert", "</textarea><b>", "<i>cache", "<ttl>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ttl \u0000 \ud83d", "🎉 ttl 🎉", "\n\n ttl", "ttl\u202e" })
	void gradesWhateverCanBeTyped(String notes) {
		assertThat(text(post(Role.INTERVIEWER, "question", CACHE, "notes", notes))).contains("id=\"graded\"");
	}

	@Test
	void answersHtmxWithTheResultAndWhatIsWrong() {
		MvcTestResult answer = this.mvc.post()
			.uri("/grader")
			.header("HX-Request", "true")
			.param("question", CACHE)
			.param("notes", NOTES)
			.with(People.signedIn(People.member(Role.INTERVIEWER)))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(text(answer))
			.contains("id=\"graded\"", "<div id=\"notes-fault\" hx-swap-oob=\"true\">",
					"<div id=\"question-fault\" hx-swap-oob=\"true\">")
			.doesNotContain("<html", "<textarea", "<select", "autofocus");
	}

	@Test
	void findsQuestionsAndKeepsTheOneThatIsChosen() {
		String found = text(this.mvc.get()
			.uri("/grader?q=terraform state&question=" + CACHE)
			.header("HX-Request", "true")
			.with(People.signedIn(People.member(Role.INTERVIEWER)))
			.exchange());
		assertThat(found).contains("devops-terraform-state", "value=\"" + CACHE + "\">", "match")
			.doesNotContain("<html", "<textarea", "ops-incident-first-15-minutes");
		assertThat(text(
				post(Role.INTERVIEWER, "question", CACHE, "notes", NOTES, "q", "terraform state", "action", "find")))
			.as("without script")
			.contains("devops-terraform-state", "value=\"" + CACHE + "\">", "elasticache, memcahced", "id=\"graded\"");
		assertThat(text(get("?q=cobolx", Role.OWNER))).contains("No question matches.");
		assertThat(text(get("?q=" + "x".repeat(201), Role.OWNER))).contains("A search may have at most 200 characters");
	}

	/**
	 * They are graded, so they are true; here it says that they show what they should.
	 */
	@Test
	void saysHowNotesAreRead() {
		assertThat(this.notation.lines()).extracting(Notation.Line::name, Notation.Line::verdict)
			.containsExactly(tuple("plain", Verdict.HEARD), tuple("typo", Verdict.HEARD), tuple("tick", Verdict.HEARD),
					tuple("cross", Verdict.DENIED), tuple("half", Verdict.PROMPTED), tuple("box", Verdict.SILENT),
					tuple("missing", Verdict.DENIED), tuple("bare", Verdict.HEARD), tuple("hint", Verdict.PROMPTED),
					tuple("colleague", Verdict.SILENT), tuple("echo", Verdict.SILENT), tuple("corrected", null));
	}

	/** What the explanations say besides. */
	@ParameterizedTest
	@CsvSource({ "[x] restore drill, HEARD", "restore drill: yes, HEARD", "restoring in drills, HEARD",
			"'✗ restore drill', DENIED", "restore drill? no idea, DENIED", "½ restore drill, PROMPTED",
			"restore drill: partly, PROMPTED", "vaguely restore drill, PROMPTED",
			"when prompted: restore drill, PROMPTED", "'no restore drill, runbook', DENIED", "rstore dril, SILENT",
			"resotre dirll, SILENT" })
	void saysHowNotesAreReadTruly(String notes, Verdict verdict) {
		assertThat(Notation.Line.of("", notes, this.grader).verdict()).isEqualTo(verdict);
	}

	private QuestionView question() {
		return this.bank.question(CACHE, Audience.INTERVIEWING).orElseThrow();
	}

	private MvcTestResult get(String query, Role role) {
		return this.mvc.get().uri("/grader" + query).with(People.signedIn(People.member(role))).exchange();
	}

	private MvcTestResult post(Role role, String... values) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri("/grader");
		for (int i = 0; i < values.length; i += 2) {
			request.param(values[i], values[i + 1]);
		}
		return request.with(People.signedIn(People.member(role)))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private static String text(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
