package org.readback.practice;

import org.junit.jupiter.api.Test;

import org.readback.account.Accounts;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.WithSecurity;
import org.readback.bank.QuestionBank;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@WebMvcTest(HomeController.class)
@WithSecurity
@MockitoBean(types = QuestionBank.class)
class HomeControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Accounts accounts;

	@Test
	void saysWhereTheSetupTokenIsWhileThereIsNoOwner() {
		given(this.accounts.none()).willReturn(true);
		assertThat(this.mvc.get().uri("/")).hasStatusOk().bodyText().contains("no owner yet", "href=\"/setup\"");
	}

	@Test
	void doesNotSpeakOfSetupAfterwards() {
		assertThat(this.mvc.get().uri("/")).hasStatusOk().bodyText().doesNotContain("/setup").contains("/sign-in");
	}

	@Test
	void leadsAnInterviewerToTheirInterviews() {
		assertThat(this.mvc.get().uri("/").with(People.signedIn(People.member(Role.INTERVIEWER)))).bodyText()
			.contains("href=\"/interviews\"", "href=\"/kits\"", "Ines Calder", "Times in Europe/Prague");
	}

	@Test
	void leadsARecruiterToTheScorecardsAndALearnerToPractice() {
		assertThat(this.mvc.get().uri("/").with(People.signedIn(People.member(Role.RECRUITER)))).bodyText()
			.contains("<a class=\"btn btn-primary\" href=\"/scorecards\"");
		assertThat(this.mvc.get().uri("/").with(People.signedIn(People.member(Role.LEARNER)))).bodyText()
			.contains("<a class=\"btn btn-primary\" href=\"/practice\"")
			.doesNotContain("href=\"/scorecards\"");
	}

	@Test
	void letsAStrangerPractiseAtOnce() {
		assertThat(this.mvc.get().uri("/")).bodyText()
			.contains("<a class=\"btn btn-primary\" href=\"/practice\"", "Practice needs no account");
	}

	@Test
	void showsNoInterviewsToARecruiterOrAStranger() {
		assertThat(this.mvc.get().uri("/").with(People.signedIn(People.member(Role.RECRUITER)))).bodyText()
			.doesNotContain("href=\"/interviews\"");
		assertThat(this.mvc.get().uri("/")).bodyText().doesNotContain("Your interviews", "href=\"/kits\"");
	}

}
