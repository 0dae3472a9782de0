package org.readback.scorecard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.readback.Browser;
import org.readback.BrowserTest;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@Import({ Staff.class, Panels.class })
class RecruiterTests {

	private static final int FAR_ENOUGH = 80;

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	private Member recruiter;

	private UUID interview;

	@BeforeEach
	void anInterviewOfTwo() {
		this.panels.clear();
		this.recruiter = this.staff.hire("Rita", Role.RECRUITER);
		Member ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		Member tomas = this.staff.hire("Tomas Lindqvist", Role.INTERVIEWER);
		this.interview = this.panels.start(Instant.parse("2026-11-23T13:00:00Z"), "Zofia Brożek", "Senior SRE",
				"cloud-operations-generalist", ines, tomas);
		this.panels.write(this.interview, ines, 1, "acked, sized impact first, sev2 declared");
		this.panels.decide(this.interview, ines, Map.of(1, "4", 2, "not-asked"));
		this.panels.submit(this.interview, ines, Recommendation.YES, "Sizes impact first", "");
		this.panels.decide(this.interview, tomas, Map.of(1, "2", 2, "not-asked"));
		this.panels.submit(this.interview, tomas, Recommendation.NO, "", "Vague on state");
		this.panels.plan("Adam Nowak", "Senior SRE", "cloud-operations-generalist", ines);
	}

	@Test
	void readsAndTakesAwayAScorecardByKeyboardAloneOnADesktop(Browser browser) {
		browser.desktop();
		readByKeyboard(browser);
	}

	@Test
	void readsAndTakesAwayAScorecardByKeyboardAloneOnATelephone(Browser browser) {
		browser.phone();
		readByKeyboard(browser);
		assertThat(browser.script("const page = document.documentElement; return page.scrollWidth > page.clientWidth"))
			.isEqualTo(false);
	}

	@Test
	void isAccessibleInLightAndDark(Browser browser) {
		signIn(browser);
		List<String> violations = browser
			.violations(List.of("/scorecards", "/scorecards?to=2020-01-01&state=x", "/scorecards/" + this.interview));

		assertThat(violations).isEmpty();
		assertThat(browser.consoleErrors()).isEmpty();
	}

	private void readByKeyboard(Browser browser) {
		signIn(browser);
		browser.tabTo(".rb-nav a[href$='/scorecards']").sendKeys(Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Scorecards"));

		browser.tabTo("input[value=submitted]").sendKeys(Keys.SPACE);
		browser.tabTo(".rb-sift button").sendKeys(Keys.ENTER);
		browser.until((driver) -> driver.getCurrentUrl().contains("state=submitted"));
		assertThat(browser.text(".rb-stack")).contains("Zofia Brożek").doesNotContain("Adam Nowak");

		browser.tabTo(".rb-stack a").sendKeys(Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Scorecard of Zofia Brożek"));
		browser.tabTo("a[href='#q1']").sendKeys(Keys.ENTER);
		browser.until((driver) -> driver.getCurrentUrl().endsWith("#q1"));
		assertThat(browser.text("#q1")).contains("sized · impact", "heard", "Ines Calder");

		browser.open("/scorecards/" + this.interview);
		assertThat(browser.tabTo("[data-print]").isDisplayed()).isTrue();
		WebElement csv = browser.tabTo("a[href$='export.csv']");
		assertThat(download(browser, csv.getDomProperty("href"))).contains("\"Zofia Brożek\"", "\"not asked\"")
			.startsWith("\uFEFF");
	}

	private void signIn(Browser browser) {
		browser.open("/sign-in");
		browser.find("input[name=email]").sendKeys(this.recruiter.email());
		browser.find("input[name=password]").sendKeys(Staff.PASSWORD, Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
	}

	private static String download(Browser browser, String address) {
		return String.valueOf(browser.driver().executeAsyncScript("""
				const [address, done] = arguments;
				fetch(address).then((answer) => answer.arrayBuffer())
					.then((bytes) => done(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)));""", address));
	}

}
