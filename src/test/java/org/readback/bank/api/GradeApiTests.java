package org.readback.bank.api;

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
import org.readback.bank.Members;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionRef;
import org.readback.scoring.Criterion;
import org.readback.scoring.CriterionGrade;
import org.readback.scoring.Evidence;
import org.readback.scoring.FlagGrade;
import org.readback.scoring.Grade;
import org.readback.scoring.Grader;
import org.readback.scoring.Lexicon;
import org.readback.scoring.Place;
import org.readback.scoring.Rubric;
import org.readback.scoring.Scope;
import org.readback.scoring.Sum;
import org.readback.scoring.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.readback.bank.api.ApiCalls.assertProblem;

@WebMvcTest(GradeApi.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({ Members.class, GradeApiTests.AGrader.class })
class GradeApiTests {

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

	private MvcTestResult post(String body) {
		return ApiCalls.post(this.mvc, "/api/v1/grades", body);
	}

	static Grade grade() {
		Rubric rubric = AQuestion.view().rubric();
		List<Criterion> criteria = rubric.criteria();
		Evidence heard = new Evidence(0, 3, "bpa", Verdict.HEARD, Scope.PLAIN, null, List.of());
		Evidence denied = new Evidence(13, 19, "policy", Verdict.DENIED, Scope.DENIED, new Place(5, 8), List.of());
		Evidence silent = new Evidence(5, 8, "not", Verdict.SILENT, Scope.ECHO, null, List.of());
		Evidence prompted = new Evidence(5, 8, "not", Verdict.PROMPTED, Scope.PROMPTED, null, List.of());
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
			return new Grader(new Lexicon(Map.of("k8s", "kubernetes"), Map.of(), Map.of("bare", List.of("no", "never")),
					Set.of(), Set.of(), "abc"));
		}

	}

}
