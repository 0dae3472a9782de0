package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.readback.Browser;
import org.readback.BrowserTest;
import org.readback.account.Member;
import org.readback.account.Role;
import org.readback.account.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The wrap-up of an interview of eight questions takes at most twelve keystrokes or
 * clicks beyond the words.
 */
@BrowserTest
@Import({ Staff.class, Panels.class })
class WrapUpTests {

	private static final int MOST = 12;

	private static final String KIT_OF_EIGHT = "aws-ec2-expert";

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private Decisions decisions;

	@Autowired
	private JdbcTemplate jdbc;

	private Member ines;

	private UUID id;

	private int strokes;

	@BeforeEach
	void anInterviewOfEightQuestions() {
		this.ines = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		this.id = this.panels.start(Instant.parse("2026-11-23T12:00:00Z"), "Kim Nine", "SRE", KIT_OF_EIGHT, this.ines);
	}

	@Test
	void byTheKeysThatEveryPageHasWithTwoGapsLeftAsTheyAre(Browser browser) {
		decide(1, 6);
		open(browser);

		press(browser, Keys.TAB, Keys.TAB);
		words(browser, "Sizes impact first");
		press(browser, Keys.TAB);
		words(browser, "Vague on pools");
		press(browser, Keys.TAB, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.TAB, Keys.ENTER);

		submitted(browser, "on 6 of 8 questions");
		assertThat(this.strokes).isEqualTo(8).isLessThanOrEqualTo(MOST);
	}

	@Test
	void byTheKeysOfTheLivePageWhereAllEightAreOpen(Browser browser) {
		open(browser);

		press(browser, "3", "-", "0", "4", "2", "1", "3", "-");
		words(browser, "Sizes impact first");
		press(browser, Keys.TAB);
		words(browser, "Vague on pools");
		press(browser, Keys.TAB, "3", Keys.ENTER);

		submitted(browser, "on 6 of 8 questions");
		assertThat(this.strokes).isEqualTo(MOST);
		assertThat(this.jdbc.queryForList("""
				select r.decision || coalesce(' ' || r.rating, '') from rating r join panelist p on p.id = r.panelist_id
				where p.interview_id = ? order by r.question_number""", String.class, this.id)).containsExactly(
				"RATED 3", "NOT_ASKED", "NO_ANSWER", "RATED 4", "RATED 2", "RATED 1", "RATED 3", "NOT_ASKED");
		assertThat(this.jdbc.queryForMap("""
				select recommendation, strongest_for, strongest_against from panelist where interview_id = ?""",
				this.id))
			.containsValues("YES", "Sizes impact first", "Vague on pools");
	}

	@Test
	void byClicksWhereAllEightAreOpen(Browser browser) {
		open(browser);

		for (int number = 1; number <= 8; number++) {
			click(browser, "input[name='gap-" + number + "'][value='3']");
		}
		click(browser, "#strongestFor");
		words(browser, "Sizes impact first");
		click(browser, "#strongestAgainst");
		words(browser, "Vague on pools");
		click(browser, "input[value=YES]");
		click(browser, "form[action$=wrap-up] button");

		submitted(browser, "on 8 of 8 questions");
		assertThat(this.strokes).isEqualTo(MOST);
	}

	@Test
	void whereNothingIsOpenItBeginsWithTheEvidenceAndAsksTheRecommendationLast(Browser browser) {
		decide(1, 8);
		open(browser);

		assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("strongestFor");
		assertThat(browser.driver().findElements(By.cssSelector("main form :is(textarea, [name=recommendation])")))
			.extracting((field) -> field.getDomAttribute("name"))
			.containsExactly("strongestFor", "strongestAgainst", "recommendation", "recommendation", "recommendation",
					"recommendation");
		words(browser, "calm");
		press(browser, Keys.TAB, Keys.TAB, "4", Keys.ENTER);
		submitted(browser, "on 8 of 8 questions");
		assertThat(this.strokes).isEqualTo(4);
	}

	@Test
	void asksForASentenceWhereARatingLiesFarFromWhatTheNotesSuggest(Browser browser) {
		this.panels.write(this.id, this.ines, 2, "talked about the weather");
		decide(1, 8);
		open(browser);

		assertThat(browser.text(".rb-field:has(#why-2)")).contains("The notes suggest 1. You:", "Solid",
				"talked about the weather");
		press(browser, Keys.TAB, Keys.TAB, "4", Keys.ENTER);
		assertThat(browser.text(".rb-error")).contains("Say in a sentence");
		browser.find("#why-2").sendKeys("Sketched it on the board");
		browser.find("input[value=YES]").click();
		browser.find("form[action$=wrap-up] button").click();

		submitted(browser, "on 8 of 8 questions");
		assertThat(this.jdbc.queryForList("""
				select r.reason from rating r join panelist p on p.id = r.panelist_id
				where p.interview_id = ? and r.question_number = 2""", String.class, this.id))
			.containsExactly("Sketched it on the board");
	}

	@Test
	void whatIsWrittenIsKeptWithoutBeingSubmitted(Browser browser) {
		this.panels.write(this.id, this.ines, 2, "talked about the weather");
		decide(1, 8);
		open(browser);

		browser.find("#why-2").sendKeys("Sketched it");
		browser.find("#strongestFor").sendKeys("Sizes impact first");
		browser.find("input[value=NO]").click();
		browser.until((driver) -> browser.text("#kept").startsWith("Kept"));
		browser.find("#why-2").sendKeys(" on the board");
		browser.find("#strongestAgainst").sendKeys("Vague on pools");
		browser.find("button[formaction$=draft]").click();
		browser.until((driver) -> driver.getCurrentUrl().contains("/live"));
		browser.open("/interviews/" + this.id + "/wrap-up");

		assertThat(browser.find("#strongestFor").getDomProperty("value")).isEqualTo("Sizes impact first");
		assertThat(browser.find("#strongestAgainst").getDomProperty("value")).isEqualTo("Vague on pools");
		assertThat(browser.script("return document.querySelector('[name=recommendation]:checked').value"))
			.isEqualTo("NO");
		assertThat(this.jdbc.queryForList("""
				select r.reason from rating r join panelist p on p.id = r.panelist_id
				where p.interview_id = ? and r.question_number = 2""", String.class, this.id))
			.containsExactly("Sketched it on the board");
		assertThat(browser.driver().findElements(By.cssSelector("#why-2"))).isEmpty();
		assertThat(this.jdbc.queryForList("select submitted_at from panelist where interview_id = ?", this.id))
			.allSatisfy((row) -> assertThat(row.get("submitted_at")).isNull());
	}

	@Test
	void aReasonThatWasEmptiedAgainIsNone(Browser browser) {
		this.panels.write(this.id, this.ines, 2, "talked about the weather");
		decide(1, 8);
		open(browser);
		browser.find("#why-2").sendKeys("Sketched it");
		browser.until((driver) -> browser.text("#kept").startsWith("Kept"));

		browser.find("#why-2").clear();
		click(browser, "input[value=YES]");
		click(browser, "form[action$=wrap-up] button");

		assertThat(browser.text(".rb-field-bad .rb-error")).contains("Say in a sentence");
	}

	@Test
	void whereNotesWereTakenTheyStandBesideTheChoiceAndNothingIsChosen(Browser browser) {
		this.panels.write(this.id, this.ines, 7, "knew the spot interruption notice");
		decide(1, 6);
		open(browser);
		assertThat(browser.text(".rb-gap")).contains("knew the spot interruption notice");
		assertThat(browser.script("return document.querySelector('[name=gap-7]:checked')")).isNull();
		assertThat(browser.script("return document.querySelector('[name=gap-8]:checked').value"))
			.isEqualTo("not-asked");
		click(browser, "input[value=YES]");

		click(browser, "form[action$=wrap-up] button");

		browser.until((driver) -> browser.script("return document.activeElement.name").equals("gap-7"));
		assertThat(browser.text(".rb-field-bad .rb-error")).isEqualTo("Say what became of this question.");
		assertThat(browser.axe()).isEmpty();
		press(browser, "2");
		click(browser, "form[action$=wrap-up] button");
		submitted(browser, "on 7 of 8 questions");
	}

	private void decide(int from, int to) {
		for (int number = from; number <= to; number++) {
			this.decisions.decide(this.id, number, this.ines, new Choice(Decision.RATED, 3));
		}
	}

	private void open(Browser browser) {
		browser.open("/sign-in");
		browser.find("input[name=email]").sendKeys(this.ines.email());
		browser.find("input[name=password]").sendKeys(Staff.PASSWORD, Keys.ENTER);
		browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
		browser.open("/interviews/" + this.id + "/wrap-up");
		browser.until((driver) -> browser.script("return document.activeElement.closest('main form') !== null"));
	}

	private void press(Browser browser, CharSequence... keys) {
		this.strokes += keys.length;
		browser.press(keys);
	}

	private void click(Browser browser, String selector) {
		this.strokes++;
		WebElement element = browser.find(selector);
		browser.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
		element.click();
	}

	private static void words(Browser browser, String words) {
		WebElement field = browser.driver().switchTo().activeElement();
		assertThat(field.getTagName()).isEqualTo("textarea");
		field.sendKeys(words);
	}

	private static void submitted(Browser browser, String rests) {
		assertThat(browser.text(".rb-cover")).contains(rests);
		assertThat(browser.text("#undo")).contains("You can take it back until").doesNotContain("hidden");
	}

}
