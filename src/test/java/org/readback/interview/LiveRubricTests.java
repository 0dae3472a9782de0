package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.atQuestion;
import static org.readback.interview.LivePage.awaitSaved;
import static org.readback.interview.LivePage.openLive;
import static org.readback.interview.LivePage.pill;
import static org.readback.interview.LivePage.press;
import static org.readback.interview.LivePage.type;
import static org.readback.interview.LivePage.verdict;

/** Disputable hits, the probe ladder, the sentence for a gap, and the clock. */
@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class LiveRubricTests {

	private static final String NOTES = "cache-aside, ttl 60s\nhit ratio, he says";

	private static final String FOCUSED = "return document.activeElement.value ?? document.activeElement.tagName";

	@Autowired
	private JdbcTemplate jdbc;

	private String candidate;

	@BeforeEach
	void nameACandidate() {
		this.candidate = "Kim " + UUID.randomUUID();
	}

	@Test
	void aHitIsStruckAndTakenBackByKeyboard(Browser browser) {
		openAtTheCache(browser);

		press(browser, Keys.ESCAPE, "x");
		assertThat(browser.script(FOCUSED)).isEqualTo("struck cache-aside cache-aside");
		moveTo(browser, "struck measure hit ratio");
		press(browser, Keys.ENTER);
		browser.until((driver) -> verdict(browser, "measure").equals("denied"));
		assertThat(browser.text("[data-criterion=measure]")).contains("struck by you");
		assertThat(browser.text("#marked .rb-ev-struck")).isEqualTo("hit ratio");
		assertThat(browser.script(FOCUSED)).as("the focus stays").isEqualTo("struck measure hit ratio");

		press(browser, Keys.ENTER);
		browser.until((driver) -> verdict(browser, "measure").equals("heard"));
		press(browser, Keys.ESCAPE);
		assertThat(browser.script(FOCUSED)).isEqualTo("BODY");
		assertThat(kept("correction")).isEqualTo(1);
	}

	@Test
	void selectedWordsCountForACriterionByKeyboardAndByMouse(Browser browser) {
		openAtTheCache(browser);
		// "he say" of "he says": whole words are taken.
		select(browser, NOTES.length() - 7, NOTES.length() - 1);

		press(browser, Keys.ESCAPE, "a");
		browser.until((driver) -> "engine-choice".equals(browser.script(FOCUSED))
				|| "confirm-cause".equals(browser.script(FOCUSED)));
		assertThat(browser.find("#words").getDomProperty("value")).isEqualTo("he says");
		moveTo(browser, "invalidation");
		press(browser, Keys.ENTER);
		browser.until((driver) -> verdict(browser, "invalidation").equals("heard"));
		assertThat(browser.text("[data-criterion=invalidation] .rb-hit-added")).contains("he says");

		select(browser, 0, 11);
		browser.find("#count summary").click();
		browser.until((driver) -> browser.find("#words").getDomProperty("value").equals("cache-aside"));
		browser.find("#count input[value=prompted]").click();
		browser.find("#count button[value=cold-cache]").click();
		browser.until((driver) -> verdict(browser, "cold-cache").equals("prompted"));

		browser.driver().navigate().refresh();
		assertThat(verdict(browser, "invalidation")).isEqualTo("heard");
		assertThat(verdict(browser, "cold-cache")).isEqualTo("prompted");
		browser.find("[data-criterion=invalidation] .rb-hit-added").click();
		browser.until((driver) -> verdict(browser, "invalidation").equals("silent"));
	}

	@Test
	void whatCannotCountIsSaidAndNothingIsLost(Browser browser) {
		openAtTheCache(browser);

		press(browser, Keys.ESCAPE, "a");
		browser.until((driver) -> "words".equals(browser.script("return document.activeElement.id")));
		browser.find("#words").sendKeys("nowhere", Keys.ENTER, Keys.ENTER);

		assertThat(browser.text(".rb-complaint")).contains("The notes do not have these words");
		assertThat(LivePage.notes(browser)).isEqualTo(NOTES);
		assertThat(pill(browser)).startsWith("Saved");
	}

	@Test
	void theProbeOnTopIsAskedByKeyAndTheNextOneMovesUp(Browser browser) {
		openAtTheCache(browser);
		String first = probed(browser);

		press(browser, Keys.ESCAPE, "p");
		browser.until((driver) -> !probed(browser).equals(first));
		assertThat(browser.text("[data-criterion=" + first + "]")).contains("Asked: ");
		assertThat(verdict(browser, first)).isEqualTo("silent");

		browser.find("[data-criterion=" + first + "] .rb-asked button").click();
		browser.until((driver) -> probed(browser).equals(first));
		assertThat(kept("probe_asked")).isEqualTo(1);
	}

	@Test
	void allThatIsHeardOfACriterionIsMarkedAsPrompted(Browser browser) {
		openAtTheCache(browser);

		browser.find("[data-criterion=measure] .rb-hint").click();

		browser.until((driver) -> verdict(browser, "measure").equals("prompted"));
		assertThat(browser.find("[data-criterion=measure] .rb-hint").getDomAttribute("aria-pressed")).isEqualTo("true");
		assertThat(browser.text("#marked .rb-ev-prompted")).isEqualTo("hit ratio");
	}

	@Test
	void noNumberComesBeforeTheRatingAndAGapAsksForASentence(Browser browser) {
		openAtTheCache(browser);
		assertThat(browser.driver().getPageSource()).doesNotContain("rb-reveal", "notes suggest");

		press(browser, Keys.ESCAPE, "4", "w");
		browser.until((driver) -> "reason".equals(browser.script("return document.activeElement.id")));
		press(browser, "He drew it on the board.");
		browser.until((driver) -> browser.text("#reason-kept").equals("Kept."));
		press(browser, Keys.ESCAPE, "x");
		moveTo(browser, "struck measure hit ratio");
		press(browser, Keys.ENTER);
		browser.until((driver) -> verdict(browser, "measure").equals("denied"));

		assertThat(browser.find("#reason").getDomProperty("value")).isEqualTo("He drew it on the board.");
		assertThat(browser.text(".rb-reveal")).contains("You 4, notes suggest");
		assertThat(reason()).isEqualTo("He drew it on the board.");
	}

	@Test
	void aSentenceInTheMiddleIsKeptWhenThePersonGoesOn(Browser browser) {
		openAtTheCache(browser);
		press(browser, Keys.ESCAPE, "4", "w");
		browser.until((driver) -> "reason".equals(browser.script("return document.activeElement.id")));

		press(browser, "He drew", Keys.chord(Keys.CONTROL, Keys.ENTER));

		atQuestion(browser, 4);
		assertThat(reason()).isEqualTo("He drew");
	}

	@Test
	void theClockIsRightAfterTheTabHasSlept(Browser browser) {
		openLive(browser, this.candidate);
		browser.until((driver) -> browser.text("#clock-all").startsWith("00:0"));

		browser.script("""
				const now = Date.now;
				Date.now = () => now() + 61 * 60 * 1000;
				document.dispatchEvent(new Event('visibilitychange'));""");

		assertThat(browser.text("#clock")).startsWith("61:");
		assertThat(browser.text("#clock-all")).startsWith("61:");
		assertThat(browser.script("return document.getElementById('clock-said').textContent").toString())
			.contains("has had its");
	}

	@Test
	void theTimeOnAQuestionGoesOnOverAReload(Browser browser) {
		openLive(browser, this.candidate);
		browser.until((driver) -> !browser.text("#clock").equals("00:00"));

		browser.driver().navigate().refresh();

		assertThat(browser.text("#clock")).isNotEqualTo("00:00");
	}

	@Test
	void aSecondTabTellsTheSameTime(Browser browser) {
		openLive(browser, this.candidate);
		browser.script("const now = Date.now; Date.now = () => now() + 61 * 60 * 1000");
		String address = browser.driver().getCurrentUrl();

		browser.driver().switchTo().newWindow(WindowType.TAB);
		browser.driver().get(address);

		browser.until((driver) -> browser.text("#clock").startsWith("61:"));
	}

	@Test
	void theKeysCanBeSwitchedOffAndNeverFireWhileOneTypes(Browser browser) {
		openAtTheCache(browser);
		type(browser, " xap-1");
		awaitSaved(browser);
		assertThat(LivePage.notes(browser)).endsWith(" xap-1");

		press(browser, Keys.ESCAPE, "?");
		browser.find("#keys-on").click();
		press(browser, Keys.ESCAPE);
		new Actions(browser.driver()).sendKeys("4xap").perform();

		assertThat(browser.find("#count").getDomAttribute("open")).isNull();
		assertThat(browser.driver().findElements(By.cssSelector(".rb-reveal, .rb-asked"))).isEmpty();
	}

	@Test
	void isAccessibleWithAllThatAPersonChanged(Browser browser) {
		openAtTheCache(browser);
		press(browser, Keys.ESCAPE, "p", "4");
		browser.find("#reason");
		browser.find("[data-criterion=measure] .rb-hit").click();
		browser.until((driver) -> verdict(browser, "measure").equals("denied"));
		browser.find("[data-criterion=cache-aside] .rb-hint").click();
		browser.until((driver) -> verdict(browser, "cache-aside").equals("prompted"));
		List<String> violations = new ArrayList<>();
		for (String theme : List.of("light", "dark")) {
			browser.script("document.documentElement.dataset.bsTheme = arguments[0]", theme);
			for (int[] size : new int[][] { { 1280, 900 }, { 768, 1024 }, { 390, 844 }, { 320, 256 } }) {
				browser.resize(size[0], size[1]);
				browser.axe().forEach((found) -> violations.add(theme + " " + size[0] + " " + found));
				assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
					.isLessThanOrEqualTo(size[0]);
			}
			browser.desktop();
			browser.find("#count summary").click();
			browser.axe().forEach((found) -> violations.add(theme + " counting " + found));
			browser.find("#count summary").click();
		}

		assertThat(violations).isEmpty();
		assertThat(browser.consoleErrors()).isEmpty();
	}

	@Test
	void theRatingIsInReachOnATelephoneFromTheNotesOn(Browser browser) {
		browser.phone();
		openAtTheCache(browser);
		browser.script("window.scrollTo(0, 0)");

		assertThat(browser.script("""
				const rating = document.querySelector('#decide .rb-rating').getBoundingClientRect();
				return rating.bottom <= innerHeight && rating.top >= 0""")).isEqualTo(true);
	}

	private void openAtTheCache(Browser browser) {
		openLive(browser, this.candidate);
		browser.driver().get(browser.driver().getCurrentUrl().replaceFirst("/live.*", "/live?question=3"));
		atQuestion(browser, 3);
		type(browser, NOTES);
		awaitSaved(browser);
		browser.until((driver) -> verdict(browser, "measure").equals("heard"));
	}

	private static void select(Browser browser, int from, int to) {
		browser.script("document.getElementById('notes').setSelectionRange(arguments[0], arguments[1])", from, to);
	}

	private static void moveTo(Browser browser, String value) {
		for (int i = 0; i < 20 && !value.equals(browser.script(FOCUSED)); i++) {
			press(browser, Keys.ARROW_DOWN);
		}
		assertThat(browser.script(FOCUSED)).isEqualTo(value);
	}

	private static String probed(Browser browser) {
		return browser
			.until((driver) -> driver.findElement(By.cssSelector("#heard [data-first]")).getDomAttribute("value"));
	}

	private int kept(String table) {
		return this.jdbc.queryForObject("select count(*) from " + table + " x join panelist p on p.id = x.panelist_id"
				+ " join interview i on i.id = p.interview_id join candidate c on c.id = i.candidate_id where c.name = ?",
				Integer.class, this.candidate);
	}

	private String reason() {
		return this.jdbc.queryForObject("""
				select r.reason from rating r join panelist p on p.id = r.panelist_id
				join interview i on i.id = p.interview_id join candidate c on c.id = i.candidate_id
				where c.name = ?""", String.class, this.candidate);
	}

}
