package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

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
import static org.readback.interview.LivePage.visible;

/** An interview goes on without the server: on to the next question, and rated. */
@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class OfflineTests {

	@Autowired
	private JdbcTemplate jdbc;

	private String candidate;

	@BeforeEach
	void nameACandidate() {
		this.candidate = "Kim " + UUID.randomUUID();
		this.jdbc.update("delete from throttle");
	}

	@Test
	void movesOnRatesAndSendsAllOfItLater(Browser browser) {
		openLive(browser, this.candidate);
		browser.until((driver) -> kept(browser) > 6);
		type(browser, "sized impact");
		awaitSaved(browser);
		press(browser, Keys.ESCAPE, "2");
		browser.find(".rb-reveal");
		browser.offline(true);

		type(browser, " first");
		press(browser, Keys.ESCAPE, "3");
		browser.until((driver) -> pill(browser).equals("Kept on this device, 6 characters and 1 rating to send"));
		press(browser, "j");
		atQuestion(browser, 2);
		browser
			.until((driver) -> pill(browser).equals("Kept on this device, 1 rating and notes on question 1 to send"));
		assertThat(browser.text("#stops li:first-child")).contains("3 Solid");
		assertThat(browser.text("#decided")).isEqualTo("1 of 6 decided");
		type(browser, "valkey");
		press(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
		atQuestion(browser, 3);

		browser.offline(false);
		browser.until((driver) -> choices().equals(List.of("2", "3")));
		browser.until((driver) -> stored(1).equals("sized impact first") && stored(2).equals("valkey"));
		browser.until((driver) -> pill(browser).equals("Ready"));
		assertThat(browser.script("return document.getElementById('live').dataset.question")).isEqualTo("3");
	}

	@Test
	void keepsARatingOverAReload(Browser browser) {
		openLive(browser, this.candidate);
		browser.until((driver) -> kept(browser) > 0);
		browser.offline(true);
		press(browser, Keys.ESCAPE, "4");
		browser.until((driver) -> pill(browser).equals("Kept on this device, 1 rating to send"));

		browser.driver().navigate().refresh();

		browser.until((driver) -> pill(browser).equals("Kept on this device, 1 rating to send"));
		assertThat(browser.find("#decide input[value='4']").isSelected()).isTrue();
		browser.offline(false);
		browser.until((driver) -> choices().equals(List.of("4")));
		assertThat(browser.text(".rb-reveal")).contains("You 4");
	}

	@Test
	void staysAndSaysSoWhereTheNextPageIsNotOnThisDevice(Browser browser) {
		openLive(browser, this.candidate);
		browser.until((driver) -> kept(browser) > 6);
		browser.offline(true);
		type(browser, "sized");

		browser.find("#finish").click();
		browser.until((driver) -> visible(browser, "#stays"));
		type(browser, " impact");
		browser.offline(false);

		awaitSaved(browser);
		assertThat(notes(browser)).isEqualTo("sized impact");
		assertThat(browser.driver().getCurrentUrl()).contains("/live");
	}

	@Test
	void takesNobodyAwayWhoTypesOn(Browser browser) {
		openLive(browser, this.candidate);
		browser.script("""
				const send = window.fetch;
				window.fetch = async (path, options) => {
					const answer = await send(path, options);
					if (options.method === 'PUT' && !window.release) {
						await new Promise((done) => { window.release = done; });
					}
					return answer;
				};""");
		type(browser, "sized");
		press(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
		browser.until((driver) -> browser.script("return window.release !== undefined").equals(true));

		type(browser, " impact");
		browser.script("window.release()");

		awaitSaved(browser);
		browser.until((driver) -> stored(1).equals("sized impact"));
		assertThat(browser.script("return document.getElementById('live').dataset.question")).isEqualTo("1");
	}

	/** How many pages the service worker could show. */
	private static long kept(Browser browser) {
		return (Long) browser.driver()
			.executeAsyncScript(
					"""
							const done = arguments[0];
							const open = indexedDB.open('readback');
							open.onerror = () => done(0);
							open.onsuccess = () => {
								const pages = open.result.transaction('pages').objectStore('pages').count();
								pages.onsuccess = async () => {
									open.result.close();
									done(await caches.match('/live/protocol.js') && navigator.serviceWorker.controller ? pages.result : 0);
								};
							};""");
	}

	private String stored(int question) {
		return this.jdbc.queryForObject(
				"select n.text from note n " + OF_CANDIDATE.formatted("n") + " and n.question_number = ?", String.class,
				this.candidate, question);
	}

	private List<String> choices() {
		return this.jdbc.queryForList(
				"select r.rating from rating r " + OF_CANDIDATE.formatted("r") + " order by r.turn", String.class,
				this.candidate);
	}

	private static final String OF_CANDIDATE = """
			join panelist p on p.id = %s.panelist_id join interview i on i.id = p.interview_id
			join candidate c on c.id = i.candidate_id where c.name = ?""";

}
