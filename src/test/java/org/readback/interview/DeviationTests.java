package org.readback.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;
import org.readback.bank.Audience;
import org.readback.bank.QuestionBank;
import org.readback.interview.InterviewRecord.Deviation.Kind;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What an interview asks other than its kit says is kept and never forbidden. */
@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Panels.class, Staff.class })
class DeviationTests {

	private static final String KIT = "cloud-operations-generalist";

	private static final String INCIDENT = "ops-incident-first-15-minutes";

	private static final String HEALING = "aws-asg-self-healing";

	private static final String CACHE = "db-cache-in-front-of-rds";

	private static final String OTHER = "devops-gitops";

	@Autowired
	private QuestionChanges changes;

	@Autowired
	private InterviewArchive archive;

	@Autowired
	private Interviews interviews;

	@Autowired
	private Panelists panelists;

	@Autowired
	private NoteTable notes;

	@Autowired
	private Decisions decisions;

	@Autowired
	private InterviewRoom room;

	@Autowired
	private Panels panels;

	@Autowired
	private Staff staff;

	@Autowired
	private QuestionBank bank;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void theChairSwapsRemovesAndAddsQuestionsUntilItBegins() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Member second = this.staff.hire("Bo Lind", Role.INTERVIEWER);
		UUID id = this.panels.plan("Kim", "SRE", KIT, chair, second);
		String sibling = this.bank.siblings(CACHE, List.of(CACHE), Audience.INTERVIEWING).get(0).slug();
		assertThat(this.changes.swap(id, CACHE, sibling, "Asked last week", chair)).isTrue();
		assertThat(this.changes.remove(id, INCIDENT, "", chair)).isTrue();
		assertThat(this.changes.add(id, OTHER, "", chair)).isTrue();
		assertThat(asked(id)).hasSize(6).startsWith(HEALING, sibling).endsWith(OTHER).doesNotContain(INCIDENT, CACHE);
		assertThat(this.interviews.findById(id).orElseThrow().questions()).extracting(AskedQuestion::number)
			.containsExactly(1, 2, 3, 4, 5, 6);
		assertThat(deviations(id, chair))
			.extracting(InterviewRecord.Deviation::kind, InterviewRecord.Deviation::by,
					InterviewRecord.Deviation::reason)
			.containsExactly(tuple(Kind.SWAPPED, "Ines Calder", "Asked last week"),
					tuple(Kind.REMOVED, "Ines Calder", ""), tuple(Kind.ADDED, "Ines Calder", ""));

		this.room.start(id, chair);
		for (Member member : List.of(chair, second)) {
			this.panels.write(id, member, 6, "reconciles from git");
			this.panels.submit(id, member, Recommendation.YES);
		}
		this.panels.settle(id, chair);
		assertThat(this.archive.find(id, chair).orElseThrow().panelists()).hasSize(2)
			.allSatisfy((part) -> assertThat(part.answers()).hasSize(6));
		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> this.changes.add(id, CACHE, "", chair));
	}

	@Test
	void whatCannotBeDoneAnyMoreIsNotDoneAndNotKept() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		UUID id = this.panels.plan("Kim", "SRE", "recruiter-screen", chair);
		List<String> before = asked(id);
		assertThat(this.changes.swap(id, before.get(0), before.get(1), "", chair)).isFalse();
		assertThat(this.changes.swap(id, "no-such-question", CACHE, "", chair)).isFalse();
		assertThat(this.changes.swap(id, before.get(0), "no-such-question", "", chair)).isFalse();
		assertThat(this.changes.add(id, before.get(0), "", chair)).isFalse();
		assertThat(asked(id)).isEqualTo(before);
		assertThat(deviations(id, chair)).isEmpty();
		before.subList(1, before.size()).forEach((slug) -> this.changes.remove(id, slug, "", chair));
		assertThat(this.changes.remove(id, before.get(0), "", chair)).isFalse();
		assertThat(asked(id)).containsExactly(before.get(0));
	}

	@Test
	void onlyTheChairAndWhoManagesChangesThemBeforeItBegins() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Member second = this.staff.hire("Bo Lind", Role.INTERVIEWER);
		UUID id = this.panels.plan("Kim", "SRE", KIT, chair, second);
		for (Member other : List.of(second, this.staff.hire("Kit", Role.INTERVIEWER))) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.changes.remove(id, CACHE, "", other));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.changes.ask(id, OTHER, "", this.staff.hire("Lu", Role.OWNER)));
		}
		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> this.changes.ask(id, OTHER, "", second));
		assertThat(this.changes.remove(id, CACHE, "", this.staff.hire("Mina", Role.HIRING_MANAGER))).isTrue();
	}

	@Test
	void aPanelistAsksOneMoreWhileItIsLiveAndAllGetIt() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Member second = this.staff.hire("Bo Lind", Role.INTERVIEWER);
		Member early = this.staff.hire("Ea Early", Role.INTERVIEWER);
		UUID id = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim", "SRE", KIT, chair, second, early);
		this.panels.submit(id, early, Recommendation.NO);
		AskedQuestion more = this.changes.ask(id, OTHER, "They run it", second).orElseThrow();
		assertThat(more.number()).isEqualTo(7);
		assertThat(this.changes.ask(id, OTHER, "", chair)).isEmpty();
		this.panels.write(id, second, 7, "reconciles from git");
		this.panels.decide(id, chair, Map.of(7, "not-asked"));
		this.panels.submit(id, chair, Recommendation.YES, "", "");
		this.panels.submit(id, second, Recommendation.YES);
		this.panels.settle(id, chair);

		InterviewRecord record = this.archive.find(id, chair).orElseThrow();
		assertThat(record.state()).isEqualTo(InterviewState.SUBMITTED);
		assertThat(record.panelists()).extracting((part) -> part.answers().get(6).choice().decision())
			.containsExactlyInAnyOrder(Decision.NOT_ASKED, Decision.RATED, Decision.NOT_ASKED);
		assertThat(record.fromKit().deviations())
			.extracting(InterviewRecord.Deviation::kind, InterviewRecord.Deviation::by,
					InterviewRecord.Deviation::reason)
			.containsExactly(tuple(Kind.ADDED, "Bo Lind", "They run it"));
		assertThatExceptionOfType(InterviewNotLive.class).isThrownBy(() -> this.changes.ask(id, CACHE, "", early));
	}

	@Test
	void tellsWhatWasNotAskedAndInWhichOrderToWhoMayReadTheRatings() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		Member second = this.staff.hire("Bo Lind", Role.INTERVIEWER);
		UUID id = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim", "SRE", KIT, chair, second);
		List.of(1, 4, 2, 3, 6).forEach((number) -> decide(id, number, chair, "3"));
		decide(id, 1, chair, "2");
		decide(id, 5, chair, "not-asked");
		this.panels.submit(id, chair, Recommendation.YES, "", "");
		assertThat(deviations(id, second)).isEmpty();
		this.panels.decide(id, second, Map.of(5, "not-asked"));
		this.panels.submit(id, second, Recommendation.YES, "", "");
		assertThat(deviations(id, second)).isEmpty();
		this.panels.settle(id, second);
		assertThat(deviations(id, second))
			.extracting(InterviewRecord.Deviation::kind, InterviewRecord.Deviation::question,
					InterviewRecord.Deviation::other, InterviewRecord.Deviation::by)
			.containsExactly(tuple(Kind.NOT_ASKED, "5 " + title(id, 5), "", ""),
					tuple(Kind.OUT_OF_ORDER, "4", "2", "Ines Calder"));
	}

	@Test
	void thePageSwapsAndKeepsAReasonThatIsTooLong() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		UUID id = this.panels.plan("Kim", "SRE", KIT, chair);
		String page = "/interviews/" + id + "/questions";
		String sibling = this.bank.siblings(CACHE, asked(id), Audience.INTERVIEWING).get(0).slug();
		assertThat(get(page, chair)).hasStatusOk()
			.bodyText()
			.contains("Change the questions", "value=\"" + sibling + "\"", "40 of 60 min")
			.doesNotContain("That was not done.");
		assertThat(get(page + "?q=gitops", chair)).bodyText().contains("value=\"" + OTHER + "\"");
		String reason = "y".repeat(301);
		assertThat(post(page + "/swap", chair, CACHE, sibling, reason)).hasStatusOk()
			.bodyText()
			.contains("Use at most 300 characters for the reason.", reason);
		assertThat(post(page + "/add", chair, "", OTHER, reason)).hasStatusOk()
			.bodyText()
			.contains("Use at most 300 characters for the reason.", reason, "value=\"" + OTHER + "\"");
		assertThat(asked(id)).contains(CACHE);
		assertThat(post(page + "/swap", chair, CACHE, sibling, "<b>why</b>")).hasRedirectedUrl(page);
		assertThat(post(page + "/swap", chair, CACHE, sibling, "")).hasRedirectedUrl(page + "?done=no");
		assertThat(get(page + "?done=no", chair)).bodyText().contains("That was not done.");
		assertThat(get("/interviews/" + id, chair)).bodyText()
			.contains("Other than the kit says", "Swapped: Put a cache in front", "&lt;b&gt;why&lt;/b&gt;", "version 1",
					"/kits/" + KIT + "/versions#v1");
	}

	@Test
	void theLivePageOffersToAskAnother() {
		Member chair = this.staff.hire("Ines Calder", Role.INTERVIEWER);
		UUID id = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim", "SRE", KIT, chair);
		String page = "/interviews/" + id + "/questions";
		assertThat(get("/interviews/" + id + "/live", chair)).bodyText().contains("href=\"" + page + "\"");
		assertThat(get(page + "?q=gitops", chair)).hasStatusOk()
			.bodyText()
			.contains("Ask another question", "Ask it")
			.doesNotContain("Swap or remove");
		assertThat(post(page + "/swap", chair, CACHE, OTHER, "")).hasRedirectedUrl("/interviews/" + id);
		assertThat(post(page + "/add", chair, "", OTHER, ""))
			.hasRedirectedUrl("/interviews/" + id + "/live?question=7");
		assertThat(get("/interviews/" + id + "/live?question=7", chair)).hasStatusOk();
		assertThat(get(page, this.staff.hire("Mina", Role.HIRING_MANAGER))).hasRedirectedUrl("/interviews/" + id);
	}

	private void decide(UUID id, int number, Member member, String choice) {
		this.decisions.decide(id, number, member, Choice.read(choice).orElseThrow());
	}

	private List<String> asked(UUID id) {
		Interview interview = this.interviews.findById(id).orElseThrow();
		List<UUID> panel = this.panelists.findByInterviewIdOrderById(id).stream().map(Panelist::id).toList();
		assertThat(this.notes.findByPanelistIdInOrderByQuestionNumber(panel))
			.hasSize(panel.size() * interview.questions().size());
		return interview.questions().stream().map(AskedQuestion::slug).toList();
	}

	private String title(UUID id, int number) {
		return this.interviews.findById(id).orElseThrow().question(number).title();
	}

	private List<InterviewRecord.Deviation> deviations(UUID id, Member reader) {
		return this.archive.find(id, reader).orElseThrow().fromKit().deviations();
	}

	private MvcTestResult get(String path, Member member) {
		return this.mvc.get().uri(path).with(People.signedIn(member)).exchange();
	}

	private MvcTestResult post(String path, Member member, String question, String with, String reason) {
		return this.mvc.post()
			.uri(path)
			.param("question", question)
			.param("with", with)
			.param("reason", reason)
			.with(People.signedIn(member))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

}
