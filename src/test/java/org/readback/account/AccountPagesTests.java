package org.readback.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.readback.Browser;
import org.readback.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That everybody can use the pages of accounts, also when something went wrong on them.
 */
@BrowserTest
@Import(Staff.class)
class AccountPagesTests {

	@Autowired
	private Staff staff;

	@Autowired
	private Roster roster;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> violations = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void aStrangerCanUseThem(String theme, Browser browser) {
		begin(theme, browser);
		this.jdbc.sql("delete from account").update();
		check(browser, "/setup", "main form");
		submit(browser, "main form", "token", "guess", "name", "", "email", "nobody", "password", "short");
		check(browser, "setup with mistakes", ".rb-error");
		check(browser, "/sign-in", "main form");
		Member owner = this.staff.hire("Olga Owner", Role.OWNER);
		check(browser, "/setup", "main");
		for (String why : List.of("signed-out", "taken", "joined", "refused", "password-changed")) {
			check(browser, "/sign-in?" + why, "main form");
		}
		submit(browser, "main form", "email", owner.email(), "password", "wrong");
		check(browser, "sign-in refused", ".rb-note");
		for (int attempt = 0; attempt < 12 && !browser.text("main").contains("Too many"); attempt++) {
			submit(browser, "main form", "email", owner.email(), "password", "wrong");
		}
		assertThat(browser.text("main")).contains("Too many");
		check(browser, "sign-in held up", "main form");

		String invitation = this.roster.invite(owner, UUID.randomUUID() + "@example.org", Role.RECRUITER);
		check(browser, "/invitations/" + invitation, "main form");
		submit(browser, "main form", "name", "", "password", "short");
		check(browser, "joining with mistakes", ".rb-error");
		check(browser, "/invitations/" + "x".repeat(SecretToken.LENGTH), "main");
		check(browser, "/password/" + this.roster.reset(owner, owner.id()), "main form");
		submit(browser, "main form", "password", "password1234");
		check(browser, "new password with a mistake", ".rb-error");
		end(browser);
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void anOwnerCanUseThem(String theme, Browser browser) {
		begin(theme, browser);
		Member owner = this.staff.hire("Olga Owner", Role.OWNER);
		this.staff.hire("Ines Calder-Featherstonehaugh of the Databases", Role.INTERVIEWER);
		this.roster.deactivate(owner, this.staff.hire("Bo", Role.LEARNER).id());
		browser.open("/sign-in");
		submit(browser, "main form", "email", owner.email(), "password", Staff.PASSWORD);
		check(browser, "/account", "main form");
		submit(browser, "form[action='/account/password']", "current", "wrong", "password", "short");
		check(browser, "own password wrong", ".rb-error");
		submit(browser, "form[action='/account/password']", "current", Staff.PASSWORD, "password", "short");
		check(browser, "own password short", ".rb-error");
		submit(browser, "form[action='/account/tokens']", "name", "");
		check(browser, "token without a name", ".rb-error");
		submit(browser, "form[action='/account/tokens']", "name", "nightly export");
		check(browser, "token", "#secret");
		for (String why : List.of("password-changed", "sessions-ended", "token-revoked")) {
			check(browser, "/account?" + why, "main form");
		}
		check(browser, "/admin/people", "main form");
		submit(browser, "form[action='/admin/people']", "email", "nobody");
		check(browser, "invitation with a mistake", ".rb-error");
		submit(browser, "form[action='/admin/people']", "email", UUID.randomUUID() + "@example.org");
		check(browser, "invitation", "#link");
		check(browser, "/admin/people?last-owner", ".rb-note");
		browser.script("document.querySelectorAll('details').forEach(one => one.open = true)");
		check(browser, "people with all open", "details[open]");
		browser.script("document.querySelector('[popover]').showPopover()");
		check(browser, "asking before an account ends", ":popover-open");
		check(browser, "/admin/audit", "main table");
		check(browser, "/admin/audit?to=2020-01-01", "main");
		check(browser, "/admin/audit/check", "main");
		end(browser);
	}

	@Test
	void askingBeforeAnAccountEndsMovesNothing(Browser browser) {
		asOwner(browser);
		Member ida = this.staff.hire("Ida", Role.HIRING_MANAGER);
		browser.open("/admin/people");
		Object before = placesOfButtons(browser);

		browser.find("[aria-label='Deactivate Ida']").click();

		assertThat(browser.text(":popover-open")).contains("Deactivate Ida?", "Ends their sessions");
		assertThat(placesOfButtons(browser)).isEqualTo(before);
		browser.press(Keys.ESCAPE);
		browser.until((driver) -> driver.findElements(By.cssSelector(":popover-open")).isEmpty());
		assertThat(browser.driver().switchTo().activeElement().getAccessibleName()).isEqualTo("Deactivate Ida");

		browser.find("[aria-label='Deactivate Ida']").click();
		browser.find(":popover-open .btn-primary").click();

		browser.find("[aria-label='Reactivate Ida']");
		assertThat(this.roster.person(ida.id()).active()).isFalse();
	}

	@Test
	void theNameOfARoleLeavesRoomForTheArrow(Browser browser) {
		asOwner(browser);
		browser.open("/admin/people");
		browser.find("td select");
		assertThat((Boolean) browser
			.script("""
					return [...document.querySelectorAll('select')].every(one => {
						const style = getComputedStyle(one);
						const arrow = parseFloat(style.backgroundPositionX.match(/[\\d.]+px/)) + parseFloat(style.backgroundSize);
						return parseFloat(style.paddingRight) >= arrow;
					});"""))
			.isTrue();
	}

	@Test
	void whatIsShownOnceCanBeCopiedAndReadWhole(Browser browser) {
		asOwner(browser);
		browser.phone();
		browser.open("/admin/people");
		submit(browser, "form[action='/admin/people']", "email", "anastasia.papadopoulou1234567890123@example.org");
		assertThat((Boolean) browser.script("return document.documentElement.scrollWidth <= innerWidth")).isTrue();
		copy(browser, "link");
		assertThat(browser.find("#link").getDomProperty("value")).contains("/invitations/");
		browser.open("/account");
		submit(browser, "form[action='/account/tokens']", "name", "nightly export");
		copy(browser, "secret");
		assertThat(browser.cspViolations()).isEmpty();
	}

	private static void copy(Browser browser, String id) {
		WebElement field = browser.find("#" + id);
		assertThat((Boolean) browser.script("return arguments[0].scrollWidth <= arguments[0].clientWidth"
				+ " && arguments[0].scrollHeight <= arguments[0].clientHeight", field))
			.isTrue();
		browser.script("""
				window.copied = '';
				document.addEventListener('copy', () => window.copied = getSelection().toString());
				Object.defineProperty(navigator, 'clipboard', {value: undefined});""");
		browser.find("[data-copy=" + id + "]").click();
		browser.until((driver) -> browser.text(".rb-once [role=status]").equals("Copied"));
		assertThat(browser.script("return window.copied")).isEqualTo(field.getDomProperty("value"));
	}

	@Test
	void onATelephoneOneSeesWhereOneIsAndNoTableIsCut(Browser browser) {
		Member owner = asOwner(browser);
		this.staff.hire("Ines Calder-Featherstonehaugh of the Databases", Role.HIRING_MANAGER);
		this.roster.invite(owner, "somebody.with.a.long.name@mail.example.org", Role.HIRING_MANAGER);
		browser.phone();
		for (String page : List.of("/interviews", "/kits", "/kits/cloud-operations-generalist", "/practice",
				"/scorecards", "/admin/people", "/admin/audit")) {
			browser.open(page);
			browser.find("main h1");
			browser.until((driver) -> browser.script("""
					const here = document.querySelector('.rb-nav [aria-current]').getBoundingClientRect();
					return here.left >= 0 && here.right <= innerWidth;"""));
			assertThat((Boolean) browser
				.script("""
						return [...document.querySelectorAll('.rb-scroll')].every(one => one.scrollWidth <= one.clientWidth);"""))
				.as(page + " shows its tables whole")
				.isTrue();
		}
	}

	private Member asOwner(Browser browser) {
		begin("light", browser);
		this.jdbc.sql("delete from account").update();
		Member owner = this.staff.hire("Olga Owner", Role.OWNER);
		browser.open("/sign-in");
		submit(browser, "main form", "email", owner.email(), "password", Staff.PASSWORD);
		return owner;
	}

	private static Object placesOfButtons(Browser browser) {
		return browser.script("return [...document.querySelectorAll('main tr .btn-sm')].map("
				+ "one => JSON.stringify(one.getBoundingClientRect()))");
	}

	private void begin(String theme, Browser browser) {
		this.jdbc.sql("delete from throttle").update();
		browser.open("/sign-in");
		browser.script("document.cookie = 'theme=' + arguments[0] + '; path=/'", theme);
	}

	private void end(Browser browser) {
		assertThat(this.violations).isEmpty();
		assertThat(browser.cspViolations()).isEmpty();
	}

	/** A page by its path, or what stands in the window by a name. */
	private void check(Browser browser, String page, String has) {
		if (page.startsWith("/")) {
			browser.open(page);
		}
		browser.find(has);
		this.violations.addAll(browser.violationsHere(page));
	}

	/** Sends a form past what the browser would check. */
	private static void submit(Browser browser, String form, String... fields) {
		browser.script("""
				window.before = true;
				const form = document.querySelector(arguments[0]);
				for (let i = 0; i < arguments[1].length; i += 2) {
					form.elements[arguments[1][i]].value = arguments[1][i + 1];
				}
				form.submit();""", form, List.of(fields));
		browser.until((driver) -> Boolean.TRUE
			.equals(browser.script("return window.before === undefined && document.readyState === 'complete'")));
	}

}
