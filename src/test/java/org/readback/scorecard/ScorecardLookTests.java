package org.readback.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.readback.Browser;
import org.readback.BrowserTest;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.interview.Panels;
import org.readback.interview.Recommendation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What only a browser shows of a scorecard and its debrief. */
@BrowserTest
@Import({ Staff.class, Panels.class })
class ScorecardLookTests {

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	private Member ines;

	private String card;

	private String debrief;

	@BeforeEach
	void aPanelThatHasSubmitted() {
		this.panels.clear();
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		Member tomas = this.staff.hire("Tomas Lindqvist", Role.INTERVIEWER);
		UUID id = this.panels.start(Instant.parse("2026-11-23T13:00:00Z"), "Zofia Brożek", "Senior SRE",
				"cloud-operations-generalist", this.ines, tomas);
		this.panels.write(id, this.ines, 1, "acked, sized impact first, sev2 declared");
		this.panels.write(id, tomas, 1, "no idea how to size the impact");
		this.panels.write(id, tomas, 4, "would commit the state");
		this.panels.decide(id, this.ines, Map.of(1, "4", 2, "not-asked"));
		this.panels.decide(id, tomas, Map.of(1, "2", 2, "not-asked"));
		this.panels.submit(id, this.ines, Recommendation.YES, "Sizes impact first", "");
		this.panels.submit(id, tomas, Recommendation.NO, "", "Vague on state");
		this.panels.settle(id, this.ines, tomas);
		this.card = "/scorecards/" + id;
		this.debrief = "/interviews/" + id + "/debrief";
	}

	@Test
	void askingOnceMoreWhetherToCloseLeavesTheOtherButtonsAsTheyAre(Browser browser) {
		open(browser, this.card);
		Object before = heightOfPrint(browser);

		browser.find(".rb-sure summary").click();

		browser.until((driver) -> driver.findElement(By.cssSelector(".rb-sure button")).isDisplayed());
		assertThat(heightOfPrint(browser)).isEqualTo(before);
	}

	@Test
	void theEvidenceIsFoldedUntilSomebodyGoesThere(Browser browser) {
		open(browser, this.card);
		assertThat(shows(browser, "q1")).isFalse();

		browser.tabTo(".rb-contents a[href='#q1']").sendKeys(Keys.ENTER);

		browser.until((driver) -> shows(browser, "q1"));
		assertThat(shows(browser, "q4")).isFalse();
		assertThat(browser.text("#q1")).contains("Notes by Ines Calder", "Notes by Tomas Lindqvist",
				"no idea how to size");
	}

	@Test
	void printedEveryFoldIsOpen(Browser browser) {
		open(browser, this.card);
		Object folded = heightOfAll(browser);

		browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));

		// The media change reaches the page a moment after the command.
		browser.until((driver) -> ((List<?>) browser.script("""
				return [...document.querySelectorAll('.rb-fold > div')]
					.filter((fold) => !fold.checkVisibility({contentVisibilityAuto: true}) || fold.offsetHeight === 0)
					.map((fold) => fold.id)""")).isEmpty());
		assertThat(((Number) heightOfAll(browser)).intValue()).isGreaterThan(((Number) folded).intValue());
	}

	@Test
	void onATelephoneNothingIsOffTheScreen(Browser browser) {
		browser.phone();
		for (String page : List.of(this.card, this.debrief)) {
			open(browser, page);
			assertThat((List<?>) browser.script("""
					document.querySelectorAll('details').forEach((one) => one.open = true);
					return [...document.querySelectorAll('main .rb-scroll')]
						.filter((table) => table.scrollWidth > table.clientWidth)
						.map((table) => table.ariaLabel ?? table.getAttribute('aria-labelledby'))""")).as(page)
				.isEmpty();
			assertThat(browser.violationsHere("scorecard-look")).as(page).isEmpty();
		}
		assertThat(browser.text(".rb-flags")).contains("Commits state to git", "Tomas Lindqvist");
	}

	@Test
	void aDecisionThatIsNoneGetsTheFocusWhereItIsWrong(Browser browser) {
		open(browser, this.debrief);

		browser.find("#decision form[action$=decision] button").sendKeys(Keys.ENTER);

		browser.until((driver) -> browser.script("return document.activeElement.name").equals("outcome"));
		assertThat(browser.script("""
				const error = document.getElementById('outcome-error').getBoundingClientRect();
				return error.top >= 0 && error.bottom <= innerHeight""")).isEqualTo(true);
		browser.find("input[value=OFFER]").click();
		browser.find("#decision form[action$=decision] button").sendKeys(Keys.ENTER);
		browser.until((driver) -> browser.script("return document.activeElement.id").equals("reason"));
		assertThat(browser.axe()).isEmpty();
	}

	private void open(Browser browser, String page) {
		browser.open("/account");
		if (browser.driver().getCurrentUrl().contains("/sign-in")) {
			browser.find("input[name=email]").sendKeys(this.ines.email());
			browser.find("input[name=password]").sendKeys(Staff.PASSWORD, Keys.ENTER);
			browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
		}
		browser.open(page);
		browser.find("main h1");
	}

	private static boolean shows(Browser browser, String id) {
		return Boolean.TRUE
			.equals(browser.script("return document.getElementById(arguments[0]).checkVisibility()", id));
	}

	private static Object heightOfPrint(Browser browser) {
		return browser.script("return document.querySelector('[data-print]').offsetHeight");
	}

	private static Object heightOfAll(Browser browser) {
		return browser.script("return document.querySelector('main').offsetHeight");
	}

}
