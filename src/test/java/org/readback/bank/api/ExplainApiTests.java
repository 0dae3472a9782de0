package org.readback.bank.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.bank.AQuestion;
import org.readback.bank.Members;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionRef;
import org.readback.scoring.Grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.readback.bank.api.ApiCalls.assertProblem;

@WebMvcTest(GradeApi.class)
@AutoConfigureMockMvc(addFilters = false)
@Import({ Members.class, GradeApiTests.AGrader.class })
class ExplainApiTests {

	private static final String CRITERION = """
			{"id":"a","name":"A","weight":3,"importance":"must","good":"g","keywords":["alpha"],"probe":"p?"}""";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private QuestionBank bank;

	@BeforeEach
	void aQuestion() {
		given(this.bank.question(eq("first"), any())).willReturn(Optional.of(AQuestion.view()));
		given(this.bank.grade(new QuestionRef("first", 3), "bpa, not the policy")).willReturn(GradeApiTests.grade());
	}

	@Test
	void explainsNothingWhereNobodyAsks() {
		String body = "{\"rubric\":{\"criteria\":[%s]},\"text\":\"alpha\"}".formatted(CRITERION);
		String bare = """
				{"score":1.0,"suggestedRating":4,"criteria":[{"id":"a","name":"A","importance":"must","weight":3,
				"verdict":"heard","credit":1.0,"evidence":[{"start":0,"end":5,"keyword":"alpha","verdict":"heard"}]}],
				"redFlags":[],"grading":"criteria","grader":"%s","lexicon":"abc"}""".formatted(Grader.VERSION);
		assertThat(post("", body)).hasStatusOk().bodyJson().isStrictlyEqualTo(bare);
		assertThat(post("?explain=false", body)).hasStatusOk().bodyJson().isStrictlyEqualTo(bare);
		assertThat(post("?explain=", body)).hasStatusOk().bodyJson().isStrictlyEqualTo(bare);
	}

	@ParameterizedTest
	@ValueSource(strings = { "maybe", "2", "true,false", "\u0000" })
	void refusesToExplainByHalves(String explain) {
		assertProblem(post("?explain={explain}", "{\"question\":\"first\",\"text\":\"\"}", explain), 400, "explain");
	}

	@Test
	void explainsEveryMatchAndNotOnlyThoseThatCarryTheVerdict() {
		assertThat(post("?explain=true", """
				{"question":"first","text":"bpa, not the policy"}""")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"score":0.73,"criteria":[
							{"id":"block","verdict":"heard","evidence":[{"start":0,"end":3}],"matches":[
								{"start":0,"end":3,"keyword":"bpa","verdict":"heard","scope":"plain","cue":null,"readings":[]},
								{"start":13,"end":19,"keyword":"policy","verdict":"denied","scope":"denied",
									"cue":{"start":5,"end":8},"readings":[]}]},
							{},{},{"id":"rule","verdict":"silent","evidence":[],"matches":[{"start":5,"end":8,"scope":"echo"}]}],
							"mentionedFlags":[{"id":"obscure","severity":"major","fired":true,"matches":[{"start":0},{"start":13}]}],
							"sum":{"heard":5,"prompted":3,"bonus":0.0,"of":12,"missingMusts":0,"cap":1.0,"deduction":0.0,
								"keywordList":false,"score":0.73}}""");
	}

	@Test
	void explainsWhatWasTakenForSomethingElse() {
		String criterion = CRITERION.replace("[\"alpha\"]", "[\"kubernetes upgrade\",\"memcached\"]");
		String text = "🎉 k8s upgrade, never memcahced";
		assertThat(post("?explain=true", "{\"rubric\":{\"criteria\":[%s]},\"text\":\"%s\"}".formatted(criterion, text)))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.criteria[0].matches")
			.asArray()
			.satisfiesExactly((first) -> {
				assertThat(quoted(first, text)).isEqualTo("k8s upgrade");
				assertThat(first).asInstanceOf(MAP)
					.containsEntry("readings",
							List.of(Map.of("kind", "abbreviation", "written", "k8s", "meant", "kubernetes")));
			}, (second) -> {
				assertThat(quoted(second, text)).isEqualTo("memcahced");
				assertThat(second).asInstanceOf(MAP)
					.containsEntry("readings",
							List.of(Map.of("kind", "typo", "written", "memcahced", "meant", "memcached")))
					.extractingByKey("cue")
					.satisfies((cue) -> assertThat(quoted(cue, text)).isEqualTo("never"));
			});
	}

	@Test
	void explainsTheSumLineByLine() {
		String other = CRITERION.replace("\"a\"", "\"b\"").replace("alpha", "beta");
		String body = "[{\"rubric\":{\"criteria\":[%s,%s]},\"text\":\"alpha\"}]".formatted(CRITERION, other);
		assertThat(post("?explain=true", body)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				[{"score":0.5,"sum":{"steps":[
				{"step":"heard","about":["a"],"arithmetic":"3","result":3.0,"rounded":false},
				{"step":"share","about":[],"arithmetic":"3 / 6","result":0.5},
				{"step":"missing-musts","about":["b"],"arithmetic":"min(0.5, 0.75)","result":0.5},
				{"step":"rating","arithmetic":"0.3 ≤ 0.5 < 0.6","result":2.0}]}}]""");
	}

	@Test
	void explainsNoMoreThanAHundredMatches() {
		String body = "{\"rubric\":{\"criteria\":[%s]},\"text\":\"%s\"}".formatted(CRITERION, "no alpha. ".repeat(150));
		assertThat(post("?explain=true", body)).hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.criteria[0].matches", (path) -> path.assertThat().asArray().hasSize(100));
	}

	private MvcTestResult post(String query, String body, Object... values) {
		return ApiCalls.post(this.mvc, "/api/v1/grades" + query, body, values);
	}

	/** The words of a text that an object with start and end speaks of. */
	private static String quoted(Object place, String text) {
		Map<?, ?> range = (Map<?, ?>) place;
		return text.substring((int) range.get("start"), (int) range.get("end"));
	}

}
