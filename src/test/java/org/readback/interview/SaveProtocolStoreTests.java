package org.readback.interview;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readback.interview.ProtocolScript.Known;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The same histories as {@link SaveProtocolTests}, fewer, on the real store. */
@Tag("store")
@SpringBootTest
@Import(Panels.class)
class SaveProtocolStoreTests {

	private static final int HISTORIES = 1_000;

	@Autowired
	private Panels panels;

	@Autowired
	private Panelists panelists;

	@Autowired
	private NoteTable noteTable;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcTemplate jdbc;

	private UUID interview;

	private int number = 1000;

	@Test
	void losesNothingOnTheRealStore() {
		this.interview = this.panels.start(Instant.EPOCH, "Kim Nine", "Senior SRE", "cloud-operations-generalist",
				NoteServer.INES);
		long seed = Long.getLong("readback.test.seed", new Random().nextLong());
		try (ProtocolScript script = new ProtocolScript("", "")) {
			assertThat(SaveProtocolTests.broken(script, OnTheStore::new, HISTORIES, seed)).isNull();
		}
	}

	private final class OnTheStore implements NoteServer {

		private final int question = SaveProtocolStoreTests.this.number++;

		private final UUID note;

		private @Nullable List<Taken> taken;

		private OnTheStore() {
			UUID panelist = SaveProtocolStoreTests.this.panelists
				.findByInterviewIdAndAccountId(SaveProtocolStoreTests.this.interview, INES.id())
				.orElseThrow()
				.id();
			this.note = SaveProtocolStoreTests.this.noteTable.save(new Note(panelist, this.question, Instant.EPOCH))
				.id();
		}

		@Override
		public String save(NoteEdit edit) {
			this.taken = null;
			return NoteServer.answer(() -> SaveProtocolStoreTests.this.notes.save(SaveProtocolStoreTests.this.interview,
					this.question, INES, edit));
		}

		@Override
		public Known newest() {
			return SaveProtocolStoreTests.this.jdbc.queryForObject("select revision, text from note where id = ?",
					(row, i) -> new Known(row.getInt(1), row.getString(2)), this.note);
		}

		@Override
		public List<Taken> taken() {
			if (this.taken == null) {
				this.taken = SaveProtocolStoreTests.this.jdbc.query(
						"select op_id, base_revision, revision, text from note_revision where note_id = ?",
						(row, i) -> new Taken(row.getString(1), row.getInt(2), (Integer) row.getObject(3),
								row.getString(4)),
						this.note);
			}
			return this.taken;
		}

	}

}
