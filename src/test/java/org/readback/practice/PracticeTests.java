package org.readback.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class PracticeTests {

	private static final String ANSWER = "elasticache redis in front, ttl, no idea about invalidation";

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void runsByKeyboardAloneFromTheFrontPageToTheRedo(boolean phone, Browser browser) {
		if (phone) {
			browser.phone();
		}
		List<String> faults = new ArrayList<>();
		browser.open("/");
		browser.tabTo(".rb-nav a[href='/practice']", Keys.ENTER);
		faults.addAll(look(browser, "main input[name=bank]"));
		browser.tabTo("input[name=bank]", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		browser.tabTo("main form button", Keys.ENTER);

		faults.addAll(look(browser, "#text"));
		browser.find("#text");
		browser.press(ANSWER);
		browser.driver().navigate().refresh();
		browser.until((driver) -> ANSWER.equals(answer(browser)));
		browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
		faults.addAll(look(browser, "#recall"));
		assertThat(browser.text(".rb-cover")).contains("of the weight heard. An interviewer would lean to");
		assertThat(drafts(browser)).isZero();
		browser.press("1");

		browser.until((driver) -> driver.getCurrentUrl().endsWith("/2"));
		faults.addAll(look(browser, "#text"));
		browser.tabTo("button[name=unknown]", Keys.ENTER);
		faults.addAll(look(browser, "#recall"));
		browser.tabTo("#recall button[value='3']", Keys.SPACE);

		browser.until((driver) -> driver.getCurrentUrl().endsWith("/3"));
		browser.tabTo("button[name=unknown]", Keys.ENTER);
		browser.tabTo("#recall button[value='3']", Keys.SPACE);

		faults.addAll(look(browser, "#redo"));
		assertThat(browser.text("h1")).isEqualTo("Your run is finished");
		assertThat(browser.driver().findElements(By.cssSelector("#redo input[name=question]"))).hasSize(1);
		browser.tabTo("#redo button", Keys.ENTER);
		assertThat(browser.find("#text").getDomProperty("value")).isEmpty();
		assertThat(browser.text(".rb-crumbs")).contains("question 1 of 1");
		assertThat(faults).isEmpty();
		assertThat(browser.consoleErrors()).isEmpty();
		assertThat(browser.driver().manage().getCookieNamed("readback")).isNull();
	}

	@Test
	void keepsTheAnswerThroughATabThatDies(Browser browser) {
		start(browser);
		String card = browser.driver().getCurrentUrl();
		browser.find("#text").sendKeys(ANSWER);

		browser.crashTab();

		browser.driver().get(card);
		browser.until((driver) -> ANSWER.equals(answer(browser)));
	}

	@Test
	void keepsTheAnswerThroughASendThatFails(Browser browser) {
		start(browser);
		String card = browser.driver().getCurrentUrl();
		browser.find("#text").sendKeys(ANSWER);
		browser.offline(true);
		browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.until((driver) -> driver.findElements(By.id("text")).isEmpty());
		browser.offline(false);

		browser.driver().get(card);

		browser.until((driver) -> ANSWER.equals(answer(browser)));
	}

	@Test
	void saysHowMuchIsLeftOnlyNearTheEnd(Browser browser) {
		start(browser);
		browser.find("#text").sendKeys("a");
		assertThat(browser.text("#left")).isEmpty();
		browser.script("document.getElementById('text').value = 'x'.repeat(19500)");
		browser.find("#text").sendKeys("y");

		assertThat(browser.text("#left")).isEqualTo("499 characters left");
	}

	@Test
	void cutsNothingOffWhatIsTooLong(Browser browser) {
		start(browser);
		browser.script("document.getElementById('text').value = 'x'.repeat(23999)");
		browser.find("#text").sendKeys("y", Keys.chord(Keys.CONTROL, Keys.ENTER));

		assertThat(browser.text("#left")).startsWith("4,000 characters too many");
		assertThat(answer(browser)).hasSize(24_000);
	}

	@Test
	void asksForASignInBeforeAnAnswerIsSentInVain(Browser browser) {
		signIn(browser);
		start(browser);
		browser.find("#text").sendKeys(ANSWER);
		this.jdbc.update("delete from spring_session");

		browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.find("#sign-in-again[open] #again-password").sendKeys("correct horse battery", Keys.ENTER);

		browser.find("#recall");
		assertThat(browser.text(".rb-said")).startsWith("elasticache");
	}

	@Test
	void findsTheWayBackAndTheTextAfterASignInElsewhere(Browser browser) {
		signIn(browser);
		start(browser);
		String card = browser.driver().getCurrentUrl();
		browser.find("#text").sendKeys(ANSWER);
		this.jdbc.update("delete from spring_session");
		browser.driver().navigate().refresh();
		browser.find("main a[href^='/sign-in']").click();

		browser.find("input[name=email]").sendKeys("ines@example.com");
		browser.find("input[name=password]").sendKeys("wrong", Keys.ENTER);
		browser.find("[role=alert]");
		browser.find("input[name=password]").sendKeys("correct horse battery", Keys.ENTER);

		browser.until((driver) -> ANSWER.equals(answer(browser)));
		assertThat(browser.driver().getCurrentUrl()).isEqualTo(card);
	}

	@Test
	void keepsWhatASecondTabSendsToAnAnsweredQuestion(Browser browser) {
		start(browser);
		String card = browser.driver().getCurrentUrl();
		String first = browser.driver().getWindowHandle();
		browser.driver().switchTo().newWindow(WindowType.TAB);
		browser.driver().get(card);
		browser.find("#text").sendKeys(" and of the second", Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.find("#recall");
		browser.driver().switchTo().window(first);
		browser.find("#text").sendKeys("the words of the first", Keys.chord(Keys.CONTROL, Keys.ENTER));

		assertThat(browser.text("#late")).contains("answered before", "the words of the first");
		assertThat(browser.text(".rb-said")).contains("of the second");
	}

	@Test
	void takesNoKeysOnceTheyAreSwitchedOff(Browser browser) {
		start(browser);
		browser.find("#text").sendKeys("ttl", Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.find("#recall");
		browser.tabTo("#keys-on", Keys.SPACE);
		browser.press("1");
		browser.driver().navigate().refresh();
		browser.press("2");

		assertThat(browser.find("#keys-on").isSelected()).isFalse();
		assertThat(browser.text("#how .rb-sub")).contains("is proposed from the grade");
	}

	@Test
	void keepsAMembersRunOnTheirOtherDeviceAndFromEverybodyElse(Browser laptop, Browser phone) {
		signIn(laptop);
		start(laptop);
		String card = laptop.driver().getCurrentUrl();
		laptop.find("#text").sendKeys("ttl", Keys.chord(Keys.CONTROL, Keys.ENTER));
		laptop.find("#recall");
		signIn(phone);

		phone.open("/practice");
		String listed = phone.text(".rb-runs");
		laptop.driver().manage().deleteCookieNamed("readback");
		laptop.driver().get(card);

		assertThat(listed).contains("1 of 3 answered", "Go on");
		assertThat(laptop.text("main")).contains("There is nothing here");
		assertThat(laptop.driver().manage().getCookieNamed("practice")).isNull();
	}

	@Test
	void tellsAStrangerTheTimesOfTheirBrowsersZone(Browser browser) {
		browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
		start(browser);

		browser.open("/practice");

		browser.until((driver) -> browser.text(".rb-runs time").matches("\\d+ \\w+ \\d{4}, \\d{2}:\\d{2} GMT-[45]"));
	}

	@Test
	void leavesNoAnswerOnTheDeviceAfterSignOut(Browser browser) {
		signIn(browser);
		start(browser);
		browser.find("#text").sendKeys("half an answer");
		assertThat(drafts(browser)).isOne();

		browser.find("form[action='/sign-out'] button").click();

		browser.until((driver) -> driver.getCurrentUrl().contains("signed-out"));
		assertThat(drafts(browser)).isZero();
	}

	/** What axe finds wrong with the page that shows an element, in light and dark. */
	private static List<String> look(Browser browser, String selector) {
		browser.find(selector);
		List<String> faults = new ArrayList<>();
		for (String theme : List.of("light", "dark")) {
			browser.script("document.documentElement.dataset.bsTheme = arguments[0]", theme);
			browser.axe().forEach((fault) -> faults.add(theme + " " + browser.driver().getCurrentUrl() + " " + fault));
		}
		long wide = (Long) browser.script("return document.documentElement.scrollWidth - innerWidth");
		if (wide > 0) {
			faults.add(browser.driver().getCurrentUrl() + " is " + wide + " px too wide");
		}
		return faults;
	}

	private static void signIn(Browser browser) {
		browser.open("/sign-in");
		browser.find("input[name=email]").sendKeys("ines@example.com");
		browser.find("input[name=password]").sendKeys("correct horse battery", Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
	}

	private static void start(Browser browser) {
		browser.open("/practice?bank=databases&number=3");
		browser.find("main form button").click();
		browser.find("#text");
	}

	/** Goes there with the tabulator, and presses keys. */
	private static String answer(Browser browser) {
		return browser.find("#text").getDomProperty("value");
	}

	private static long drafts(Browser browser) {
		return (Long) browser
			.script("return Object.keys(localStorage).filter((key) => key.startsWith('/practice/')).length");
	}

}
