package org.readback.bank;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class GraderUseTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	@ParameterizedTest
	@CsvSource({ "false, light", "true, light", "false, dark", "true, dark" })
	void notesAreGradedByKeyboardAloneWhileTheyAreTyped(boolean phone, String theme, Browser browser) {
		signIn(browser);
		browser.script("document.cookie = 'theme=" + theme + "; path=/'");
		if (phone) {
			browser.phone();
		}
		browser.open("/banks");
		browser.tabTo(".rb-nav a[href='/grader']", Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Grader")
				&& browser.script("return document.readyState").equals("complete"));
		find(browser, "cache overloaded");
		assertThat(options(browser)).hasSizeLessThan(10).contains(CACHE);
		browser.tabTo("#question");
		browser.until((driver) -> chosen(browser, CACHE));
		browser.until((driver) -> browser.text("#result").contains("Short of ideas?"));

		browser.tabTo("#notes", "cache-aside with ttl, never mentioned eviction. write only to the cache");
		browser.until((driver) -> browser.text("#result").contains("denied by “never mentioned”"));
		assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("notes");
		assertThat(browser.find("#notes").getDomProperty("value")).endsWith("write only to the cache");
		assertThat(browser.text("#result")).contains("A critical red flag: at most 0.25", "1\nWeak");
		assertThat(browser.axe()).isEmpty();

		browser.tabTo("button[value=grade]", Keys.ENTER);
		browser.until((driver) -> (Boolean) browser
			.script("return document.getElementById('result').getBoundingClientRect().top < innerHeight"));
		assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		assertThat(browser.consoleErrors()).isEmpty();
	}

	@Test
	void whatIsWrongIsSaidWhileTheTextStaysAsItWas(Browser browser) {
		signIn(browser);
		browser.open("/grader");
		browser.tabTo("#notes", "ttl");
		assertThat(browser.text("#question-fault p")).isEqualTo("Choose the question that the notes answer.");
		browser.script("document.getElementById('notes').value = 'ttl '.repeat(6000)");
		browser.press("!");
		assertThat(browser.text("#notes-fault p")).contains("at most 20,000 characters; these have 24,001");
		assertThat(browser.find("#notes").getDomProperty("value")).hasSize(24_001);
		assertThat(browser.axe()).isEmpty();
		browser.find("button[value=grade]").sendKeys(Keys.ENTER);
		browser.find("#notes-fault p");
		assertThat(browser.find("#notes").getDomProperty("value")).hasSize(24_001);
		assertThat(browser.cspViolations()).isEmpty();
	}

	@Test
	void saysWhenTheServerIsAwayAndGoesOnWhenItIsBack(Browser browser) {
		signIn(browser);
		browser.open("/grader?question=" + CACHE);
		browser.offline(true);
		browser.tabTo("#notes", "ttl");
		browser.until((driver) -> browser.find("[data-lost]").isDisplayed());
		assertThat(browser.axe()).isEmpty();
		browser.offline(false);
		browser.press(" 60s");
		assertThat(browser.text("#said")).isEqualTo("ttl3 60s3");
		assertThat(browser.find("[data-lost]").isDisplayed()).isFalse();
		assertThat(browser.find("#notes").getDomProperty("value")).isEqualTo("ttl 60s");
	}

	@Test
	void itsPagesAreAccessible(Browser browser) {
		signIn(browser);
		assertThat(browser.violations(List.of("/grader", "/grader?question=" + CACHE + "&with=model-answer")))
			.isEmpty();
		assertThat(browser.cspViolations()).isEmpty();
	}

	/**
	 * Types words, and waits for the answer to all of them: until then the list changes.
	 */
	private static void find(Browser browser, String words) {
		browser.script(
				"document.addEventListener('htmx:afterRequest', e => window.found = e.detail.pathInfo.finalRequestPath)");
		browser.tabTo("#q", words);
		String last = words.substring(words.lastIndexOf(' ') + 1);
		browser.until((driver) -> String.valueOf(browser.script("return window.found")).contains(last));
	}

	private static boolean chosen(Browser browser, String question) {
		browser.press("Put a cache");
		return question.equals(browser.script("return document.getElementById('question').value"));
	}

	/** In one breath: the list is replaced while one looks. */
	@SuppressWarnings("unchecked")
	private static List<String> options(Browser browser) {
		return (List<String>) browser
			.script("return [...document.querySelectorAll('#question option')].map(o => o.value)");
	}

	private static void signIn(Browser browser) {
		browser.open("/sign-in");
		browser.find("input[name=email]").sendKeys("ines@example.com");
		browser.find("input[name=password]").sendKeys("correct horse battery", Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
	}

}
