package org.readback.bank.api;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.Role;
import org.readback.bank.AQuestion;
import org.readback.bank.Audience;
import org.readback.bank.BankView;
import org.readback.bank.Level;
import org.readback.bank.Members;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionFilter;
import org.readback.bank.QuestionRef;
import org.readback.bank.Secrets;
import org.readback.bank.TopicView;
import org.readback.scoring.Criterion;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Lexicon;
import org.readback.scoring.Rubric;
import org.readback.scoring.Scope;
import org.readback.scoring.Sum;
import org.readback.scoring.Verdict;
import org.readback.web.Listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@WebMvcTest({ BankApi.class, DraftApi.class, GradeApi.class })
@AutoConfigureMockMvc(addFilters = false)
@Import({ Members.class, ApiTests.AGrader.class })
class ApiTests {

	private static final String CRITERION = """
			{"id":"a","name":"A","weight":3,"importance":"must","good":"g","keywords":["alpha"],"probe":"p?"}""";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private QuestionBank bank;

	@BeforeEach
	void aQuestion() {
		given(this.bank.question(eq("first"), any())).willReturn(Optional.of(AQuestion.view()));
		given(this.bank.grade(new QuestionRef("first", 3), "bpa, not the policy")).willReturn(grade());
	}

	@Test
	void listsBanks() {
		given(this.bank.banks(any())).willReturn(List.of(new BankView("aws", "AWS", "Cloud.",
				List.of(new TopicView("s3", "S3", 2)), Map.of(Level.MID, 2), 2, 0, YearMonth.of(2026, 11))));
		assertThat(this.mvc.get().uri("/api/v1/banks")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"items":[{"slug":"aws","title":"AWS","description":"Cloud.","questions":2,
				"levels":{"junior":0,"mid":2,"senior":0,"staff":0},"factsChecked":"2026-11",
				"topics":[{"slug":"s3","title":"S3","questions":2}]}],"page":0,"total":1}""");
	}

	@Test
	void listsQuestionsByPage() {
		given(this.bank.search(any(), any(), anyInt(), anyInt()))
			.willReturn(new Listing<>(List.of(AQuestion.summary("one", "s3", Level.SENIOR)), 2, 20, 41));
		assertThat(this.mvc.get().uri("/api/v1/questions?bank=aws&topic=s3&level=senior,staff&q=x&page=2&size=20"))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"items":[{"slug":"one","revision":1,"bank":"aws","topic":"s3","title":"Title of one",
					"level":"senior","minutes":6,"type":"design","tags":["tag"]}],"page":2,"size":20,"total":41}""");
		then(this.bank).should()
			.search(new QuestionFilter("aws", "s3", Set.of(Level.SENIOR, Level.STAFF), "x"), Audience.PRACTICE, 2, 20);
	}

	@Test
	void readsEmptyParametersAsNoneAndCapsTheSize() {
		given(this.bank.search(any(), any(), anyInt(), anyInt())).willReturn(new Listing<>(List.of(), 0, 100, 0));
		assertThat(this.mvc.get().uri("/api/v1/questions?bank=&topic=&level=&q=&size=5000")).hasStatusOk();
		then(this.bank).should().search(QuestionFilter.all(), Audience.PRACTICE, 0, 100);
	}

	@ParameterizedTest
	@CsvSource({ "level=wizard,level must be one of", "page=-1,page is counted", "page=x,page", "size=0,size",
			"size=many,size", "page=99999999,page" })
	void refusesParametersThatMeanNothing(String parameter, String detail) {
		assertProblem(this.mvc.get().uri("/api/v1/questions?" + parameter).exchange(), 400, detail);
	}

	@Test
	void refusesALongSearch() {
		assertProblem(this.mvc.get().uri("/api/v1/questions?q=" + "x".repeat(201)).exchange(), 400, "200 characters");
	}

	@ParameterizedTest
	@EnumSource(names = { "OWNER", "HIRING_MANAGER", "INTERVIEWER" })
	void givesInterviewersTheRubric(Role role) {
		assertThat(this.mvc.get().uri("/api/v1/questions/first").requestAttr(Members.ATTRIBUTE, Members.with(role)))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"slug":"first","revision":3,"bank":"aws","topic":"storage","title":"Keep a bucket private",
							"level":"mid","minutes":6,"type":"scenario","factsChecked":"2026-11","retired":false,
							"contextNote":"The bucket holds invoices.",
							"rubric":{"criteria":[{"id":"block","name":"Blocks public access","weight":5,"importance":"must",
							"good":"Switches block public access on for the account.","probe":"What would you switch on first?"},
							{},{},{"importance":"bonus"}],
							"redFlags":[{"id":"obscure","name":"Trusts in a secret name","severity":"major",
							"phrases":["nobody knows the name","random bucket name","security by obscurity"]}]}}""")
			.hasPathSatisfying("$.modelAnswer", (path) -> path.assertThat().asString().startsWith("First block"))
			.hasPathSatisfying("$.ratings", (path) -> path.assertThat().asArray().hasSize(4));
	}

	@Test
	void givesStrangersTheQuestionOnly() {
		assertThat(this.mvc.get().uri("/api/v1/questions/first")).hasStatusOk()
			.bodyText()
			.contains("A team found one of its buckets")
			.doesNotContain("modelAnswer", "rubric", "ratings", "contextNote")
			.doesNotContain(Secrets.of(AQuestion.view()));
	}

	@ParameterizedTest
	@EnumSource(names = { "RECRUITER", "LEARNER" })
	void givesOthersTheQuestionOnly(Role role) {
		assertThat(this.mvc.get().uri("/api/v1/questions/first").requestAttr(Members.ATTRIBUTE, Members.with(role)))
			.hasStatusOk()
			.bodyText()
			.doesNotContain(Secrets.of(AQuestion.view()));
	}

	@Test
	void gradesWithAQuestion() {
		assertThat(post("""
				{"question":"first","text":"bpa, not the policy"}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"score":0.73,"suggestedRating":3,"question":"first","revision":3,"grader":"%s","lexicon":"abc",
							"criteria":[
							{"id":"block","name":"Blocks public access","importance":"must","weight":5,"verdict":"heard","credit":1.0,
							"evidence":[{"start":0,"end":3,"keyword":"bpa","verdict":"heard"}]},
							{"id":"policy","verdict":"denied","credit":0.0,"evidence":[{"start":13,"end":19}]},
							{"id":"logs","verdict":"prompted","credit":0.5},
							{"id":"rule","verdict":"silent","evidence":[]}],
							"redFlags":[{"id":"obscure","severity":"major","evidence":[{"start":0,"end":3}]}]}"""
						.formatted(Grader.VERSION));
	}

	@Test
	void gradesAListInItsOrder() {
		assertThat(post("""
				[{"question":"first","text":"bpa, not the policy"},{"rubric":{"criteria":[%s]},"text":"x"}]"""
			.formatted(CRITERION))).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$[0].criteria[0].id", (path) -> path.assertThat().isEqualTo("block"))
			.hasPathSatisfying("$[1].criteria[0].id", (path) -> path.assertThat().isEqualTo("a"))
			.doesNotHavePath("$[1].question");
	}

	@Test
	void takesTheRubricThatItGave() {
		String criterion = """
				{"id":"b","name":"B","weight":1,"importance":"bonus","keywords":["beta"]}""";
		assertThat(post("""
				{"rubric":{"prompt":"Why?","criteria":[%s,%s],"redFlags":[{"id":"f","name":"F","severity":"critical",
				"phrases":["oops"],"probe":"Sure?"}]},"text":""}""".formatted(CRITERION, criterion))).hasStatusOk();
	}

	@Test
	void refusesMoreThanAHundredAtOnce() {
		String many = "[" + "{\"question\":\"first\",\"text\":\"\"},".repeat(100)
				+ "{\"question\":\"first\",\"text\":\"\"}]";
		assertProblem(post(many), 400, "at most 100");
	}

	@Test
	void refusesMoreThanTenRubricsAtOnce() {
		String one = "{\"rubric\":{\"criteria\":[%s]},\"text\":\"alpha\"}".formatted(CRITERION);
		assertThat(post("[" + (one + ",").repeat(9) + one + "]")).hasStatusOk();
		assertProblem(post("[" + (one + ",").repeat(10) + one + "]"), 400,
				"At most 10 entries of a list may have a rubric of their own, not 11.");
	}

	@Test
	void refusesAPhraseThatCannotBeFound() {
		assertProblem(post("""
				{"rubric":{"criteria":[%s],"redFlags":[{"id":"f","name":"F","severity":"minor",
				"phrases":["=&"],"probe":"Sure?"}]},"text":"x"}""".formatted(CRITERION)), 400,
				"rubric.redFlags[0].phrases[0] '=&' ");
	}

	@Test
	void showsTheFirstHundredPiecesOfEvidence() {
		String body = "{\"rubric\":{\"criteria\":[%s]},\"text\":\"%s\"}".formatted(CRITERION,
				"says alpha. ".repeat(150));
		assertThat(post(body)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.criteria[0].evidence", (path) -> path.assertThat().asArray().hasSize(100))
			.hasPathSatisfying("$.criteria[0].evidence[99].start", (path) -> path.assertThat().isEqualTo(99 * 12 + 5));
	}

	@Test
	void doesNotKnowOtherQuestions() {
		assertProblem(post("""
				{"question":"nothing","text":"x"}"""), 404, "no such question");
	}

	@Test
	void refusesATextThatIsTooLong() {
		assertProblem(post("{\"question\":\"first\",\"text\":\"" + "x".repeat(20_001) + "\"}"), 400,
				"text may have at most 20000 characters, not 20001");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "7", "null", "\"x\"", "[7]", "{", "{}", "{\"question\":\"first\"}", "{\"text\":\"x\"}",
			"{\"question\":\"first\",\"text\":null}", "{\"question\":\"first\",\"text\":5}",
			"{\"question\":5,\"text\":\"x\"}", "{\"question\":\"first\",\"text\":\"x\",\"txet\":\"y\"}",
			"{\"question\":\"first\",\"rubric\":{},\"text\":\"x\"}", "{\"rubric\":{},\"text\":\"x\"}",
			"{\"rubric\":[],\"text\":\"x\"}", "{\"rubric\":{\"criteria\":[]},\"text\":\"x\"}",
			"{\"rubric\":{\"criteria\":{}},\"text\":\"x\"}" })
	void refusesWhatIsNoRequest(String body) {
		assertProblem(post(body), 400, "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"weight\":3|\"weight\":6|rubric.criteria[0].weight must be",
			"\"weight\":3|\"weight\":\"3\"|rubric.criteria[0].weight must be", "\"weight\":3|\"weight\":2.5|weight",
			"\"must\"|\"maybe\"|rubric.criteria[0].importance must be one of must, should, bonus",
			"\"must\"|\"bonus\"|rubric.criteria must have one that is not a bonus",
			"[\"alpha\"]|[]|rubric.criteria[0].keywords must be a list of 1 to 40",
			"[\"alpha\"]|[\" \"]|rubric.criteria[0].keywords[0] is blank",
			"[\"alpha\"]|[null]|rubric.criteria[0].keywords[0] must be a text",
			"[\"alpha\"]|[\"alpha\",\"ttl && cache\"]|rubric.criteria[0].keywords[1] 'ttl && cache' needs words on both",
			"[\"alpha\"]|[\"🎉\"]|rubric.criteria[0].keywords[0] '🎉' has no word in it",
			"[\"alpha\"]|[\"the\"]|rubric.criteria[0].keywords[0] 'the' has only words that stand in every text",
			"\"id\":\"a\",||rubric.criteria[0].id is missing", "\"good\"|\"godo\"|Unknown: rubric.criteria[0].godo" })
	void refusesARubricOutOfBoundsByName(String words, String others, String detail) {
		String criterion = CRITERION.replace(words, (others != null) ? others : "");
		assertProblem(post("{\"rubric\":{\"criteria\":[" + criterion + "]},\"text\":\"x\"}"), 400, detail);
	}

	@ParameterizedTest
	@EnumSource(names = { "RECRUITER", "LEARNER" })
	void gradesOnlyForThoseWhoMaySeeRubrics(Role role) {
		assertThat(this.mvc.post()
			.uri("/api/v1/grades")
			.requestAttr(Members.ATTRIBUTE, Members.with(role))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"question\":\"first\",\"text\":\"x\"}")).hasStatus(403);
	}

	@Test
	void draftsARubricThatGradingTakesAsItIs() throws Exception {
		MvcTestResult draft = post("/api/v1/rubrics/draft", """
				{"prompt":"Why?","modelAnswer":"Serve stale pages from a cache. Retries need jitter."}""");
		assertThat(draft).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"prompt":"Why?","grading":"coverage","redFlags":[],"criteria":[{"name":"Serve stale pages from a cache",
							"good":"Serve stale pages from a cache."},{"name":"Retries need jitter"}]}""");
		String rubric = draft.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(rubric).contains("\"note\":\"A draft, ");
		assertThat(post("{\"rubric\":%s,\"text\":\"stale pages\"}".formatted(rubric))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"grading\":\"coverage\",\"coverage\":{\"denied\":0.0}}")
			.hasPathSatisfying("$.coverage.terms[1].word", (path) -> path.assertThat().isEqualTo("stale"));
	}

	@Test
	void saysThatItGradedByCriteria() {
		assertThat(post(
				"{\"rubric\":{\"grading\":\"criteria\",\"criteria\":[%s]},\"text\":\"alpha\"}".formatted(CRITERION)))
			.hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"grading\":\"criteria\",\"score\":1.0}")
			.doesNotHavePath("$.coverage");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|modelAnswer is missing", "{\"modelAnswer\":7}|modelAnswer must be a text",
					"{\"modelAnswer\":\"the\"}|modelAnswer cannot be drafted from",
					"{\"modelAnswer\":\"\"}|modelAnswer cannot be drafted from: there is no word",
					"{\"modelAnswer\":\"x\",\"promt\":\"y\"}|Unknown: promt", "[]|object" })
	void refusesToDraftFromWhatIsNoAnswer(String body, String detail) {
		assertProblem(post("/api/v1/rubrics/draft", body), 400, detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "prompt", "modelAnswer" })
	void refusesToDraftFromWhatIsTooLong(String key) {
		String body = "{\"prompt\":\"x\",\"modelAnswer\":\"x\"}".replace(key + "\":\"x\"",
				key + "\":\"" + "x".repeat(20_001) + "\"");
		assertProblem(post("/api/v1/rubrics/draft", body), 400, key + " may have at most 20000 characters, not 20001");
	}

	@ParameterizedTest
	@EnumSource(names = { "RECRUITER", "LEARNER" })
	void draftsOnlyForThoseWhoMaySeeRubrics(Role role) {
		assertThat(this.mvc.post()
			.uri("/api/v1/rubrics/draft")
			.requestAttr(Members.ATTRIBUTE, Members.with(role))
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"modelAnswer\":\"x\"}")).hasStatus(403);
	}

	@Test
	void refusesAnUnknownWayOfGrading() {
		assertProblem(
				post("{\"rubric\":{\"grading\":\"guess\",\"criteria\":[%s]},\"text\":\"x\"}".formatted(CRITERION)), 400,
				"rubric.grading must be one of criteria, coverage");
	}

	private MvcTestResult post(String body) {
		return post("/api/v1/grades", body);
	}

	private MvcTestResult post(String path, String body) {
		return this.mvc.post()
			.uri(path)
			.requestAttr(Members.ATTRIBUTE, Members.with(Role.INTERVIEWER))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static void assertProblem(MvcTestResult result, int status, String detail) {
		assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(result).bodyJson()
			.hasPathSatisfying("$.detail", (path) -> path.assertThat().asString().contains(detail));
	}

	private static Grade grade() {
		Rubric rubric = AQuestion.view().rubric();
		List<Criterion> criteria = rubric.criteria();
		Evidence heard = new Evidence(0, 3, "bpa", Verdict.HEARD, Scope.PLAIN);
		Evidence denied = new Evidence(13, 19, "policy", Verdict.DENIED, Scope.DENIED);
		Evidence silent = new Evidence(5, 8, "not", Verdict.SILENT, Scope.ECHO);
		Evidence prompted = new Evidence(5, 8, "not", Verdict.PROMPTED, Scope.PROMPTED);
		return new Grade(
				List.of(new CriterionGrade(criteria.get(0), Verdict.HEARD, List.of(heard, denied)),
						new CriterionGrade(criteria.get(1), Verdict.DENIED, List.of(silent, denied)),
						new CriterionGrade(criteria.get(2), Verdict.PROMPTED, List.of(prompted)),
						new CriterionGrade(criteria.get(3), Verdict.SILENT, List.of(silent))),
				List.of(new FlagGrade(rubric.redFlags().get(0), true, List.of(heard, denied))),
				new Sum(5, 3, 0, 12, 0, 1000, 0, false, 730));
	}

	@TestConfiguration
	static class AGrader {

		@Bean
		Grader grader() {
			return new Grader(new Lexicon(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), "abc"));
		}

	}

}
