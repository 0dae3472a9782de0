package org.readback.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.People;
import org.readback.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that composes a kit. */
@SpringBootTest
@AutoConfigureMockMvc
class KitComposeTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String INCIDENT = "ops-incident-first-15-minutes";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private QuestionBank bank;

	@Test
	void composesASentence() {
		MvcTestResult page = get("?say=45 minutes, senior, databases and operations, please no unicorns");
		assertThat(page).bodyText()
			.contains("36 of 45 min, 80 %", "of 33 topics:", "Left out for time:", "Not understood: unicorns.",
					"value=\"Senior, Databases and Operations, 45 min\"", "name=\"banks\" value=\"databases\" checked",
					"name=\"banks\" value=\"operations\" checked")
			.doesNotContain("name=\"banks\" value=\"aws\" checked");
		assertThat(chosen(page)).hasSizeBetween(5, 8)
			.allMatch((slug) -> slug.startsWith("db-") || slug.startsWith("ops-"));
	}

	@Test
	void composesTheSameOfTheFieldsAndAnotherOnRequest() {
		String fields = "?minutes=45&level=senior&banks=databases&banks=operations";
		List<String> first = chosen(get(fields + "&action=compose"));
		assertThat(first).isEqualTo(chosen(get("?say=45 minutes, senior, databases and operations")));
		MvcTestResult another = get(fields + "&seed=0&action=another");
		assertThat(another).bodyText().contains("name=\"seed\" value=\"1\"");
		assertThat(chosen(another)).isNotEqualTo(first);
		assertThat(chosen(get(fields + "&seed=1&action=compose"))).isEqualTo(chosen(another));
	}

	@Test
	void onlyShowsTheFormToWhoOpensThePage() {
		assertThat(get("")).bodyText()
			.contains("name=\"minutes\" value=\"45\"")
			.doesNotContain("rb-field-bad", "Make a kit of it");
	}

	@Test
	void explainsSwapsMovesAndRemovesQuestions() {
		String kit = "?minutes=30&level=senior&banks=databases&question=" + CACHE + "&question=" + INCIDENT;
		MvcTestResult shown = get(kit);
		assertThat(chosen(shown)).containsExactly(CACHE, INCIDENT);
		assertThat(shown).bodyText().contains("Covers Caching.", "On Incident response, which was not asked for.");
		QuestionSummary sibling = this.bank.siblings(CACHE, List.of(CACHE), Audience.INTERVIEWING).get(0);
		assertThat(sibling.topic()).isEqualTo("caching");
		assertThat(shown).bodyText().contains("value=\"swap:" + CACHE + ":" + sibling.slug() + "\"");
		assertThat(chosen(get(kit + "&action=swap:" + CACHE + ":" + sibling.slug()))).containsExactly(sibling.slug(),
				INCIDENT);
		assertThat(chosen(get(kit + "&action=down:" + CACHE))).containsExactly(INCIDENT, CACHE);
		assertThat(chosen(get(kit + "&action=remove:" + CACHE))).containsExactly(INCIDENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "swap:" + CACHE + ":" + INCIDENT, "swap:" + CACHE, "swap:" + CACHE + ":no-such-question",
			"swap::", "explode", "up:no-such-question" })
	void aButtonThatThereIsNotChangesNoOtherQuestion(String action) {
		assertThat(chosen(
				get("?minutes=30&level=senior&question=" + CACHE + "&question=" + INCIDENT + "&action=" + action)))
			.endsWith(INCIDENT)
			.isSubsetOf(CACHE, INCIDENT);
	}

	@ParameterizedTest
	@CsvSource({ "minutes=9&level=mid,whole number of minutes from 10", "minutes=241&level=mid,whole number of minutes",
			"minutes=soon&level=mid,whole number of minutes", "minutes=30&level=wizard,Choose a level.",
			"minutes=30&level=mid&banks=cobol,Choose a bank or a topic that there is.",
			"say=9 minutes,whole number of minutes from 10", "say=,Say what you need", "'say= ',Say what you need" })
	void saysWhatIsWrongBesideTheField(String query, String sentence) {
		assertThat(get("?" + query + (query.startsWith("say") ? "" : "&action=compose"))).bodyText()
			.contains(sentence, "rb-field-bad")
			.doesNotContain("Make a kit of it");
	}

	@Test
	void topicsNarrowTheirBank() {
		MvcTestResult page = get("?minutes=30&level=mid&banks=databases&topics=databases/caching&action=compose");
		assertThat(page).bodyText().contains("Covers 1 of 1 topics:", "Again on Caching");
		List<QuestionSummary> chosen = this.bank.summaries(chosen(page), Audience.INTERVIEWING);
		assertThat(chosen).isNotEmpty().allMatch((question) -> question.topic().equals("caching"));
	}

	@Test
	void saysWhenThereIsNotEnoughToAsk() {
		assertThat(get("?minutes=240&level=mid&topics=databases/caching&action=compose")).bodyText()
			.contains("There is no more to ask");
	}

	@Test
	void everythingThatIsSentIsBounded() {
		StringBuilder query = new StringBuilder("?minutes=60&level=mid");
		for (int i = 0; i < 100; i++) {
			query.append("&question=q-").append(i).append("&topics=a/b-").append(i);
		}
		assertThat(get(query.toString())).bodyText().contains("Choose a bank or a topic that there is.");
		assertThat(get("?say=" + "x".repeat(201))).bodyText().contains("Use at most 200 characters.");
	}

	@Test
	void isForThoseWhoMakeKits() {
		for (Role role : List.of(Role.INTERVIEWER, Role.RECRUITER, Role.LEARNER)) {
			assertThat(this.mvc.get().uri("/kits/compose").with(People.signedIn(People.member(role)))).hasStatus(403);
		}
	}

	private MvcTestResult get(String query) {
		MvcTestResult page = this.mvc.get()
			.uri("/kits/compose" + query)
			.with(People.signedIn(People.member(Role.HIRING_MANAGER)))
			.exchange();
		assertThat(page).hasStatusOk();
		return page;
	}

	private static List<String> chosen(MvcTestResult page) {
		List<String> found = new ArrayList<>();
		assertThat(page).bodyText()
			.satisfies((body) -> Pattern.compile("name=\"question\" value=\"([^\"]*)\"")
				.matcher(body.substring(0, body.indexOf("id=\"make\"")))
				.results()
				.forEach((match) -> found.add(match.group(1))));
		return found;
	}

}
