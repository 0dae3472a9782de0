package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.atQuestion;
import static org.readback.interview.LivePage.awaitSaved;
import static org.readback.interview.LivePage.notes;
import static org.readback.interview.LivePage.openLive;
import static org.readback.interview.LivePage.pill;
import static org.readback.interview.LivePage.plan;
import static org.readback.interview.LivePage.press;
import static org.readback.interview.LivePage.signIn;
import static org.readback.interview.LivePage.type;
import static org.readback.interview.LivePage.verdict;
import static org.readback.interview.LivePage.visible;

@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class LiveInterviewTests {

	private static final String STRONG_NOTES = "looked at pg_stat_statements first\nelasticache valkey over memcached";

	@Autowired
	private JdbcTemplate jdbc;

	private String candidate;

	@BeforeEach
	void nameACandidate() {
		this.candidate = "Kim " + UUID.randomUUID();
	}

	@Tag("store")
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void runsByKeyboardAloneFromThePlanToTheScorecard(boolean phone, Browser browser) {
		if (phone) {
			browser.phone();
		}
		signIn(browser);
		browser.open("/");
		browser.tabTo("main a[href='/interviews']", Keys.ENTER);
		browser.tabTo("a[href='/interviews/new']", Keys.ENTER);
		browser.tabTo("#candidate", this.candidate);
		browser.tabTo("#position", "Senior SRE");
		// Two kits on AWS come before the one on cloud operations.
		browser.tabTo("input[name=kit]", Keys.SPACE, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		browser.tabTo("main form button", Keys.ENTER);
		browser.tabTo(".rb-actions form button", Keys.ENTER);

		type(browser, "acked, sized impact first, sev2 declared");
		awaitSaved(browser);
		browser.until((driver) -> verdict(browser, "impact").equals("heard"));
		assertThat(browser.text("#marked mark.rb-ev-heard")).isNotBlank();
		assertThat(browser.driver().findElements(By.cssSelector(".rb-reveal"))).isEmpty();
		press(browser, Keys.ESCAPE, "3");
		assertThat(browser.text(".rb-reveal")).contains("You 3, notes suggest");

		press(browser, "j");
		atQuestion(browser, 2);
		press(browser, Keys.ESCAPE, "-");
		browser.until((driver) -> browser.text("#stops li:nth-child(2)").contains("not asked"));
		press(browser, "j");
		atQuestion(browser, 3);
		type(browser, STRONG_NOTES);
		press(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
		atQuestion(browser, 4);
		press(browser, Keys.ESCAPE, "0");
		browser.until((driver) -> browser.text("#stops li:nth-child(4)").contains("no answer"));

		press(browser, Keys.ESCAPE, "k");
		atQuestion(browser, 3);
		assertThat(notes(browser)).isEqualTo(STRONG_NOTES);
		press(browser, Keys.ESCAPE, "2");
		browser.until((driver) -> browser.text("#stops li:nth-child(3)").contains("2 Partial"));

		browser.tabTo("#finish", Keys.ENTER);
		assertThat(browser.text("#gaps")).contains("2 questions");
		assertThat(browser.text("#why")).contains("two or more from what the notes suggest");
		LivePage.explain(browser);
		browser.tabTo("input[name=recommendation]", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		browser.tabTo("#strongestFor", "Sizes impact first");
		browser.tabTo("form[action$=wrap-up] button", Keys.ENTER);

		assertThat(browser.text("#undo")).contains("You can take it back until");
		browser.tabTo("main a[href^='/scorecards/']", Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Scorecard"));
		String scorecard = browser.text(".rb-cover");
		// 3 x 7, 2 x 7 and no answer as 1 x 6 over 20 of 40 minutes
		assertThat(scorecard).startsWith("2.1")
			.contains("3 of 6 questions, 50 %", "3 were not asked", "One had no answer");
		browser.tabTo("a[href='#q1']", Keys.ENTER);
		browser.until((driver) -> browser.text("#q1").contains("sized · impact"));
		assertThat(browser.text("#q1")).contains("heard");
		assertThat(browser.text("main")).contains("provisional", "Sizes impact first", "Yes");
		assertThat(browser.consoleErrors()).isEmpty();
		assertThat(browser.axe()).isEmpty();
		browser.script("document.cookie = 'theme=dark; path=/'");
		browser.driver().navigate().refresh();
		assertThat(browser.axe()).isEmpty();
	}

	@Test
	void callsNothingSavedThatIsNotAndGoesOnWhenTheServerIsBack(Browser browser) {
		openLive(browser, this.candidate);
		type(browser, "before");
		awaitSaved(browser);

		browser.offline(true);
		type(browser, " and during");
		browser.until((driver) -> pill(browser).startsWith("Kept on this device"));
		assertThat(stored()).isEqualTo("before");
		browser.offline(false);

		awaitSaved(browser);
		assertThat(stored()).isEqualTo("before and during");
	}

	@Test
	void goesOnAfterANewSignInWhenTheSessionIsLost(Browser browser) {
		openLive(browser, this.candidate);
		String tab = browser.driver().getWindowHandle();
		browser.driver().manage().deleteCookieNamed("readback");
		type(browser, "typed while signed out");
		browser.until((driver) -> pill(browser).startsWith("You are signed out"));

		browser.driver().switchTo().newWindow(WindowType.TAB);
		signIn(browser);
		browser.driver().switchTo().window(tab);

		awaitSaved(browser);
		assertThat(stored()).isEqualTo("typed while signed out");
	}

	@Test
	void keepsBothTextsWhenTwoTabsTypeIntoOneNote(Browser laptop, Browser tablet) {
		openLive(laptop, this.candidate);
		signIn(tablet);
		tablet.driver().get(laptop.driver().getCurrentUrl());
		tablet.find("#notes");
		type(laptop, "from the laptop");
		awaitSaved(laptop);

		type(tablet, "from the tablet");

		assertThat(tablet.until((driver) -> visible(tablet, "#theirs")).getText()).isEqualTo("from the laptop");
		assertThat(pill(tablet)).isEqualTo("Conflict");
		tablet.find("#keep-mine").click();
		awaitSaved(tablet);
		assertThat(stored()).isEqualTo("from the tablet");
		assertThat(everSent()).contains("from the laptop", "from the tablet");
	}

	@Test
	void keepsHtmlThatSomebodyTypesAsText(Browser browser) {
		openLive(browser, this.candidate);
		String hostile = "<img src=x onerror=alert(1)> cache-aside & <b>ttl</b>";

		type(browser, hostile);
		awaitSaved(browser);

		browser.driver().navigate().refresh();
		assertThat(notes(browser)).isEqualTo(hostile);
		assertThat(browser.cspViolations()).isEmpty();
	}

	@Test
	void isAccessibleInLightAndDarkOnADesktopAndOnATelephone(Browser browser) {
		openLive(browser, this.candidate);
		type(browser, "sized impact first, rolled back");
		awaitSaved(browser);
		browser.until((driver) -> verdict(browser, "impact").equals("heard"));
		String live = browser.driver().getCurrentUrl();
		List<String> pages = new ArrayList<>(
				List.of("/", "/banks", "/banks/databases", "/questions/db-cache-in-front-of-rds", "/kits",
						"/kits/cloud-operations-generalist", "/interviews", "/interviews/new",
						live.replaceFirst("^https?://[^/]+", ""), live.replaceFirst("^https?://[^/]+(.*)/live.*", "$1"),
						live.replaceFirst("^https?://[^/]+(.*)/live.*", "$1/wrap-up")));

		assertThat(browser.violations(pages)).isEmpty();
		assertThat(browser.cspViolations()).isEmpty();
	}

	@Test
	void isAccessibleToAStranger(Browser browser) {
		browser.open("/sign-in");

		assertThat(browser.violations(List.of("/", "/sign-in", "/banks", "/banks/databases?q=nothing+like+it",
				"/banks?q=cache", "/banks?q=cache+cobol", "/practice", "/questions/db-cache-in-front-of-rds",
				"/questions/nothing-here")))
			.isEmpty();
		assertThat(browser.cspViolations()).isEmpty();
	}

	private String stored() {
		return this.jdbc.queryForObject("""
				select n.text from note n join panelist p on p.id = n.panelist_id
				join interview i on i.id = p.interview_id join candidate c on c.id = i.candidate_id
				where c.name = ? and n.question_number = 1""", String.class, this.candidate);
	}

	private List<String> everSent() {
		return this.jdbc.queryForList("select text from note_revision", String.class);
	}

}
