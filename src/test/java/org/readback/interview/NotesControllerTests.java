package org.readback.interview;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.InOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.CannotCreateTransactionException;

import org.readback.account.Member;
import org.readback.account.People;
import org.readback.account.Role;
import org.readback.account.WithSecurity;
import org.readback.web.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.verifyNoInteractions;

@WebMvcTest(NotesController.class)
@WithSecurity
class NotesControllerTests {

	private static final String ID = "5f8d6f8e-7a40-4f0c-9d49-000000000001";

	private final Member ines = People.member(Role.OWNER);

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Notes notes;

	@MockitoBean
	private Durability durability;

	@Test
	void acknowledgesATextOnlyOnceItIsOnDisk() {
		given(this.notes.save(any(), anyInt(), any(), any()))
			.willReturn(new NoteSaved(7, Instant.parse("2026-11-23T12:03:04Z")));

		assertThat(put(edit("ttl 60s"))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"rev\":7,\"savedAt\":\"2026-11-23T12:03:04Z\"}");

		InOrder order = inOrder(this.notes, this.durability);
		order.verify(this.notes).save(any(), anyInt(), any(), any());
		order.verify(this.durability).sync();
	}

	@Test
	void acknowledgesNothingThatTheDiskDidNotTake() {
		given(this.notes.save(any(), anyInt(), any(), any())).willReturn(new NoteSaved(7, Instant.EPOCH));
		willThrow(new DataAccessResourceFailureException("disk full")).given(this.durability).sync();

		assertThat(put(edit("ttl 60s"))).hasStatus(500).bodyText().doesNotContain("rev", "disk full");
	}

	@Test
	void acknowledgesNothingThatTheStoreDidNotTake() {
		given(this.notes.save(any(), anyInt(), any(), any()))
			.willThrow(new CannotCreateTransactionException("no connection"));

		assertThat(put(edit("ttl 60s"))).hasStatus(500).bodyText().doesNotContain("rev", "no connection");
		verifyNoInteractions(this.durability);
	}

	@Test
	void hasATextSentAgainWhoseNumberWasUsedAtTheSameMoment() {
		given(this.notes.save(any(), anyInt(), any(), any())).willThrow(new DataIntegrityViolationException("twice"));

		assertThat(put(edit("ttl 60s"))).hasStatus(503);
	}

	@Test
	void saysWhichFaultIsMendedByANewNumber() {
		given(this.notes.save(any(), anyInt(), any(), any())).willThrow(new UnusableEdit("sent already"));

		assertThat(put(edit("ttl 60s"))).hasStatus(400).bodyJson().isLenientlyEqualTo("{\"reason\":\"used\"}");
	}

	@Test
	void answersAConflictWithTheTextThatWon() {
		Note newest = new Note(UUID.randomUUID(), 1, Instant.EPOCH);
		newest.take("from the laptop", 0, Instant.EPOCH);
		given(this.notes.save(any(), anyInt(), any(), any())).willThrow(new NoteConflict(newest, null));

		assertThat(put(edit("from the tablet"))).hasStatus(409)
			.bodyJson()
			.isLenientlyEqualTo("{\"reason\":\"conflict\",\"rev\":1,\"text\":\"from the laptop\"}");
	}

	@Test
	void takesTwentyThousandUnitsAndNotOneMore() {
		given(this.notes.save(any(), anyInt(), any(), any())).willReturn(new NoteSaved(1, Instant.EPOCH));

		assertThat(put(edit("x".repeat(20_000)))).hasStatusOk();
		assertThat(put(edit("x".repeat(20_001)))).hasStatus(400)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("text size must be between 0 and 20000");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"opId":
					[]
					{}
					{"clientId":"5f8d6f8e-7a40-4f0c-9d49-000000000002","seq":1,"baseRev":0,"text":"x"}
					{"opId":"nonsense","clientId":"5f8d6f8e-7a40-4f0c-9d49-000000000002","seq":1,"baseRev":0,"text":"x"}
					{"opId":"5f8d6f8e-7a40-4f0c-9d49-000000000003","clientId":"5f8d6f8e-7a40-4f0c-9d49-000000000002","seq":0,"baseRev":0,"text":"x"}
					{"opId":"5f8d6f8e-7a40-4f0c-9d49-000000000003","clientId":"5f8d6f8e-7a40-4f0c-9d49-000000000002","seq":1,"baseRev":-1,"text":"x"}
					{"opId":"5f8d6f8e-7a40-4f0c-9d49-000000000003","clientId":"5f8d6f8e-7a40-4f0c-9d49-000000000002","seq":1,"baseRev":0}
					{"opId":"5f8d6f8e-7a40-4f0c-9d49-000000000003","clientId":"5f8d6f8e-7a40-4f0c-9d49-000000000002","seq":99999999999999999999,"baseRev":0,"text":"x"}
					""")
	void refusesWhatIsNoEdit(String body) {
		assertThat(put(body)).hasStatus(400).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
		verifyNoInteractions(this.notes);
	}

	@Test
	void tellsNobodyWhetherSomebodyElsesInterviewExists() {
		given(this.notes.save(any(), anyInt(), any(), any())).willThrow(new NotFound("not theirs"));

		assertThat(put(edit("x"))).hasStatus(404).bodyText().doesNotContain("not theirs");
	}

	private MvcTestResult put(String body) {
		return this.mvc.put()
			.uri("/interviews/{id}/notes/1", ID)
			.with(People.signedIn(this.ines))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.header("X-Requested-With", "fetch")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static String edit(String text) {
		return """
				{"opId":"%s","clientId":"%s","seq":1,"baseRev":0,"text":"%s"}""".formatted(UUID.randomUUID(),
				UUID.randomUUID(), text);
	}

}
