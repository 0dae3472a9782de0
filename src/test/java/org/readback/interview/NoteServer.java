package org.readback.interview;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.readback.account.Member;
import org.readback.account.Role;

import org.springframework.data.domain.Limit;
import org.springframework.test.util.ReflectionTestUtils;

/** One note and what decides over it: {@link Notes}, on a store. */
interface NoteServer {

	Member INES = new Member(UUID.randomUUID(), "ines@example.com", "Ines Calder", Role.OWNER, ZoneId.of("UTC"));

	/** Takes an edit and answers as the page is told. */
	String save(NoteEdit edit);

	/** What the page would be made with now. */
	ProtocolScript.Known newest();

	/** Every text that the store has. */
	List<Taken> taken();

	/** The process is killed and started again. */
	default void restart() {
	}

	/**
	 * A text that was taken; without a revision it lost a conflict.
	 */
	record Taken(String opId, int baseRevision, @Nullable Integer revision, String text) {
	}

	static String answer(Supplier<NoteSaved> save) {
		try {
			return "{\"saved\":{\"rev\":%d,\"savedAt\":\"now\"}}".formatted(save.get().rev());
		}
		catch (NoteConflict conflict) {
			return "{\"conflict\":{\"rev\":%d,\"text\":\"%s\",\"savedAt\":\"now\"}}".formatted(conflict.revision(),
					conflict.text());
		}
		catch (UnusableEdit unusable) {
			return "{\"used\":true}";
		}
	}

	/**
	 * The code that decides, with a store in memory; with a fault, what it has
	 * acknowledged is in the store only at the next save.
	 */
	final class InMemory implements NoteServer {

		private final boolean acknowledgesTooEarly;

		private Note note = new Note(UUID.randomUUID(), 1, Instant.EPOCH);

		private Map<UUID, NoteRevision> taken = new LinkedHashMap<>();

		private Set<String> numbers = new HashSet<>();

		private Runnable undo = () -> {
		};

		InMemory(boolean acknowledgesTooEarly) {
			this.acknowledgesTooEarly = acknowledgesTooEarly;
		}

		@Override
		public String save(NoteEdit edit) {
			if (this.acknowledgesTooEarly) {
				this.undo = undo();
			}
			Notes notes = new Notes(new OneSeat(), new OneNote(), new TakenTexts(), () -> Instant.EPOCH);
			return NoteServer.answer(() -> notes.save(UUID.randomUUID(), 1, INES, edit));
		}

		@Override
		public ProtocolScript.Known newest() {
			return new ProtocolScript.Known(this.note.revision(), this.note.text());
		}

		@Override
		public List<Taken> taken() {
			return this.taken.values()
				.stream()
				.map((text) -> new Taken(field(text, "opId").toString(), (int) field(text, "baseRevision"),
						text.revision(), text.text()))
				.toList();
		}

		@Override
		public void restart() {
			this.undo.run();
		}

		private Runnable undo() {
			Note before = new Note(this.note.panelistId(), 1, Instant.EPOCH);
			for (String field : List.of("id", "revision", "text")) {
				ReflectionTestUtils.setField(before, field, field(this.note, field));
			}
			Map<UUID, NoteRevision> takenBefore = new LinkedHashMap<>(this.taken);
			return () -> {
				this.note = before;
				this.taken = takenBefore;
			};
		}

		private static Object field(Object entity, String name) {
			return ReflectionTestUtils.getField(entity, name);
		}

		private static final class OneSeat extends Seats {

			private final Seat seat = new Seat(new Interview(), new Panelist());

			private OneSeat() {
				super(null, null);
				ReflectionTestUtils.setField(this.seat.interview(), "state", InterviewState.LIVE);
			}

			@Override
			Seat hold(UUID interviewId, Member member) {
				return this.seat;
			}

		}

		private final class OneNote implements NoteTable {

			@Override
			public Note save(Note note) {
				return note;
			}

			@Override
			public Optional<Note> findByPanelistIdAndQuestionNumber(UUID panelistId, int questionNumber) {
				return Optional.of(InMemory.this.note);
			}

			@Override
			public List<Note> findByPanelistIdInOrderByQuestionNumber(List<UUID> panelistIds) {
				return List.of(InMemory.this.note);
			}

			@Override
			public void deleteByPanelistId(UUID panelistId) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void deleteByPanelistIdInAndQuestionNumber(List<UUID> panelistIds, int questionNumber) {
				throw new UnsupportedOperationException();
			}

		}

		private final class TakenTexts implements NoteRevisions {

			@Override
			public NoteRevision save(NoteRevision text) {
				InMemory.this.taken.put((UUID) field(text, "opId"), text);
				InMemory.this.numbers.add(text.clientId() + " " + field(text, "sequence"));
				return text;
			}

			@Override
			public Optional<NoteRevision> findById(UUID opId) {
				return Optional.ofNullable(InMemory.this.taken.get(opId));
			}

			@Override
			public Optional<NoteRevision> findByNoteIdAndRevision(UUID noteId, Integer revision) {
				return InMemory.this.taken.values()
					.stream()
					.filter((text) -> revision.equals(text.revision()))
					.findFirst();
			}

			@Override
			public List<NoteRevision> findByNoteIdOrderBySavedAtDescSequenceDesc(UUID noteId, Limit limit) {
				return List.copyOf(InMemory.this.taken.values());
			}

			@Override
			public boolean existsByClientIdAndSequence(UUID clientId, long sequence) {
				return InMemory.this.numbers.contains(clientId + " " + sequence);
			}

		}

	}

}
