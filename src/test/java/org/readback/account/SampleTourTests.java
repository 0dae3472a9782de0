package org.readback.account;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A newcomer's first minutes, from set-up until the sample data is gone again. */
@BrowserTest
class SampleTourTests {

	@Autowired
	private SetupToken token;

	@Test
	void aNewcomerLooksAroundInSampleDataAndRemovesItWithOneClick(Browser browser) {
		setUp(browser);

		browser.open("/interviews");
		assertThat(marked(browser)).hasSize(2);
		assertThat(browser.text("main")).contains("There is sample data here.", "Aylin Demir", "Mateus Oliveira");
		assertThat(browser.violations(List.of("/interviews", "/interviews/new", scorecardOfTheClosed(browser))))
			.isEmpty();
		browser.open("/interviews");

		browser.find("tbody tr:nth-child(1) a").sendKeys(Keys.ENTER);
		assertThat(browser.text(".rb-facts .rb-tag")).isEqualTo("sample");
		browser.find(".rb-actions a[href$='/live']").sendKeys(Keys.ENTER);
		assertThat(browser.text("#live .rb-tag")).isEqualTo("sample");
		browser.until((driver) -> !driver.findElements(By.cssSelector("#marked mark.rb-ev-heard")).isEmpty());
		assertThat(browser.text("#stops")).contains("3 Solid", "2 Partial", "now");

		browser.open("/interviews");
		browser.find("form[action='/samples/remove'] button").sendKeys(Keys.ENTER);
		browser.find(".rb-empty");
		assertThat(marked(browser)).isEmpty();
		browser.find("form[action='/samples'] button").sendKeys(Keys.ENTER);
		browser.find("form[action='/samples/remove']");
		assertThat(marked(browser)).hasSize(2);
		assertThat(browser.consoleErrors()).isEmpty();
	}

	private void setUp(Browser browser) {
		browser.open("/setup");
		assertThat(browser.violations(List.of("/setup"))).isEmpty();
		browser.find("#token").sendKeys(this.token.issue());
		browser.find("#name").sendKeys("Ines Calder");
		browser.find("#email").sendKeys("ines@example.org");
		browser.find("#password").sendKeys("wren otter quay lathe");
		assertThat(browser.find("input[name=samples]").isSelected()).isTrue();
		browser.find("main form button").sendKeys(Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/setup"));
	}

	private static String scorecardOfTheClosed(Browser browser) {
		return String.valueOf(browser.find("tbody tr:nth-child(2) a").getDomAttribute("href"))
			.replace("/interviews/", "/scorecards/");
	}

	private static List<WebElement> marked(Browser browser) {
		return browser.driver().findElements(By.cssSelector("tbody .rb-tag"));
	}

}
