package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.press;
import static org.readback.interview.LivePage.signIn;

@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class KitMakingTests {

	private static final String HEALING = "aws-asg-self-healing";

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String INCIDENT = "ops-incident-first-15-minutes";

	private final String title = "Kit " + UUID.randomUUID();

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aKitIsMadeAndPlannedByKeyboardAlone(boolean phone, Browser browser) {
		signIn(browser);
		if (phone) {
			browser.phone();
		}
		browser.open("/kits");
		browser.tabTo("a[href='/kits/new']");
		press(browser, Keys.ENTER);
		describe(browser);
		add(browser, HEALING);
		add(browser, CACHE);
		add(browser, INCIDENT);
		backTo(browser, button("up", INCIDENT));
		press(browser, Keys.ENTER);
		browser.until((driver) -> chosen(browser).equals(List.of(HEALING, INCIDENT, CACHE)));
		awaitFocus(browser, button("up", INCIDENT));
		press(browser, Keys.ENTER);
		browser.until((driver) -> chosen(browser).equals(List.of(INCIDENT, HEALING, CACHE)));
		awaitFocus(browser, button("down", INCIDENT));
		assertThat(browser.text(".rb-bar p")).startsWith("20 of 30 min, 67 %");
		browser.tabTo("button[value=save]");
		press(browser, Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith(this.title));

		browser.tabTo(".rb-actions a[href^='/interviews/new']");
		press(browser, Keys.ENTER);
		browser.tabTo("#candidate");
		press(browser, "Kim Nine");
		browser.tabTo("#position");
		press(browser, "Senior SRE", Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Kim Nine"));
		assertThat(browser.text("main")).contains(this.title, "3 questions, 20 of 30 min");
		assertThat(browser.driver().findElements(By.cssSelector("tbody th a")))
			.extracting((link) -> link.getDomAttribute("href"))
			.containsExactly("/questions/" + INCIDENT, "/questions/" + HEALING, "/questions/" + CACHE);
		assertThat(browser.consoleErrors()).isEmpty();
	}

	private static final Map<String, String> WORDS = Map.of(INCIDENT, "paged checkout first fifteen", CACHE,
			"put cache overloaded relational", HEALING, "instances must fail without");

	@Test
	void itsPagesAreAccessibleInLightAndDarkOnADesktopAndOnATelephone(Browser browser) {
		signIn(browser);
		browser.open("/kits/new");
		describe(browser);
		add(browser, CACHE);
		press(browser, Keys.chord(Keys.SHIFT, Keys.TAB));
		browser.tabTo("button[value=save]");
		press(browser, Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith(this.title));
		String kit = browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
		browser.open("/questions/" + CACHE);
		browser.find("form[action$='/reserve'] button").sendKeys(Keys.ENTER);
		browser.find("form[action$='/open']");

		assertThat(browser.violations(List.of("/kits", "/kits/new", kit, kit + "/edit", "/questions/" + CACHE,
				"/banks/databases", "/interviews/new")))
			.isEmpty();

		browser.open("/kits/new");
		browser.find("button[value=save]").sendKeys(Keys.ENTER);
		browser.find(".rb-note-bad");
		assertThat(browser.axe()).isEmpty();
		browser.open("/questions/" + CACHE);
		browser.find("form[action$='/open'] button").sendKeys(Keys.ENTER);
		browser.find("form[action$='/reserve']");
		assertThat(browser.cspViolations()).isEmpty();
	}

	private void describe(Browser browser) {
		browser.tabTo("#title");
		press(browser, this.title);
		browser.tabTo("#position");
		press(browser, "Senior SRE");
		browser.tabTo("#purpose");
		press(browser, "To see how they think.");
		browser.tabTo("#level");
		press(browser, "senior");
		browser.tabTo("#slot");
		press(browser, "30");
	}

	/** Among hundreds of questions one looks for a few words of the title. */
	private static void add(Browser browser, String question) {
		if (browser.driver().findElements(By.cssSelector(".rb-pick")).size() > 1) {
			browser.tabTo("#q");
		}
		else {
			backTo(browser, "#q");
		}
		press(browser, Keys.chord(Keys.CONTROL, "a"), WORDS.get(question), Keys.ENTER);
		browser.until((driver) -> driver.findElements(By.cssSelector(".rb-pick")).size() == 1
				&& !driver.findElements(By.cssSelector(button("add", question))).isEmpty());
		awaitFocus(browser, "#q");
		browser.tabTo(button("add", question));
		press(browser, Keys.ENTER);
		awaitFocus(browser, button("drop", question));
	}

	private static String button(String does, String question) {
		return "button[value='" + does + ":" + question + "']";
	}

	private static List<String> chosen(Browser browser) {
		return browser.driver()
			.findElements(By.cssSelector("input[name=question]"))
			.stream()
			.map((input) -> input.getDomProperty("value"))
			.toList();
	}

	private static void awaitFocus(Browser browser, String selector) {
		browser.until((driver) -> {
			WebElement there = browser.find(selector);
			return there.equals(driver.switchTo().activeElement());
		});
	}

	private static void backTo(Browser browser, String selector) {
		tab(browser, selector, Keys.chord(Keys.SHIFT, Keys.TAB));
	}

	private static void tab(Browser browser, String selector, CharSequence key) {
		WebElement target = browser.find(selector);
		for (int i = 0; i < 80 && !target.equals(browser.driver().switchTo().activeElement()); i++) {
			press(browser, key);
		}
		assertThat(browser.driver().switchTo().activeElement()).as(selector).isEqualTo(target);
	}

}
