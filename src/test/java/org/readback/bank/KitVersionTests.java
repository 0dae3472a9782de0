package org.readback.bank;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
@Import(Staff.class)
class KitVersionTests {

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String INCIDENT = "ops-incident-first-15-minutes";

	private static final String STATE = "devops-terraform-state";

	private final String title = "Kit " + UUID.randomUUID();

	@Autowired
	private OurKits kits;

	@Autowired
	private KitHistory history;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private Staff staff;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void everySavedChangeIsAVersionThatSaysWhatChangedAndWhoDidIt() {
		Member ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		Member olga = this.staff.hire("Olga Owner", Role.OWNER);
		String kit = this.kits.make(form(this.title, "senior", "30", CACHE, INCIDENT), ines);
		this.kits.change(kit, form(this.title, "mid", "", STATE, INCIDENT), olga);
		this.kits.change(kit, form(this.title, "mid", "", INCIDENT, STATE), ines);
		assertThat(this.bank.kit(kit).orElseThrow().version()).isEqualTo(3);

		List<KitHistory.Version> versions = this.history.of(kit, ines);
		assertThat(versions).extracting(KitHistory.Version::number).containsExactly(3, 2, 1);
		assertThat(versions).extracting(KitHistory.Version::author)
			.containsExactly("Ines Calder", "Olga Owner", "Ines Calder");
		assertThat(versions.get(0).changes()).extracting(KitChange::what).containsExactly(KitChange.What.ORDER);
		assertThat(versions.get(1).changes()).extracting(KitChange::what)
			.containsExactly(KitChange.What.LEVEL, KitChange.What.SLOT_GONE, KitChange.What.REMOVED,
					KitChange.What.ADDED);
		assertThat(versions.get(2).changes()).isEmpty();
		assertThat(versions.get(2).content().questions()).containsExactly(CACHE, INCIDENT);
	}

	@Test
	void whatIsSavedUnchangedIsNoVersion() {
		Member ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		String kit = this.kits.make(form(this.title, "senior", "30", CACHE), ines);
		this.kits.change(kit, form(" " + this.title + " ", "senior", "30", CACHE), ines);
		assertThat(this.history.of(kit, ines)).hasSize(1);
	}

	@Test
	void theVersionsOfAKitThatIsGoneStayAndItsSlugIsNeverTakenAgain() {
		Member ines = this.staff.hire("Ines Calder", Role.HIRING_MANAGER);
		String kit = this.kits.make(form(this.title, "senior", "30", CACHE), ines);
		this.kits.remove(kit);
		assertThat(this.history.of(kit, ines)).hasSize(1);
		assertThat(this.kits.make(form(this.title, "senior", "30", CACHE), ines)).isEqualTo(kit + "-2");
		assertThat(page("/kits/" + kit + "/versions")).contains("This kit was removed.");
	}

	@Test
	void aKitThatCameWithTheProgramHasAFirstVersionWithoutAnAuthor() {
		assertThat(page("/kits/sre-mid")).contains("href=\"/kits/sre-mid/versions\"", "Version 1");
		assertThat(page("/kits/sre-mid/versions")).contains("Version 1", "came with Readback",
				"You are paged: checkout is failing");
	}

	@Test
	void whatNeverWasAKitHasNoVersions() {
		Member ines = People.member(Role.OWNER);
		for (String slug : List.of("no-such-kit", "a\u0000b", "")) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.history.of(slug, ines));
		}
	}

	private String page(String path) {
		StringBuilder body = new StringBuilder();
		assertThat(this.mvc.get().uri(path).with(People.signedIn(People.member(Role.INTERVIEWER)))).hasStatusOk()
			.bodyText()
			.satisfies(body::append);
		return body.toString();
	}

	private static KitForm form(String title, String level, String slot, String... questions) {
		return new KitForm(title, "Senior SRE", level, "To see.", slot, List.of(questions), "", "", List.of());
	}

}
