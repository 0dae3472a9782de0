package org.readback.bank.api;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.readback.account.Role;
import org.readback.bank.AQuestion;
import org.readback.bank.Audience;
import org.readback.bank.BankView;
import org.readback.bank.Level;
import org.readback.bank.Members;
import org.readback.bank.QuestionBank;
import org.readback.bank.QuestionFilter;
import org.readback.bank.Secrets;
import org.readback.bank.TopicView;
import org.readback.web.Listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.readback.bank.api.ApiCalls.assertProblem;

@WebMvcTest(BankApi.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(Members.class)
class BankApiTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private QuestionBank bank;

	@BeforeEach
	void aQuestion() {
		given(this.bank.question(eq("first"), any())).willReturn(Optional.of(AQuestion.view()));
		given(this.bank.banks(any())).willReturn(
				List.of(new BankView("aws", "AWS", "Cloud.", List.of(new TopicView("s3", "S3", Map.of(Level.MID, 2))),
						Map.of(Level.MID, 2), 2, 0, YearMonth.of(2026, 11))));
	}

	@Test
	void listsBanks() {
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
	void readsEmptyParametersAsNone() {
		given(this.bank.search(any(), any(), anyInt(), anyInt())).willReturn(new Listing<>(List.of(), 0, 100, 0));
		assertThat(this.mvc.get().uri("/api/v1/questions?bank=&topic=&level=&q=&size=100")).hasStatusOk();
		then(this.bank).should().search(QuestionFilter.all(), Audience.PRACTICE, 0, 100);
	}

	@ParameterizedTest
	@CsvSource({ "level=wizard,level must be one of", "page=-1,page is counted", "page=x,page", "size=0,size",
			"size=101,size", "bank=zzz,no such bank", "topic=zzz,no such topic", "bank=aws&topic=zzz,no such topic",
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

}
