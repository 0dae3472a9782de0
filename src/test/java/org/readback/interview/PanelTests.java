package org.readback.interview;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import org.readback.Browser;
import org.readback.BrowserTest;
import org.readback.Visitor;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** A panel of three, from the first note to the decision. */
@BrowserTest
@Import({ Staff.class, Panels.class })
class PanelTests {

	private static final String REASON = "Hana's notes quote what I did not hear.";

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	@LocalServerPort
	private int port;

	private Member ines;

	private Member tomas;

	private Member hana;

	private UUID id;

	@BeforeEach
	void aPanelOfThree() {
		this.ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		this.tomas = this.staff.hire("Tomas Lindqvist", Role.HIRING_MANAGER);
		this.hana = this.staff.hire("Hana Novotná", Role.INTERVIEWER);
		this.id = this.panels.plan("Kim Nine", "Senior SRE", "recruiter-screen", this.ines, this.tomas, this.hana);
	}

	@Tag("store")
	@Test
	void worksByKeyboardAloneAndNobodySeesTheOthersTooEarly(Browser inesAt, Browser tomasAt, Browser hanaAt) {
		signIn(inesAt, this.ines);
		inesAt.open("/interviews/" + this.id);
		inesAt.tabTo(".rb-actions form button", Keys.ENTER);
		inesAt.find("#notes").sendKeys("zqines, asks what changed");
		assertThat(inesAt.text("#presence")).contains("Tomas Lindqvist not here", "Hana Novotná not here");
		signIn(tomasAt, this.tomas);
		tomasAt.open("/interviews/" + this.id + "/live");
		tomasAt.find("#notes").sendKeys("zqtomas, no idea");
		inesAt.until((driver) -> inesAt.text("#presence").contains("Tomas Lindqvist here"));
		rateAll(inesAt, "4");
		wrapUp(inesAt, "zqines for", "4");
		assertThat(inesAt.text("#undo")).contains("You can take it back until", "stay hidden");
		LivePage.awaitSaved(tomasAt);
		assertBlind(this.ines);
		assertBlind(this.tomas);

		rateAll(tomasAt, "1");
		assertThat(tomasAt.text("#presence")).contains("Hana Novotná not here");
		tomasAt.until((driver) -> tomasAt.text("#presence").contains("Ines Calder submitted"));
		assertThat(tomasAt.text("main")).doesNotContain("zqines");
		wrapUp(tomasAt, "zqtomas for", "1");
		tomasAt.tabTo("form[action$=take-back] button", Keys.ENTER);
		assertThat(tomasAt.find("#strongestFor").getDomProperty("value")).isEqualTo("zqtomas for");
		tomasAt.tabTo("form[action$=wrap-up] button", Keys.ENTER);
		tomasAt.find("#undo");
		assertBlind(this.tomas);

		keep(inesAt);
		assertThat(inesAt.text("main")).contains("The debrief is not open yet", "Yet to submit: Hana Novotná.");
		assertThat(card(this.ines).get("panel")).hasSize(2);

		signIn(hanaAt, this.hana);
		hanaAt.open("/interviews/" + this.id + "/live");
		hanaAt.find("#notes").sendKeys("zqhana, asks what changed first");
		rateAll(hanaAt, "3");
		wrapUp(hanaAt, "zqhana for", "3");
		keep(hanaAt);
		assertThat(hanaAt.text("main")).contains("All have submitted.").doesNotContain("zqines");
		keep(tomasAt);
		assertThat(tomasAt.text("main")).contains("zqines for", "zqhana for");

		inesAt.open("/interviews/" + this.id + "/debrief");
		inesAt.tabTo("#q1 .rb-numbers summary", Keys.ENTER);
		inesAt.tabTo("#q1 a[href$='/amendments/1']", Keys.ENTER);
		inesAt.tabTo("input[name=to]", Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		inesAt.tabTo("#reason", REASON);
		inesAt.tabTo("main form button", Keys.ENTER);
		inesAt.until((driver) -> driver.getCurrentUrl().endsWith("/debrief#q1"));
		inesAt.tabTo("#q1 .rb-numbers summary", Keys.ENTER);
		assertThat(inesAt.text("#q1")).contains(REASON, "in the debrief");
		inesAt.tabTo("#decision input[name=outcome]", Keys.SPACE);
		inesAt.tabTo("#reason", "Two of three would hire.");
		inesAt.tabTo("#decision form button", Keys.ENTER);
		inesAt.until((driver) -> inesAt.text("#decision").contains("Two of three would hire."));
		inesAt.tabTo("#decision .rb-sure summary", Keys.ENTER);
		inesAt.tabTo("#decision .rb-sure button", Keys.ENTER);
		inesAt.until((driver) -> driver.getTitle().startsWith("Scorecard of Kim Nine"));

		JsonNode closed = card(this.tomas);
		assertThat(closed.get("state").asString()).isEqualTo("closed");
		assertThat(closed.at("/debrief/decisions/0/outcome").asString()).isEqualTo("offer");
		assertThat(inesAt.text("main")).contains("Offer", "Two of three would hire.", REASON);
		assertThat(inesAt.consoleErrors()).isEmpty();
		assertThat(tomasAt.consoleErrors()).isEmpty();
	}

	@Test
	void isAccessibleAtEveryStageAndAtEveryWidth(Browser browser) {
		this.panels.start(this.id, this.ines);
		this.panels.write(this.id, this.ines, 1, "asks what changed, rolls back");
		this.panels.submit(this.id, this.ines, Recommendation.YES);
		signIn(browser, this.ines);
		String interview = "/interviews/" + this.id;
		look(browser, "undo", interview + "/part", interview + "/debrief", "/scorecards/" + this.id);
		this.panels.settle(this.id, this.ines);
		look(browser, "waiting", interview + "/part", interview + "/debrief", interview + "/amendments/1",
				interview + "/amendments/recommendation");
		this.panels.submit(this.id, this.tomas, Recommendation.STRONG_NO);
		this.panels.open(this.id, this.ines, "Hana is ill until Monday, and we decide today.");
		this.panels.amend(this.id, this.ines, 1, "1", REASON);
		look(browser, "open", interview + "/debrief", interview + "/part", "/scorecards/" + this.id);
		this.panels.decide(this.id, this.ines, Outcome.ANOTHER_INTERVIEW, "We still know nothing of databases.");
		look(browser, "decided", interview + "/debrief", "/scorecards/" + this.id);
		Browser hers = browser;
		hers.driver().manage().deleteAllCookies();
		signIn(hers, this.hana);
		look(hers, "late", interview + "/wrap-up", interview + "/live", interview + "/debrief");
		assertThat(browser.consoleErrors()).isEmpty();
	}

	private static void look(Browser browser, String stage, String... pages) {
		assertThat(browser.violations(List.of(pages))).isEmpty();
		for (String page : pages) {
			for (int width : List.of(1280, 768, 390, 320)) {
				browser.resize(width, 900);
				browser.open(page);
				browser.screenshot(
						"panel-" + stage + page.replaceAll("[0-9a-f-]{36}", "").replace('/', '-') + "-" + width);
				assertThat(browser
					.script("const page = document.documentElement; return page.scrollWidth > page.clientWidth"))
					.as(page + " at " + width)
					.isEqualTo(false);
			}
		}
		browser.desktop();
	}

	private void rateAll(Browser browser, String rating) {
		for (int number = 1; number <= 4; number++) {
			LivePage.atQuestion(browser, number);
			int here = number;
			browser.press(Keys.ESCAPE, rating);
			browser.until((driver) -> browser.text("#stops li:nth-child(" + here + ")").contains(rating + " "));
			if (number < 4) {
				browser.press("j");
			}
		}
	}

	private static void keep(Browser browser) {
		browser.tabTo("form[action$=keep] button", Keys.ENTER);
		browser.until((driver) -> driver.getCurrentUrl().endsWith("/debrief"));
	}

	private static void wrapUp(Browser browser, String strongest, String recommendation) {
		browser.tabTo("#finish", Keys.ENTER);
		LivePage.explain(browser);
		browser.tabTo("#strongestFor", strongest);
		browser.tabTo("input[name=recommendation]", recommendation, Keys.ENTER);
		browser.find("#undo");
	}

	private void assertBlind(Member reader) {
		JsonNode card = card(reader);
		assertThat(card.get("blind").asBoolean()).isTrue();
		assertThat(card.get("panel")).isEmpty();
		assertThat(card.get("number").isNull()).isTrue();
	}

	private JsonNode card(Member reader) {
		return JsonMapper.shared()
			.readTree(new Visitor(this.port).get("/api/v1/scorecards/" + this.id, Staff.basic(reader)).body());
	}

	private static void signIn(Browser browser, Member member) {
		browser.open("/sign-in");
		browser.find("input[name=email]").sendKeys(member.email());
		browser.find("input[name=password]").sendKeys(Staff.PASSWORD, Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
	}

}
