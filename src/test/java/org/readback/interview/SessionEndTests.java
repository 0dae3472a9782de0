package org.readback.interview;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readback.interview.LivePage.awaitSaved;
import static org.readback.interview.LivePage.openLive;
import static org.readback.interview.LivePage.pill;
import static org.readback.interview.LivePage.signIn;
import static org.readback.interview.LivePage.type;

/** A session that ends under somebody's hands costs them no letter. */
@BrowserTest
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class SessionEndTests {

	@Autowired
	private JdbcTemplate jdbc;

	private String candidate;

	@BeforeEach
	void nameACandidate() {
		this.candidate = "Kim " + UUID.randomUUID();
		this.jdbc.update("delete from throttle");
	}

	@Test
	void asksForASignInOnTopOfTheLivePageAndLosesNothing(Browser browser) {
		openLive(browser, this.candidate);
		type(browser, "acked, sized impact");
		awaitSaved(browser);
		endAllSessions();

		type(browser, " first, sev2");
		browser.until((driver) -> isAsking(browser));
		browser.until((driver) -> pill(browser).startsWith("You are signed out."));
		type(browser, " declared");
		browser.find("#again-password").sendKeys("wrong", Keys.ENTER);
		browser.until((driver) -> browser.text("#sign-in-again [role=alert]").contains("belong together"));
		browser.find("#again-password").clear();
		browser.find("#again-password").sendKeys("correct horse battery", Keys.ENTER);

		browser.until((driver) -> !isAsking(browser));
		awaitSaved(browser);
		assertThat(stored()).isEqualTo("acked, sized impact first, sev2 declared");
	}

	@Test
	void signsInAlsoWhereALateAnswerTakesTheNewSessionAway(Browser browser) {
		openLive(browser, this.candidate);
		type(browser, "mine");
		awaitSaved(browser);
		endAllSessions();
		type(browser, " and more");
		browser.until((driver) -> isAsking(browser));
		browser.script("""
				const real = window.fetch;
				window.fetch = async (url, options) => {
					const answer = await real(url, options);
					if (url === '/sign-in' && options?.method === 'POST' && !window.asked) {
						window.asked = true;
						await new Promise((go) => { window.goOn = go; });
					}
					return answer;
				};
				""");
		browser.find("#again-password").sendKeys("correct horse battery", Keys.ENTER);
		browser.until((driver) -> browser.script("return !!window.goOn"));
		endAllSessions();
		browser.script("window.goOn()");

		browser.until((driver) -> !isAsking(browser));
		awaitSaved(browser);
		assertThat(stored()).isEqualTo("mine and more");
	}

	@Test
	void letsNobodyElseGoOnInTheirName(Browser browser) {
		openLive(browser, this.candidate);
		type(browser, "mine");
		awaitSaved(browser);
		this.jdbc.update("update spring_session_attributes set attribute_bytes = ?", new byte[] { 1 });
		browser.script("document.querySelector('meta[name=csrf]').dataset.person = 'somebody else'");

		type(browser, " and more");
		browser.until((driver) -> isAsking(browser));
		browser.find("#again-password").sendKeys("correct horse battery", Keys.ENTER);

		browser.until((driver) -> browser.text("#sign-in-again [role=alert]").contains("Somebody else"));
		assertThat(stored()).isEqualTo("mine");
	}

	@Test
	void sendsAFormOnlyOnceSomebodyIsSignedInAgain(Browser browser) {
		signIn(browser);
		browser.open("/interviews/new?kit=cloud-operations-generalist");
		browser.find("#candidate").sendKeys(this.candidate);
		browser.find("#position").sendKeys("Senior SRE");
		endAllSessions();
		browser.script("const now = Date.now; Date.now = () => now() + 120000");

		browser.find("main form button").sendKeys(Keys.ENTER);
		browser.until((driver) -> isAsking(browser));
		browser.find("#again-password").sendKeys("correct horse battery", Keys.ENTER);

		browser.until((driver) -> driver.getTitle().startsWith(this.candidate));
	}

	private static boolean isAsking(Browser browser) {
		return !browser.driver().findElements(By.cssSelector("#sign-in-again[open]")).isEmpty();
	}

	private void endAllSessions() {
		this.jdbc.update("delete from spring_session");
	}

	private String stored() {
		return this.jdbc.queryForObject("""
				select n.text from note n join panelist p on p.id = n.panelist_id
				join interview i on i.id = p.interview_id join candidate c on c.id = i.candidate_id
				where c.name = ? and n.question_number = 1""", String.class, this.candidate);
	}

}
