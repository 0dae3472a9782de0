package org.readback.interview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
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
class PlanLookTests {

	@Test
	void anAppointmentIsMadeByKeyboardAloneAndStandsInToday(Browser browser) {
		signIn(browser);
		browser.open("/interviews/new?kit=cloud-operations-generalist");
		browser.tabTo("#candidate");
		press(browser, "Kim Nine");
		browser.tabTo("#position");
		press(browser, "Senior SRE");
		browser.tabTo("#date");
		LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
		press(browser, "%02d%02d%04d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()));
		browser.tabTo("#time");
		press(browser, "0200PM");
		browser.tabTo("#place");
		press(browser, "Room 4");
		browser.tabTo("main form button");
		press(browser, Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Kim Nine"));
		assertThat(browser.text("main")).contains("14:00–15:00", "Room 4");
		browser.tabTo("main a[href$='/prep']");
		press(browser, Keys.ENTER);
		browser.until((driver) -> driver.getTitle().startsWith("Prepare: Kim Nine"));
		browser.tabTo("main form button");
		press(browser, Keys.ENTER);
		browser.find("#notes");
		browser.open("/interviews");
		assertThat(browser.driver().findElements(By.cssSelector(".rb-agenda li")))
			.filteredOn((entry) -> entry.getText().contains("Kim Nine"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.getText()).contains("now", "Continue"));
		assertThat(browser.consoleErrors()).isEmpty();
	}

	@Test
	void itsPagesAreAccessibleInLightAndDarkOnADesktopAndOnATelephone(Browser browser) {
		signIn(browser);
		LivePage.plan(browser, "Lee Ten");
		String interview = browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
		browser.find("main a[href^='/candidates/']").click();
		browser.until((driver) -> driver.getCurrentUrl().contains("/candidates/"));
		String candidate = browser.driver().getCurrentUrl().replaceFirst("^https?://[^/]+", "");
		String position = browser.driver()
			.findElement(By.cssSelector("main a[href^='/positions/']"))
			.getDomAttribute("href");

		assertThat(browser.violations(List.of("/interviews", "/interviews/new", interview, interview + "/prep",
				interview + "/edit", interview + "/cancel", "/candidates", candidate, "/positions", position)))
			.isEmpty();

		browser.open(interview + "/cancel");
		browser.find("main form button").sendKeys(Keys.ENTER);
		browser.find(".rb-error");
		assertThat(browser.axe()).isEmpty();
		browser.open("/interviews/new");
		browser.find("main form button").sendKeys(Keys.ENTER);
		browser.find(".rb-error");
		browser.until((driver) -> browser.script("return document.activeElement.id").equals("candidate"));
		assertThat(browser.axe()).isEmpty();
		assertThat(browser.cspViolations()).isEmpty();
	}

}
