package org.readback.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The live page's own save protocol against the code that decides on the server, in
 * random histories: whatever is lost, doubled, late or killed, no acknowledged text is
 * lost, no pill lies, and in the end everything that was typed is in the store.
 */
class SaveProtocolTests {

	private static final int HISTORIES = 10_000;

	private static final int STEPS = 120;

	@Test
	void losesNothingInTenThousandHistories() {
		long seed = Long.getLong("readback.test.seed", new Random().nextLong());
		try (ProtocolScript script = new ProtocolScript("", "")) {
			assertThat(broken(script, () -> new NoteServer.InMemory(false), HISTORIES, seed)).isNull();
		}
	}

	/** A choice that a full disk kept out of the journal is asked for no second time. */
	@Test
	void losesNothingInTheHistoryThatOnceBrokeIt() {
		try (ProtocolScript script = new ProtocolScript("", "")) {
			assertThat(broken(script, () -> new NoteServer.InMemory(false), 4_887, -5992495104372673692L)).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			textBlock = """
					a new number for each try          ~ this.failures++; ~ this.failures++; this.renumber(this.queue[0]);
					another edit's answer as the base  ~ this.put({ ...next, baseRev: rev } ~ this.put({ ...next, baseRev: this.newest.rev }
					the page's revision as the base    ~ follows ? null : this.base.rev ~ this.base.rev
					a conflict overwrites              ~ baseRev: next.baseRev ?? edit.baseRev ~ baseRev: theirs.rev
					typing in a conflict overwrites    ~ this.conflict ? this.stale ~ this.conflict ? this.conflict.rev
					what was not chosen overwrites     ~ edit.baseRev ?? this.stale, aside ~ this.newest.rev, aside
					sent before it is in the journal   ~ if (head.settled) { ~ if (true) {
					changed after it was sent          ~ if (last && !last.frozen) { ~ if (last) {
					out of the journal when it is sent ~ this.sentAt = now; ~ this.sentAt = now; this.drops.add(head.opId);
					out of the journal before a choice ~ this.held = edit; ~ this.held = edit; this.drop(edit);
					the other text without asking      ~ this.held = edit; ~ this.conflict = null; this.base = theirs; this.drop(edit);
					a page from before the last save   ~ note.rev > this.base.rev ~ false
					called kept when it is not         ~ last.kept ? 'kept' : 'unkept' ~ 'kept'
					called saved while it is sent      ~ if (!last) { ~ if (!last || this.sentAt !== null) {
					the answer to another edit         ~ if (this.queue[0]?.opId !== opId) { ~ if (!this.queue[0]) {
					""")
	void findsAFault(String fault, String text, String replacement) {
		try (ProtocolScript script = new ProtocolScript(text, replacement)) {
			assertThat(breaks(script, false)).as(fault).isTrue();
		}
	}

	@Test
	void findsAnAcknowledgementBeforeTheCommit() {
		try (ProtocolScript script = new ProtocolScript("", "")) {
			assertThat(breaks(script, true)).isTrue();
		}
	}

	/** The shortest failing history that can be made of the first one, or null. */
	static @Nullable String broken(ProtocolScript script, Supplier<NoteServer> servers, int histories, long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < histories; i++) {
			long kind = random.nextLong();
			List<Long> steps = steps(random);
			String failure = failure(script, servers, kind, steps);
			if (failure != null) {
				return "seed " + seed + ", history " + i + ": " + shrink(script, servers, kind, steps, failure);
			}
		}
		return null;
	}

	private static boolean breaks(ProtocolScript script, boolean acknowledgesTooEarly) {
		Random random = new Random(7);
		return IntStream.range(0, 5_000)
			.anyMatch((i) -> failure(script, () -> new NoteServer.InMemory(acknowledgesTooEarly), random.nextLong(),
					steps(random)) != null);
	}

	private static List<Long> steps(Random random) {
		return random.longs(1 + random.nextInt(STEPS)).boxed().toList();
	}

	private static String shrink(ProtocolScript script, Supplier<NoteServer> servers, long kind, List<Long> steps,
			String failure) {
		List<Long> shortest = steps;
		String why = failure;
		for (int chunk = Math.max(1, steps.size() / 2); chunk > 0; chunk = (chunk == 1) ? 0 : chunk / 2) {
			for (int from = 0; from + chunk <= shortest.size();) {
				List<Long> fewer = new ArrayList<>(shortest);
				fewer.subList(from, from + chunk).clear();
				String still = failure(script, servers, kind, fewer);
				if (still != null) {
					shortest = fewer;
					why = still;
				}
				else {
					from += chunk;
				}
			}
		}
		return why;
	}

	private static @Nullable String failure(ProtocolScript script, Supplier<NoteServer> servers, long kind,
			List<Long> steps) {
		try {
			NoteHistories.happen(script, servers.get(), kind, steps);
			return null;
		}
		catch (AssertionError broken) {
			return broken.getMessage();
		}
		catch (RuntimeException broken) {
			return broken.toString();
		}
	}

}
