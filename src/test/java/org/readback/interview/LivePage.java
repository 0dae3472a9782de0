package org.readback.interview;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.readback.Browser;

/** The live page as a panelist uses it. */
final class LivePage {

	private LivePage() {
	}

	static void signIn(Browser browser) {
		browser.open("/sign-in");
		browser.find("input[name=email]").sendKeys("ines@example.com");
		browser.find("input[name=password]").sendKeys("correct horse battery", Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
	}

	static void plan(Browser browser, String candidate) {
		browser.open("/interviews/new?kit=cloud-operations-generalist");
		browser.find("#candidate").sendKeys(candidate);
		browser.find("#position").sendKeys("Senior SRE");
		browser.find("main form button").sendKeys(Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith(candidate));
	}

	/** Signs the owner in, and opens an interview of its own at its first question. */
	static void openLive(Browser browser, String candidate) {
		signIn(browser);
		plan(browser, candidate);
		browser.find(".rb-actions form button").click();
		browser.find("#notes");
	}

	/** At the wrap-up: a sentence for each rating that lies far from the suggestion. */
	static void explain(Browser browser) {
		browser.find("#strongestFor");
		browser.driver()
			.findElements(By.cssSelector("[id^=why-]"))
			.forEach((why) -> browser.tabTo("#" + why.getDomAttribute("id"), "Said more than I typed"));
	}

	static void type(Browser browser, String text) {
		browser.find("#notes").sendKeys(text);
	}

	static void press(Browser browser, CharSequence... keys) {
		browser.press(keys);
	}

	static void atQuestion(Browser browser, int number) {
		browser.until(
				(driver) -> driver.findElements(By.cssSelector("#live[data-question='" + number + "']")).size() == 1);
	}

	static void awaitSaved(Browser browser) {
		browser.until((driver) -> pill(browser).matches("Saved \\d\\d:\\d\\d:\\d\\d"));
	}

	static String pill(Browser browser) {
		return String.valueOf(browser.script("return document.querySelector('#save span').textContent")).strip();
	}

	static String notes(Browser browser) {
		return browser.find("#notes").getDomProperty("value");
	}

	static String verdict(Browser browser, String criterion) {
		return String.valueOf(browser
			.script("return document.querySelector('[data-criterion=\"" + criterion + "\"]').dataset.verdict"));
	}

	static WebElement visible(Browser browser, String selector) {
		WebElement element = browser.find(selector);
		return element.isDisplayed() ? element : null;
	}

}
