package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.readback.Browser;
import org.readback.BrowserTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.awaitSaved;
import static org.readback.interview.LivePage.notes;
import static org.readback.interview.LivePage.openLive;
import static org.readback.interview.LivePage.pill;
import static org.readback.interview.LivePage.press;
import static org.readback.interview.LivePage.type;
import static org.readback.interview.LivePage.visible;

/** Whatever goes wrong in mid-sentence, every character is in the store at the end. */
@BrowserTest
@Tag("store")
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class NoteLossTests {

	private final PillLog log = new PillLog();

	@Autowired
	private JdbcTemplate jdbc;

	private String candidate;

	@BeforeEach
	void nameACandidate() {
		this.candidate = "Kim " + UUID.randomUUID();
		this.jdbc.update("delete from throttle");
	}

	@Test
	void ofTwoTextsThatBeginAlikeTheSecondKeepsItsWholeSentence(Browser browser) {
		open(browser);

		assertThat(browser.script("""
				return import('/live/differences.js').then((it) => it.joined('Reads first. Says aurora scales', '---',
					'Reads first. Says dynamo is better'))""")).isEqualTo("""
				Reads first. Says aurora scales
				---
				Says dynamo is better""");
	}

	@Test
	void letsThePersonChooseBetweenTheTextsOfTwoTabs(Browser browser) {
		open(browser);
		String one = browser.driver().getWindowHandle();
		String address = browser.driver().getCurrentUrl();
		String two = browser.driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
		browser.driver().get(address);
		browser.find("#notes");

		inConflict(browser, one, "one", two, "two");
		assertThat(browser.text("#theirs-from")).startsWith("Another tab of this browser");
		assertThat(browser.text("#mine mark")).isEqualTo("two");
		type(browser, " goes on");
		browser.until((driver) -> browser.text("#mine").equals("two goes on"));
		browser.find("#keep-both").click();
		awaitSaved(browser);
		assertThat(stored())
			.matches("one\n--- Another tab of this browser, .*, above; this page below ---\ntwo goes on");

		inConflict(browser, one, "\none", two, "\ntwo");
		browser.find("#keep-both").click();
		awaitSaved(browser);
		assertThat(stored()).as("what both begin with comes once")
			.matches("one\n--- .* ---\ntwo goes on\none\n--- Another tab of this browser, .* ---\ntwo");

		inConflict(browser, one, " more", two, " and two");
		browser.find("#take-theirs").click();
		awaitSaved(browser);
		assertThat(stored()).isEqualTo(notes(browser)).endsWith("two more");
		inConflict(browser, one, " again", two, " mine");
		press(browser, Keys.ESCAPE, "3");
		browser.find("#keep-mine").sendKeys(Keys.ENTER);
		awaitSaved(browser);
		browser.until((driver) -> visible(browser, ".rb-reveal"));
		assertThat(stored()).isEqualTo(notes(browser)).endsWith("two more mine");
		assertThat(everSent()).anyMatch((text) -> text.endsWith(" and two"))
			.anyMatch((text) -> text.endsWith(" again"));
	}

	/** The tab that was loaded first writes, and then the other one. */
	private void inConflict(Browser browser, String one, String first, String two, String second) {
		browser.driver().switchTo().window(one);
		browser.driver().navigate().refresh();
		browser.find("#notes");
		type(browser, first);
		awaitSaved(browser);
		browser.driver().switchTo().window(two);
		type(browser, second);
		browser.until((driver) -> visible(browser, "#conflict"));
		assertThat(pill(browser)).isEqualTo("Conflict");
	}

	@Test
	void goesOnAfterAMinuteWithoutNetwork(Browser browser) {
		open(browser);
		type(browser, "cache-aside with");
		awaitSaved(browser);
		browser.offline(true);
		type(browser, " a ttl of");
		browser.until((driver) -> pill(browser).startsWith("Kept on this device"));
		browser.script("const now = performance.now.bind(performance); performance.now = () => now() + 60000");
		type(browser, " 60 s, knew");
		browser.offline(false);
		type(browser, " stampedes");

		awaitSaved(browser);
		assertStored(browser, "cache-aside with a ttl of 60 s, knew stampedes");
	}

	@Test
	void goesOnAfterTheSessionHasEnded(Browser browser) {
		open(browser);
		type(browser, "cache-aside with");
		awaitSaved(browser);
		this.jdbc.update("delete from spring_session");
		type(browser, " a ttl");
		browser.until((driver) -> pill(browser).startsWith("You are signed out"));
		type(browser, " of 60 s");
		browser.find("#again-password").sendKeys("correct horse battery", Keys.ENTER);

		awaitSaved(browser);
		assertStored(browser, "cache-aside with a ttl of 60 s");
	}

	@Test
	void restoresWhatACrashedTabHadNotSent(Browser browser) {
		open(browser);
		String address = browser.driver().getCurrentUrl();
		type(browser, "cache-aside with");
		awaitSaved(browser);
		browser.offline(true);
		type(browser, " a ttl of 60 s");
		browser.until((driver) -> pill(browser).startsWith("Kept on this device"));
		this.log.collect(browser);

		browser.crashTab();
		browser.offline(false);
		browser.driver().get(address);

		browser.until((driver) -> notes(browser).equals("cache-aside with a ttl of 60 s"));
		this.log.watch(browser);
		type(browser, ", stampedes");
		awaitSaved(browser);
		assertStored(browser, "cache-aside with a ttl of 60 s, stampedes");
	}

	@Test
	void showsThePageWithTheTextWhenItIsReloadedWithoutNetwork(Browser browser) {
		open(browser);
		browser.until((driver) -> isKept(browser));
		type(browser, "cache-aside with");
		awaitSaved(browser);
		browser.offline(true);
		type(browser, " a ttl");
		browser.until((driver) -> pill(browser).startsWith("Kept on this device"));
		this.log.collect(browser);

		browser.driver().navigate().refresh();

		browser.until((driver) -> notes(browser).equals("cache-aside with a ttl"));
		this.log.watch(browser);
		type(browser, " of 60 s");
		browser.until((driver) -> pill(browser).startsWith("Kept on this device"));
		assertThat(stored()).isEqualTo("cache-aside with");
		browser.offline(false);
		awaitSaved(browser);
		assertStored(browser, "cache-aside with a ttl of 60 s");
		assertThat(browser.cspViolations()).isEmpty();
	}

	@Test
	void handsTheNotesOverWithoutNetwork(Browser browser) {
		open(browser);
		type(browser, "cache-aside with");
		awaitSaved(browser);
		browser.offline(true);
		type(browser, " a ttl");
		browser
			.script("""
					const make = URL.createObjectURL;
					URL.createObjectURL = (blob) => { blob.text().then((text) => { window.file = text; }); return make(blob); };
					""");

		browser.find("#download").click();

		String file = browser.until((driver) -> (String) browser.script("return window.file"));
		assertThat(file)
			.contains("1. ", "6. ", "cache-aside with\n\n[Not saved on the server yet:]\n\ncache-aside with a ttl")
			.doesNotContain(this.candidate);
		browser.offline(false);
		awaitSaved(browser);
	}

	@Test
	void showsNothingWithoutNetworkOnceThePersonHasSignedOut(Browser browser) {
		open(browser);
		String address = browser.driver().getCurrentUrl();
		browser.until((driver) -> isKept(browser));
		browser.open("/");
		browser.find("form[action='/sign-out'] button").click();
		browser.until((driver) -> driver.getCurrentUrl().contains("signed-out"));

		browser.offline(true);
		browser.driver().get(address);

		assertThat(browser.driver().getPageSource()).doesNotContain(this.candidate);
		browser.offline(false);
	}

	@Test
	void lastsUntilTheWrapUpOnlyWithEverythingInTheStore(Browser browser) {
		open(browser);
		type(browser, "cache-aside");
		awaitSaved(browser);
		this.jdbc.update("update note set text = 'lost' where text = 'cache-aside'");

		browser.find("#finish").click();

		browser.until((driver) -> visible(browser, "#unfinished"));
		assertThat(browser.text("#unfinished")).contains("Questions: 1.");
		browser.find("#finish").click();
		browser.until((driver) -> driver.getCurrentUrl().endsWith("/wrap-up"));
	}

	private void open(Browser browser) {
		openLive(browser, this.candidate);
		this.log.watch(browser);
	}

	/** Whether the service worker could show the page. */
	private static boolean isKept(Browser browser) {
		return (Boolean) browser.driver().executeAsyncScript("""
				const done = arguments[0];
				const open = indexedDB.open('readback');
				open.onerror = () => done(false);
				open.onsuccess = () => {
					const pages = open.result.transaction('pages').objectStore('pages').count();
					pages.onsuccess = async () => {
						open.result.close();
						done(pages.result > 0 && await caches.match('/live/protocol.js') !== undefined);
					};
				};""");
	}

	private void assertStored(Browser browser, String text) {
		this.log.collect(browser);
		assertThat(stored()).isEqualTo(text);
		assertThat(everSaved())
			.containsAll(this.log.calledSaved().stream().filter((saved) -> !saved.isEmpty()).toList());
	}

	private String stored() {
		return this.jdbc.queryForObject("select n.text from note n " + OF_CANDIDATE, String.class, this.candidate);
	}

	private List<String> everSent() {
		return this.jdbc.queryForList(
				"select r.text from note_revision r join note n on n.id = r.note_id " + OF_CANDIDATE, String.class,
				this.candidate);
	}

	private List<String> everSaved() {
		return this.jdbc.queryForList("select r.text from note_revision r join note n on n.id = r.note_id "
				+ OF_CANDIDATE + " and r.revision is not null", String.class, this.candidate);
	}

	private static final String OF_CANDIDATE = """
			join panelist p on p.id = n.panelist_id join interview i on i.id = p.interview_id
			join candidate c on c.id = i.candidate_id where c.name = ? and n.question_number = 1""";

}
