package org.readback.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.readback.RunningReadback;
import org.readback.Visitor;
import org.readback.interview.Panels;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
@Import(Panels.class)
class AuditTests extends WithOwner {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Audits audits;

	@Autowired
	private ApiTokens tokens;

	@Autowired
	private Panels panels;

	private Visitor office;

	@BeforeEach
	void anOffice() {
		this.office = Staff.signIn(this.port, this.owner);
	}

	@Test
	void tellsWhoDidWhatToWhatAndFromWhere() {
		Member member = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		this.office.get("/admin/people");
		this.office.post("/admin/people/" + member.id() + "/role", "role", "recruiter");
		List<AuditEvent> events = events();
		assertThat(events.get(0).action()).isEqualTo(AuditAction.ROLE_CHANGED);
		assertThat(events.get(0).objectId()).isEqualTo(member.id().toString());
		assertThat(events.get(0).from()).isEqualTo("127.0.0.1");
		assertThat(events.get(1).action()).isEqualTo(AuditAction.SIGNED_IN);
		assertThat(this.office.get("/admin/audit?actor=" + this.owner.id()).body()).contains("Olga Owner",
				"changed a role", "from Interviewer to Recruiter", "127.0.0.1",
				"<a href=\"/admin/people#account-" + member.id() + "\">Ines Calder (" + member.email() + ")</a>");
		assertThat(this.office.get("/admin/people").body()).contains("id=\"account-" + member.id() + "\"");
		assertThat(this.office.get("/admin/audit/export.csv?actor=" + this.owner.id()).body()).contains(
				"\"object_name\"",
				"\"" + member.id() + "\",\"Ines Calder (" + member.email() + ")\",\"interviewer>recruiter\"");
	}

	@Test
	void namesWhatWasDoneTo() {
		UUID interview = this.panels.start(Instant.parse("2026-11-23T13:00:00Z"), "Zofia Brożek", "Senior SRE",
				"cloud-operations-generalist", this.owner);
		this.trail.record(this.owner, AuditAction.SCORECARD_VIEWED, AuditObject.interview(interview));
		this.trail.record(this.owner, AuditAction.QUESTION_OPENED, AuditObject.question("db-cache-in-front-of-rds"));
		this.trail.record(this.owner, AuditAction.KIT_REMOVED, AuditObject.kit("cloud-operations-generalist"));
		this.trail.record(this.owner, AuditAction.KIT_REMOVED, AuditObject.kit("our-gone"));
		this.roster.invite(this.owner, this.owner.id() + "@example.org", Role.RECRUITER);
		this.tokens.make(this.owner, "nightly <export>", Role.RECRUITER);
		String page = this.office.get("/admin/audit?actor=" + this.owner.id()).body();
		assertThat(page).contains("<a href=\"/interviews/" + interview + "\">Zofia Brożek</a>",
				"<a href=\"/questions/db-cache-in-front-of-rds\">", "<a href=\"/kits/cloud-operations-generalist\">",
				"<code>our-gone</code>", this.owner.id() + "@example.org as Recruiter", "nightly &lt;export&gt;");
		assertThat(this.office.get("/admin/audit/export.csv?actor=" + this.owner.id()).body())
			.contains("\"" + interview + "\",\"Zofia Brożek\"", "@example.org as Recruiter\"");
	}

	@Test
	void writesALocalAddressAsPeopleDo() {
		assertThat(from("0:0:0:0:0:0:0:1").origin()).isEqualTo("::1");
		assertThat(from("2001:db8:0:0:0:0:0:10").origin()).isEqualTo("2001:db8::10");
		assertThat(from("2001:db8:1:2:3:4:5:0").origin()).isEqualTo("2001:db8:1:2:3:4:5:0");
		assertThat(from("10.0.0.0").origin()).isEqualTo("10.0.0.0");
	}

	/** So that the trail of an installation from before still fits. */
	@Test
	void anEventWithoutADetailHasTheHashThatItAlwaysHad() {
		assertThat(AuditTrail.hash("before", from("127.0.0.1")))
			.isEqualTo(SecretToken.hash("before\n7\n1970-01-01T00:00:00Z\nnull\nSIGNED_IN\nnull\nnull\n127.0.0.1"));
	}

	private static AuditEvent from(String address) {
		return new AuditEvent(7, Instant.EPOCH, null, null, AuditAction.SIGNED_IN, null, null, null, address);
	}

	@Test
	void namesOfAFailedSignInTheAccountButNotWhatWasTyped() {
		Visitor stranger = new Visitor(this.port);
		stranger.get("/sign-in");
		stranger.post("/sign-in", "email", this.owner.email(), "password", "canary-password");
		stranger.post("/sign-in", "email", "canary@example.org", "password", "canary-password");
		List<AuditEvent> failed = this.audits.page(new AuditFilter(AuditAction.SIGN_IN_FAILED, null, null, null), 0, 2)
			.items();
		assertThat(failed).extracting(AuditEvent::objectId).containsExactly(null, this.owner.id().toString());
		assertThat(this.office.get("/admin/audit/export.csv").body()).doesNotContain("canary");
	}

	@Test
	void canBeFilteredAndTakenAlong() {
		String csv = this.office.get("/admin/audit/export.csv?action=signed-in&actor=" + this.owner.id()).body();
		assertThat(csv.lines().toList()).hasSize(2)
			.last()
			.asString()
			.contains("\"signed-in\"", "\"Olga Owner\"", this.owner.id().toString());
		assertThat(this.office.get("/admin/audit?action=nonsense&actor=nobody&from=2026-13-45&page=x").statusCode())
			.isEqualTo(200);
		assertThat(this.office.get("/admin/audit?to=2020-01-01").body()).contains("Nothing matches.");
	}

	@Test
	void isNotTakenAlongWholeWhereAFilterIsMisspelt() {
		for (String filter : List.of("from=abc", "action=zzz", "actor=olga", "to=2026-13-45", "acton=signed-in")) {
			assertThat(this.office.get("/admin/audit/export.csv?" + filter).statusCode()).as(filter).isEqualTo(400);
		}
		assertThat(this.office.get("/admin/audit/export.csv?from=&to=&action=&actor=").statusCode()).isEqualTo(200);
	}

	@Test
	void tellsWhenSomebodyChangedTheirOwnNameAndZone() {
		assertThat(this.office.get("/account").body()).doesNotContain("All times")
			.contains("A scorecard and its debrief are in the zone of their interview");
		String faulty = this.office.post("/account/details", "name", " ", "zone", "Middle/Earth").body();
		assertThat(faulty).contains("Enter your name.", "Choose a zone of the list", "value=\"Middle/Earth\"");
		this.office.post("/account/details", "name", "Olga Novak", "zone", "Europe/Lisbon");
		assertThat(this.office.get("/account?details-changed").body()).contains("Olga Novak", "Times in Europe/Lisbon",
				"Your name and time zone are as you wrote them");
		assertThat(events().get(0).action()).isEqualTo(AuditAction.DETAILS_CHANGED);
		assertThat(events().get(0).actorName()).isEqualTo("Olga Novak");
	}

	@Test
	void showsWhenSomebodyChangedItBehindReadbacksBack() {
		this.trail.record(this.owner, AuditAction.SIGNED_OUT);
		assertThat(this.audits.firstBroken()).isEmpty();
		assertThat(this.office.get("/admin/audit/check").body()).contains("Every event fits");
		this.roster.changeRole(this.owner, this.staff.hire("Ida", Role.LEARNER).id(), Role.RECRUITER);
		AuditEvent last = events().get(0);
		this.jdbc.sql("update audit_event set detail = 'learner>owner' where id = ?").param(last.id()).update();
		assertThat(this.audits.firstBroken()).hasValue(last.id());
		this.jdbc.sql("update audit_event set detail = ? where id = ?").params(last.detail(), last.id()).update();
		assertThat(this.audits.firstBroken()).isEmpty();
		this.jdbc.sql("update audit_event set actor_id = ? where id = ?").params(UUID.randomUUID(), last.id()).update();
		assertThat(this.audits.firstBroken()).hasValue(last.id());
		this.jdbc.sql("update audit_event set actor_id = ? where id = ?").params(this.owner.id(), last.id()).update();
		assertThat(this.audits.firstBroken()).isEmpty();
		String hash = this.jdbc.sql("select hash from audit_event where id = ?")
			.param(last.id())
			.query(String.class)
			.single();
		this.jdbc.sql("update audit_head set event_id = ?, hash = ? where id = 1").params(last.id() + 1, hash).update();
		assertThat(this.audits.firstBroken()).as("an event cut off the end").hasValue(last.id() + 1);
		this.jdbc.sql("update audit_head set event_id = ?, hash = ? where id = 1").params(last.id(), hash).update();
	}

	@Test
	void isStoredTogetherWithWhatItTellsOrNotAtAll() {
		long before = this.audits.page(new AuditFilter(null, null, null, null), 0, 1).total();
		assertThat(this.office.post("/admin/people/" + UUID.randomUUID() + "/deactivate").statusCode()).isIn(403, 404);
		this.roster.deactivate(this.owner, this.staff.hire("Ida", Role.LEARNER).id());
		assertThat(this.audits.page(new AuditFilter(null, null, null, null), 0, 1).total()).isEqualTo(before + 1);
	}

	/** A trail that cannot be written must not be a way to do things unseen. */
	@Test
	void isStoredTogetherWithWhatOtherModulesDo() {
		String question = "/questions/db-cache-in-front-of-rds/";
		this.jdbc.sql("""
				insert into kit (slug, title, position, level, purpose, author_id)
				values ('our-unseen', 'Unseen', 'SRE', 'MID', 'To be removed', ?)""").param(this.owner.id()).update();
		this.office.get("/kits/new");
		this.jdbc.sql("update audit_head set event_id = event_id - 1").update();
		try {
			assertThat(this.office.post(question + "reserve").statusCode()).isEqualTo(500);
			assertThat(this.office.post("/kits/our-unseen/remove").statusCode()).isEqualTo(500);
		}
		finally {
			this.jdbc.sql("update audit_head set event_id = event_id + 1").update();
		}
		assertThat(reserved()).isFalse();
		assertThat(this.jdbc.sql("select count(*) from kit where slug = 'our-unseen'").query(Integer.class).single())
			.isOne();
		assertThat(this.office.post("/kits/our-unseen/remove").statusCode()).isEqualTo(302);
		assertThat(this.office.post(question + "reserve").statusCode()).isEqualTo(302);
		assertThat(reserved()).isTrue();
		assertThat(this.office.post(question + "open").statusCode()).isEqualTo(302);
		assertThat(events()).extracting(AuditEvent::action)
			.startsWith(AuditAction.QUESTION_OPENED, AuditAction.QUESTION_RESERVED, AuditAction.KIT_REMOVED);
	}

	private boolean reserved() {
		return this.jdbc.sql("select reserved from question where slug = 'db-cache-in-front-of-rds'")
			.query(Boolean.class)
			.single();
	}

	private List<AuditEvent> events() {
		return this.audits.page(new AuditFilter(null, this.owner.id(), null, null), 0, 10).items();
	}

}
