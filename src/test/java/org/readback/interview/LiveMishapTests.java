package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.atQuestion;
import static org.readback.interview.LivePage.awaitSaved;
import static org.readback.interview.LivePage.notes;
import static org.readback.interview.LivePage.openLive;
import static org.readback.interview.LivePage.pill;
import static org.readback.interview.LivePage.press;
import static org.readback.interview.LivePage.type;

/** What goes wrong while somebody types and rates, besides the network. */
@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class LiveMishapTests {

	@Autowired
	private JdbcTemplate jdbc;

	private String candidate;

	@BeforeEach
	void nameACandidate() {
		this.candidate = "Kim " + UUID.randomUUID();
	}

	@Test
	void keepsABlankFirstLine(Browser browser) {
		openLive(browser, this.candidate);
		type(browser, "\nsized impact first");
		awaitSaved(browser);

		browser.driver().navigate().refresh();

		assertThat(notes(browser)).isEqualTo("\nsized impact first");
	}

	@Test
	void takesEnterOnARatingForNoOtherDecision(Browser browser) {
		openLive(browser, this.candidate);
		focus(browser, "#decide input[value='3']");
		new Actions(browser.driver()).sendKeys(Keys.SPACE, Keys.ENTER).perform();
		browser.find(".rb-reveal");

		focus(browser, "#decide input[value='2']");
		new Actions(browser.driver()).sendKeys(Keys.SPACE).perform();
		browser.until((driver) -> browser.text("#stops li:first-child").contains("2 Partial"));

		assertThat(decisions()).containsExactly("RATED", "RATED");
	}

	@Test
	void keepsARatingWhenAnOlderAnswerComesLate(Browser browser) {
		openLive(browser, this.candidate);
		browser.script("""
				const send = window.fetch;
				window.fetch = async (path, options) => {
					const answer = await send(path, options);
					if (path.includes('/live?')) {
						await new Promise((done) => { window.release = done; });
						const text = await answer.text();
						answer.text = async () => {
							setTimeout(() => { window.handled = true; });
							return text;
						};
					}
					return answer;
				};""");
		type(browser, "sized impact first");
		browser.until((driver) -> browser.script("return window.release !== undefined").equals(true));
		press(browser, Keys.ESCAPE, "3");
		browser.find(".rb-reveal");

		browser.script("window.release()");

		browser.until((driver) -> browser.script("return window.handled === true").equals(true));
		assertThat(browser.driver().findElements(By.cssSelector(".rb-reveal"))).hasSize(1);
	}

	@Test
	void saysSoWhenARatingIsRefusedAndLetsThePersonLeave(Browser browser) {
		openLive(browser, this.candidate);
		this.jdbc.update("""
				update interview set state = 'SUBMITTED'
				where candidate_id = (select id from candidate where name = ?)""", this.candidate);

		press(browser, Keys.ESCAPE, "3");

		browser.until((driver) -> pill(browser).equals("This interview takes no notes any more."));
		browser.find("#finish").click();
		browser.until((driver) -> driver.getCurrentUrl().matches(".*/interviews/[0-9a-f-]+/part$"));
	}

	@Test
	void waitsLongerAfterEachRefusal(Browser browser) {
		openLive(browser, this.candidate);
		browser.script("""
				const send = window.fetch;
				window.tries = [];
				window.fetch = async (path, options) => {
					if (options.method !== 'PUT') {
						return send(path, options);
					}
					window.tries.push(Date.now());
					return new Response('', { status: 403 });
				};""");

		type(browser, "x");

		browser.until((driver) -> browser.script("return window.tries.length > 2").equals(true));
		assertThat(browser.script("const [a, b, c] = window.tries; return c - b > b - a")).isEqualTo(true);
		assertThat(pill(browser)).startsWith("Kept on this device");
	}

	@Test
	void saysWhatANoteStillTakesAndPastesAllOrNothing(Browser browser) {
		openLive(browser, this.candidate);
		fill(browser, 19_500);
		browser.until((driver) -> pill(browser).matches("Saved \\d\\d:\\d\\d:\\d\\d, 500 characters left"));
		assertThat(browser.text("#limit")).isEqualTo("Fewer than 500 characters are left in this note.");

		assertThat(browser.script("""
				const clipboardData = new DataTransfer();
				clipboardData.setData('text/plain', 'y'.repeat(501));
				const paste = new ClipboardEvent('paste', { clipboardData, cancelable: true });
				return document.getElementById('notes').dispatchEvent(paste);""")).isEqualTo(false);
		assertThat(browser.text("#limit")).startsWith("Nothing was pasted: it has 501 characters");

		fill(browser, 20_000);
		browser.until((driver) -> pill(browser).equals("This note is full"));
		assertThat(browser.text("#limit")).startsWith("This note is full.");
		fill(browser, 10);
		awaitSaved(browser);
		assertThat(browser.find("#limit").isDisplayed()).isFalse();
	}

	private static void fill(Browser browser, int length) {
		browser.script("""
				const notes = document.getElementById('notes');
				notes.value = 'x'.repeat(arguments[0]);
				notes.dispatchEvent(new Event('input'));""", length);
	}

	@Test
	void keysThatMoveWorkOneAfterAnother(Browser browser) {
		openLive(browser, this.candidate);

		press(browser, Keys.ESCAPE, "j");
		atQuestion(browser, 2);
		press(browser, "j");
		atQuestion(browser, 3);
		press(browser, "k");
		atQuestion(browser, 2);
		press(browser, "n", "x");
		assertThat(notes(browser)).isEqualTo("x");
	}

	@Test
	void saysNothingOfSavingWhenNothingIsToBeSaved(Browser browser) {
		openLive(browser, this.candidate);

		browser.script("document.getElementById('notes').dispatchEvent(new Event('input'))");

		assertThat(pill(browser)).isEqualTo("Ready");
	}

	@Test
	void keepsTheFocusOnWhatIsFetchedAgain(Browser browser) {
		openLive(browser, this.candidate);
		press(browser, "calm", Keys.ESCAPE, "3");
		browser.find(".rb-reveal summary");
		focus(browser, ".rb-reveal summary");
		new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();

		browser.script("""
				const notes = document.getElementById('notes');
				notes.value = 'sized impact first';
				notes.dispatchEvent(new Event('input'));""");
		browser.find("#marked mark");

		assertThat(browser.script("return document.activeElement.tagName")).isEqualTo("SUMMARY");
	}

	private static void focus(Browser browser, String selector) {
		browser.script("document.querySelector(arguments[0]).focus()", selector);
	}

	private List<String> decisions() {
		return this.jdbc.queryForList("""
				select r.decision from rating r join panelist p on p.id = r.panelist_id
				join interview i on i.id = p.interview_id join candidate c on c.id = i.candidate_id
				where c.name = ? order by r.turn""", String.class, this.candidate);
	}

}
