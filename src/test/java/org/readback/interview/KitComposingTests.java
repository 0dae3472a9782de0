package org.readback.interview;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.press;
import static org.readback.interview.LivePage.signIn;

@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class KitComposingTests {

	private static final String SENTENCE = "45 minutes, senior, databases and operations";

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aKitIsComposedSwappedAndSavedByKeyboardAlone(boolean phone, Browser browser) {
		signIn(browser);
		if (phone) {
			browser.phone();
		}
		browser.open("/kits");
		browser.tabTo("a[href='/kits/compose']", Keys.ENTER);
		browser.tabTo("#say", SENTENCE, Keys.ENTER);
		awaitFocus(browser, "#kit");
		assertThat(browser.text("#kit")).contains("36 of 45 min, 80 %");
		List<String> composed = chosen(browser);

		browser.tabTo(".rb-swap summary", Keys.ENTER);
		String take = browser.tabTo(".rb-swap button").getDomAttribute("value");
		press(browser, Keys.ENTER);
		String[] swapped = take.split(":");
		browser.until((driver) -> chosen(browser).contains(swapped[2]) && !chosen(browser).contains(swapped[1]));
		awaitFocus(browser, ".rb-chosen > li:nth-child(" + (1 + composed.indexOf(swapped[1])) + ") summary");
		List<String> kit = chosen(browser);
		assertThat(kit).hasSameSizeAs(composed);

		browser.tabTo("button[form=make]", Keys.ENTER);
		browser.find("#position");
		assertThat(browser.find("#title").getDomProperty("value"))
			.isEqualTo("Senior, Databases and Operations, 45 min");
		assertThat(chosen(browser)).isEqualTo(kit);
		browser.tabTo("#position", "Senior DBA");
		browser.tabTo("a[href='#save']", Keys.ENTER);
		browser.tabTo("#save", Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Senior, Databases and Operations, 45 min"));
		assertThat(browser.driver().findElements(By.cssSelector("tbody th a")))
			.extracting((link) -> link.getDomAttribute("href"))
			.isEqualTo(kit.stream().map((slug) -> "/questions/" + slug).toList());
		browser.tabTo("a[href$='/versions']", Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Versions of Senior, Databases"));
		assertThat(browser.consoleErrors()).isEmpty();
	}

	@Test
	void aQuestionIsSwappedBeforeAndAskedDuringAnInterviewByKeyboardAlone(Browser browser) {
		signIn(browser);
		LivePage.plan(browser, "Kim Swap");
		browser.tabTo("main a[href$='/questions']", Keys.ENTER);
		browser.find("#q");
		List<String> planned = chosen(browser);
		browser.tabTo(".rb-swap summary", Keys.ENTER);
		browser.tabTo(".rb-swap input[name=reason]", "Asked last week");
		browser.tabTo(".rb-swap button[name=with]", Keys.ENTER);
		browser.until((driver) -> !chosen(browser).equals(planned));
		browser.tabTo("main p a.btn", Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/questions"));
		assertThat(browser.text("main:not(:has(#q))")).contains("Swapped: ", "“Asked last week”", "version 1");

		browser.find(".rb-actions form button").click();
		browser.find("#notes");
		LivePage.type(browser, "sized the impact first");
		LivePage.awaitSaved(browser);
		browser.find("#ask-another").sendKeys(Keys.ENTER);
		awaitFocus(browser, "#q");
		press(browser, "gitops", Keys.ENTER);
		browser.tabTo("button[value=devops-gitops]", Keys.ENTER);
		LivePage.atQuestion(browser, 7);
		browser.open(browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "").replace("=7", "=1"));
		assertThat(LivePage.notes(browser)).isEqualTo("sized the impact first");
		assertThat(browser.consoleErrors()).isEmpty();
	}

	@Test
	void itsPagesAreAccessibleInLightAndDarkOnADesktopAndOnATelephone(Browser browser) {
		signIn(browser);
		LivePage.plan(browser, "Lee Look");
		String interview = browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
		assertThat(browser.violations(List.of("/kits/compose", "/kits/compose?say=" + SENTENCE.replace(" ", "%20"),
				"/kits/compose?minutes=9&level=wizard&action=compose", "/kits/sre-mid/versions",
				interview + "/questions?q=cache")))
			.isEmpty();
		browser.open("/kits/compose?say=" + SENTENCE.replace(" ", "%20"));
		browser.script("document.querySelectorAll('details').forEach(one => one.open = true)");
		assertThat(browser.axe()).isEmpty();
		browser.open(interview + "/questions?done=no");
		browser.script("document.querySelectorAll('details').forEach(one => one.open = true)");
		assertThat(browser.axe()).isEmpty();
		browser.open(interview);
		browser.find(".rb-actions form button").click();
		browser.find("#notes");
		browser.open(interview + "/questions");
		assertThat(browser.axe()).isEmpty();
		assertThat(browser.cspViolations()).isEmpty();
	}

	private static List<String> chosen(Browser browser) {
		return browser.driver()
			.findElements(By.cssSelector(".rb-chosen input[name=question]"))
			.stream()
			.map((input) -> input.getDomProperty("value"))
			.toList();
	}

	private static void awaitFocus(Browser browser, String selector) {
		browser.until((driver) -> browser.find(selector).equals(driver.switchTo().activeElement()));
	}

}
