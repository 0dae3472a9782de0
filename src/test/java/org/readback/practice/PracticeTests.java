package org.readback.practice;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class PracticeTests {

	private static final String ANSWER = "elasticache redis in front, ttl, no idea about invalidation";

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void runsByKeyboardAloneFromTheFrontPageToTheRedo(boolean phone, Browser browser) {
		if (phone) {
			browser.phone();
		}
		List<String> faults = new ArrayList<>();
		browser.open("/");
		tabTo(browser, ".rb-nav a[href='/practice']", Keys.ENTER);
		faults.addAll(look(browser, "main input[name=bank]"));
		tabTo(browser, "input[name=bank]", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		tabTo(browser, "main form button", Keys.ENTER);

		faults.addAll(look(browser, "#text"));
		browser.find("#text");
		press(browser, ANSWER);
		browser.driver().navigate().refresh();
		browser.until((driver) -> ANSWER.equals(answer(browser)));
		press(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
		faults.addAll(look(browser, "#recall"));
		assertThat(browser.text(".rb-cover")).contains("of the weight heard. An interviewer would lean to");
		assertThat(drafts(browser)).isZero();
		press(browser, "1");

		browser.until((driver) -> driver.getCurrentUrl().endsWith("/2"));
		faults.addAll(look(browser, "#text"));
		tabTo(browser, "button[name=unknown]", Keys.ENTER);
		faults.addAll(look(browser, "#recall"));
		tabTo(browser, "#recall button[value='3']", Keys.SPACE);

		faults.addAll(look(browser, "#redo"));
		assertThat(browser.text("h1")).isEqualTo("Your run is finished");
		assertThat(browser.driver().findElements(By.cssSelector("#redo input[name=question]"))).hasSize(1);
		tabTo(browser, "#redo button", Keys.ENTER);
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
		press(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
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
	void takesNoKeysOnceTheyAreSwitchedOff(Browser browser) {
		start(browser);
		browser.find("#text").sendKeys("ttl", Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.find("#recall");
		tabTo(browser, "#keys-on", Keys.SPACE);
		press(browser, "1");
		browser.driver().navigate().refresh();
		press(browser, "2");

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

		assertThat(listed).contains("1 of 2 answered", "Go on");
		assertThat(laptop.text("main")).contains("There is nothing here");
		assertThat(laptop.driver().manage().getCookieNamed("practice")).isNull();
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
	private static void tabTo(Browser browser, String selector, CharSequence... keys) {
		WebElement target = browser.find(selector);
		for (int i = 0; i < 60; i++) {
			if (Boolean.TRUE.equals(browser.script("return document.activeElement.matches(arguments[0])", selector))) {
				press(browser, keys);
				return;
			}
			press(browser, Keys.TAB);
		}
		throw new AssertionError("The tabulator never comes to " + target.getAttribute("outerHTML"));
	}

	private static void press(Browser browser, CharSequence... keys) {
		for (CharSequence key : keys) {
			browser.driver().switchTo().activeElement().sendKeys(key);
		}
	}

	private static String answer(Browser browser) {
		return browser.find("#text").getDomProperty("value");
	}

	private static long drafts(Browser browser) {
		return (Long) browser
			.script("return Object.keys(localStorage).filter((key) => key.startsWith('/practice/')).length");
	}

}
