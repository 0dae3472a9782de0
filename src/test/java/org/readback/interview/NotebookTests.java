package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.Staff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("store")
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Staff.class, Panels.class })
class NotebookTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Staff staff;

	@Autowired
	private Panels panels;

	@Autowired
	private Notes notes;

	private Member ana;

	private UUID interview;

	@BeforeEach
	void writeNotes() {
		this.ana = this.staff.hire("Ana Lima", Role.INTERVIEWER);
		this.interview = this.panels.start(Instant.parse("2026-11-26T09:00:00Z"), "Kim Nine", "SRE",
				"cloud-operations-generalist", this.ana);
		save(0, "put redis in front");
		save(1, "put redis in front, <ttl> 60s");
		assertThatExceptionOfType(NoteConflict.class).isThrownBy(() -> save(1, "from the tablet"));
	}

	@Test
	void handsAllNotesOverAsAFileThatNamesNobody() {
		MvcTestResult file = get("/notes.txt");

		assertThat(file).hasStatusOk()
			.hasHeader("Content-Disposition",
					"attachment; filename=\"readback-notes-" + this.interview.toString().substring(0, 8) + ".txt\"")
			.bodyText()
			.contains("\n1. ", "\n\nput redis in front, <ttl> 60s\n", "\n6. ")
			.doesNotContain("Kim");
	}

	@Test
	void tellsThePageWhatTheStoreHas() {
		assertThat(get("/notes")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.notes[0]")
			.asMap()
			.containsEntry("number", 1)
			.containsEntry("rev", 2)
			.containsEntry("text", "put redis in front, <ttl> 60s");
	}

	@Test
	void showsAllTextsOfANoteTheNewestFirstAndWhatLostAConflict() {
		assertThat(get("/notes/1/history")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Kept beside the note", "from the tablet", "Saved as 2", "&lt;ttl&gt; 60s",
					"Saved as 1", "put redis in front</pre>");
	}

	@Test
	void hasNoHistoryOfAQuestionThatIsNotThere() {
		assertThat(get("/notes/7/history")).hasStatus(404);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/interviews/" + this.interview + path).with(People.signedIn(this.ana)).exchange();
	}

	private void save(int base, String text) {
		this.notes.save(this.interview, 1, this.ana,
				new NoteEdit(UUID.randomUUID(), UUID.randomUUID(), 1L, base, text));
	}

}
