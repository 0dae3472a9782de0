package org.readback.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class SystemThemeTests {

	@Test
	void followsTheSystemUntilSomebodyChooses(Browser browser) {
		prefer(browser, "dark");
		browser.open("/");
		assertThat(theme(browser)).isEqualTo("dark");
		prefer(browser, "light");
		browser.until((driver) -> "light".equals(theme(browser)));
		prefer(browser, "dark");
		browser.until((driver) -> "dark".equals(theme(browser)));

		browser.find(".rb-to-light").click();
		browser.until((driver) -> "light".equals(theme(browser)));
		browser.find(".rb-to-dark").click();
		prefer(browser, "light");
		browser.open("/banks");

		assertThat(theme(browser)).as("chosen for good").isEqualTo("dark");
		assertThat(browser.consoleErrors()).isEmpty();
	}

	@Test
	void beginsAtTheEdgeOfTheWindow(Browser browser) {
		browser.open("/banks/about");

		assertThat(browser.script("return document.querySelector('.rb-top').getBoundingClientRect().left").toString())
			.isEqualTo("0");
	}

	private static Object theme(Browser browser) {
		return browser.script("return document.documentElement.dataset.bsTheme");
	}

	private static void prefer(Browser browser, String theme) {
		browser.driver()
			.executeCdpCommand("Emulation.setEmulatedMedia",
					Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
	}

}
