package org.readback.bank;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.readback.account.AuditTrail;
import org.readback.account.Role;
import org.readback.web.Listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@WebMvcTest({ BankController.class, QuestionController.class, KitController.class })
@AutoConfigureMockMvc(addFilters = false)
@Import(Members.class)
class PageTests {

	private static final BankView AWS = new BankView("aws", "AWS", "Running workloads <on> the cloud.",
			List.of(new TopicView("storage", "Topic storage", Map.of(Level.JUNIOR, 1, Level.MID, 1)),
					new TopicView("networks", "Topic networks", Map.of(Level.MID, 1)),
					new TopicView("edge", "Topic edge", Map.of())),
			Map.of(Level.JUNIOR, 1, Level.MID, 2, Level.SENIOR, 0, Level.STAFF, 0), 3, 0, YearMonth.of(2026, 11));

	private static final List<QuestionSummary> QUESTIONS = List.of(AQuestion.summary("one", "storage", Level.JUNIOR),
			AQuestion.summary("two", "storage", Level.MID), AQuestion.summary("three", "networks", Level.MID));

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private QuestionBank bank;

	@MockitoBean
	private AuditTrail trail;

	@BeforeEach
	void oneBank() {
		given(this.bank.banks(any())).willReturn(List.of(AWS));
		given(this.bank.bank(eq("aws"), any())).willReturn(Optional.of(AWS));
		given(this.bank.question(eq("first"), any())).willReturn(Optional.of(AQuestion.view()));
		given(this.bank.search(any(), any(), anyInt(), anyInt())).willReturn(new Listing<>(QUESTIONS, 0, 1000, 3));
	}

	@Test
	void listsTheBanks() {
		assertThat(this.mvc.get().uri("/banks")).hasStatusOk()
			.bodyText()
			.contains("href=\"/banks/aws\"", "Running workloads &lt;on&gt; the cloud.", "Nov 2026");
	}

	@Test
	void drawsTheTopicsOfEachBankByLevel() {
		assertThat(this.mvc.get().uri("/banks/about")).hasStatusOk()
			.bodyText()
			.contains("3 questions in 2 topics", "Facts checked November 2026", "href=\"/banks/aws?topic=storage\"")
			.containsPattern("Topic storage</a></th>\\s*<td>\\s*<svg[^>]*aria-label=\"1\"")
			.doesNotContain("topic=edge");
	}

	@Test
	void saysWhenThereIsNoBank() {
		given(this.bank.banks(any())).willReturn(List.of());
		assertThat(this.mvc.get().uri("/banks")).hasStatusOk().bodyText().contains("There is no bank yet.");
	}

	@Test
	void groupsTheQuestionsOfABankByTopic() {
		assertThat(this.mvc.get().uri("/banks/aws")).hasStatusOk()
			.bodyText()
			.contains("<title>AWS · Readback</title>", "3 questions in 2 topics", "Facts checked November 2026",
					"href=\"/banks/aws?topic=storage\"", "href=\"/questions/two\"")
			.containsOnlyOnce("<h2 class=\"h3 m-0\">Topic storage</h2>")
			.doesNotContain("topic=edge");
	}

	@Test
	void searchesForWhatTheAddressSays() {
		assertThat(this.mvc.get().uri("/banks/aws?q= s3  iam &topic=storage&level=mid&level=staff&level=wizard"))
			.hasStatusOk()
			.bodyText()
			.contains("value=\"s3  iam\"", "1 question of 3", "href=\"/questions/two\"",
					"<input type=\"hidden\" name=\"topic\" value=\"storage\">", "value=\"mid\" checked")
			.doesNotContain("href=\"/questions/one\"", "href=\"/questions/three\"");
		then(this.bank).should()
			.search(eq(new QuestionFilter("aws", null, Set.of(), "s3  iam")), eq(Audience.PRACTICE), anyInt(),
					anyInt());
	}

	@Test
	void countsByTopicAndLevelWhatTheQueryFinds() {
		given(this.bank.search(any(), any(), anyInt(), anyInt()))
			.willReturn(new Listing<>(QUESTIONS.subList(1, 3), 0, 1000, 2));
		assertThat(this.mvc.get().uri("/banks/aws?q=s3&level=mid&topic=networks")).hasStatusOk()
			.bodyText()
			.containsPattern("All topics</span><span class=\"rb-num\">2<")
			.containsPattern("Topic storage</span><span class=\"rb-num\">1<")
			.contains("id=\"at-junior\">0<", "id=\"at-mid\">1<", "1 question of 3");
	}

	@Test
	void showsWhatASearchFoundTheBestFirstWithItsTopic() {
		given(this.bank.search(any(), any(), anyInt(), anyInt()))
			.willReturn(new Listing<>(List.of(QUESTIONS.get(2), QUESTIONS.get(0)), 0, 1000, 2));
		assertThat(this.mvc.get().uri("/banks/aws?q=s3")).bodyText()
			.containsPattern("(?s)/questions/three.*Topic networks.*/questions/one.*Topic storage")
			.doesNotContain("<h2 class=\"h3 m-0\">");
	}

	@Test
	void searchesAllBanksAtOnce() {
		assertThat(this.mvc.get().uri("/banks?q=s3")).hasStatusOk()
			.bodyText()
			.contains("Search all banks", "value=\"s3\"", "3 questions of 3", "AWS · Topic networks",
					"href=\"/questions/three\"")
			.doesNotContain("<table");
		then(this.bank).should()
			.search(eq(new QuestionFilter(null, null, Set.of(), "s3")), eq(Audience.PRACTICE), anyInt(), anyInt());
		assertThat(this.mvc.get().uri("/banks?q=s3").header("HX-Request", "true")).bodyText()
			.contains("id=\"found\"")
			.doesNotContain("<html", "<form");
		assertThat(this.mvc.get().uri("/banks?q=" + "x".repeat(201))).bodyText()
			.contains("A search may have at most 200 characters; this one has 201");
	}

	@Test
	void answersHtmxWithTheListAndTheTopicsOnly() {
		assertThat(this.mvc.get().uri("/banks/aws?q=s3").header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"found\"", "hx-swap-oob=\"true\"", "href=\"/banks/aws?q=s3&amp;topic=storage\"")
			.doesNotContain("<html", "<form");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HX-Boosted", "HX-History-Restore-Request" })
	void answersHtmxWithTheWholePageWhereItWantsOne(String header) {
		assertThat(this.mvc.get().uri("/banks/aws").header("HX-Request", "true").header(header, "true")).hasStatusOk()
			.bodyText()
			.contains("<html", "<form");
	}

	@Test
	void saysWhenNothingMatches() {
		given(this.bank.search(any(), any(), anyInt(), anyInt())).willReturn(new Listing<>(List.of(), 0, 1000, 0));
		given(this.bank.near(any(), any())).willReturn(QUESTIONS);
		for (String path : List.of("/banks/aws?q=cobol", "/banks?q=cobol")) {
			assertThat(this.mvc.get().uri(path)).hasStatusOk()
				.bodyText()
				.contains("No question matches.", "No question of 3", "value=\"cobol\"", "Every word has to occur",
						"href=\"/banks/aws?topic=storage\"", "href=\"/banks/aws?topic=networks\"");
		}
		assertThat(this.mvc.get().uri("/banks/aws")).bodyText().contains("This bank has no questions yet.");
	}

	@Test
	void saysWhereElseSomethingMatches() {
		assertThat(this.mvc.get().uri("/banks/aws?q=s3&level=staff")).bodyText()
			.contains("3 questions match on other topics or of other levels.", "href=\"/banks/aws?q=s3\"")
			.doesNotContain("Every word has to occur");
		given(this.bank.search(eq(new QuestionFilter("aws", null, Set.of(), "s3")), any(), anyInt(), anyInt()))
			.willReturn(new Listing<>(List.of(), 0, 1000, 0));
		assertThat(this.mvc.get().uri("/banks/aws?q=s3")).bodyText()
			.contains("3 questions in other banks", "href=\"/banks?q=s3\"");
	}

	@Test
	void keepsASearchThatIsTooLongAndSaysSo() {
		assertThat(this.mvc.get().uri("/banks/aws?q=" + "x".repeat(201))).hasStatusOk()
			.bodyText()
			.contains("A search may have at most 200 characters; this one has 201", "x".repeat(201),
					"aria-invalid=\"true\"");
	}

	@Test
	void writesNothingThatAPersonTypedAsHtml() {
		assertThat(this.mvc.get().uri("/banks/aws").param("q", "\"><script>alert(1)</script>")).hasStatusOk()
			.bodyText()
			.doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/banks/nothing", "/questions/nothing", "/kits/nothing" })
	void answersWhatIsNotThereWith404(String path) {
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "OWNER", "HIRING_MANAGER", "INTERVIEWER" })
	void showsInterviewersTheWholeQuestion(Role role) {
		assertThat(this.mvc.get().uri("/questions/first").requestAttr(Members.ATTRIBUTE, Members.with(role)))
			.hasStatusOk()
			.bodyText()
			.contains("A team found one of its buckets", "The bucket holds invoices.", "First block public access",
					"bucket policy · access control list", "Where is it written who may read?",
					"Trusts in a secret name", "−12.5", "Deletes the bucket", "revision 3, 20 Nov 2026",
					"4 criteria. Must and should weigh 12 together; a bonus", "icons.svg#w-5", "Amazon S3 User Guide",
					"href=\"/questions/two\"")
			.doesNotContain("The rubric is for interviewers", "is open to practice");
	}

	@Test
	void showsAStrangerOnlyWhatACandidateWouldHear() {
		assertThat(this.mvc.get().uri("/questions/first")).hasStatusOk()
			.bodyText()
			.contains("A team found one of its buckets", "It tells whether somebody", "is open to practice",
					"href=\"/sign-in\"")
			.doesNotContain("s3, iam", "Amazon S3 User Guide")
			.doesNotContain(secrets());
	}

	@ParameterizedTest
	@EnumSource(names = { "RECRUITER", "LEARNER" })
	void hidesTheRubricFromThoseWhoMayNotSeeIt(Role role) {
		assertThat(this.mvc.get().uri("/questions/first").requestAttr(Members.ATTRIBUTE, Members.with(role)))
			.hasStatusOk()
			.bodyText()
			.contains("is open to practice")
			.doesNotContain("sign in to see them")
			.doesNotContain(secrets());
	}

	@Test
	void invitesToPractiseWhatIsOpenAndHidesOnlyWhatIsNot() {
		assertThat(this.mvc.get().uri("/questions/first")).bodyText()
			.contains("Practise this", "see what an interviewer would tick")
			.doesNotContain("The rubric is for interviewers", "stay hidden");

		given(this.bank.question(eq("first"), any())).willReturn(Optional.of(AQuestion.view(true)));

		assertThat(this.mvc.get().uri("/questions/first")).bodyText()
			.contains("The rubric is for interviewers", "stay hidden", "Sign in to see them")
			.doesNotContain("Practise this", "is open to practice");
	}

	@Test
	void showsKitsWithTheirMinutes() {
		KitView kit = new KitView("basics", "Basics", "Cloud engineer", Level.MID, "To see it all.", 30, QUESTIONS,
				false, 1);
		given(this.bank.kits()).willReturn(List.of(kit));
		given(this.bank.kit("basics")).willReturn(Optional.of(kit));
		assertThat(this.mvc.get().uri("/kits")).hasStatusOk().bodyText().contains("href=\"/kits/basics\"", "18");
		assertThat(this.mvc.get().uri("/kits/basics")).hasStatusOk()
			.bodyText()
			.contains("18 min of questions", "in a slot of 30 min", "remaining 12 minutes",
					"href=\"/questions/three\"");
	}

	@Test
	void showsAKitForPracticeWithoutASlot() {
		KitView kit = new KitView("drill", "Drill", "Anybody", Level.MID, "To learn.", null, QUESTIONS, false, 1);
		given(this.bank.kit("drill")).willReturn(Optional.of(kit));
		assertThat(this.mvc.get().uri("/kits/drill")).hasStatusOk()
			.bodyText()
			.contains("for practice, without a slot")
			.doesNotContain("remaining");
	}

	private static String[] secrets() {
		return Secrets.of(AQuestion.view());
	}

}
