package org.readback.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.readback.interview.ProtocolScript.Edit;
import org.readback.interview.ProtocolScript.Effect;
import org.readback.interview.ProtocolScript.Known;

/**
 * One history of one note: two devices of one person, their pages and journals, a network
 * and a server, and chance. Each step has a seed of its own, so that what is left of a
 * failing history when steps are taken out still means the same.
 */
final class NoteHistories {

	private static final int CALM_ROUNDS = 100;

	private final ProtocolScript script;

	private final NoteServer server;

	private final UUID run;

	private final List<Device> devices = new ArrayList<>();

	private final List<Call> network = new ArrayList<>();

	private final List<Supplier<String>> trace = new ArrayList<>();

	/** Words that the person has typed, and those that may be missing in the end. */
	private final Set<String> typed = new LinkedHashSet<>();

	private final Set<String> discarded = new HashSet<>();

	/** Those that a page took with it when its pill had not called them kept. */
	private final Set<String> gone = new HashSet<>();

	/** Those of them that the server had only beside the note. */
	private final Set<String> beside = new HashSet<>();

	private final Map<String, Edit> acknowledged = new LinkedHashMap<>();

	private boolean journalsFail;

	private boolean alone;

	private long now;

	private int ids;

	private int words;

	private NoteHistories(ProtocolScript script, NoteServer server, UUID run) {
		this.script = script;
		this.server = server;
		this.run = run;
	}

	/**
	 * Lets a history happen; throws an {@link AssertionError} with all that happened if a
	 * promise is broken.
	 */
	static void happen(ProtocolScript script, NoteServer server, long kind, List<Long> steps) {
		NoteHistories history = new NoteHistories(script, server, UUID.randomUUID());
		try {
			history.begin(new Random(kind));
			steps.forEach((step) -> history.step(new Random(step)));
			history.calmDown(new Random(kind));
			history.checkTheEnd();
		}
		catch (AssertionError broken) {
			String all = history.trace.stream().map(Supplier::get).collect(Collectors.joining("\n  "));
			throw new AssertionError(broken.getMessage() + "\n  " + all, broken);
		}
	}

	private void begin(Random random) {
		this.alone = random.nextInt(3) == 0;
		this.journalsFail = random.nextInt(10) == 0;
		say("%s%s", this.alone ? "one page at a time" : "two devices", this.journalsFail ? ", full disks" : "");
		for (int i = 0; i < (this.alone ? 1 : 2); i++) {
			Device device = new Device("device " + (i + 1));
			this.devices.add(device);
			device.load(random);
			device.start(random);
		}
	}

	private void step(Random random) {
		Device device = any(this.devices, random);
		Page page = onePage(device, random);
		int chance = random.nextInt(100);
		if (page == null || chance < 4) {
			device.load(random);
		}
		else if (chance < 8) {
			device.start(random);
		}
		else if (chance < 28) {
			page.type(random);
		}
		else if (chance < 40) {
			pass(random.nextInt(1500));
		}
		else if (chance < 58) {
			page.journal(random);
		}
		else if (chance < 88 && !this.network.isEmpty()) {
			any(this.network, random).move(random);
		}
		else if (chance < 89) {
			say("the server is killed");
			this.server.restart();
			List.copyOf(this.network).forEach(Call::lose);
			this.network.clear();
		}
		else if (chance < 94) {
			page.choose(random);
		}
		else if (chance < 96) {
			page.die(random);
		}
		else if (chance < 98) {
			page.leave(random);
		}
		else {
			page.run(page.protocol.tell("flush", this.now), page + " waits");
		}
		checkThePills();
	}

	/** Often one that is in conflict, if there is any: few are, and not for long. */
	private @Nullable Page onePage(Device device, Random random) {
		List<Page> pages = device.pages;
		if (random.nextInt(3) == 0) {
			List<Page> torn = pages().stream().filter((page) -> page.protocol.conflict() != null).toList();
			pages = torn.isEmpty() ? pages : torn;
		}
		return pages.isEmpty() ? null : any(pages, random);
	}

	private void pass(int millis) {
		this.now += millis;
		say("%d ms pass", millis);
		pages().forEach((page) -> page.run(page.protocol.tell("passed", this.now), null));
	}

	private List<Page> pages() {
		return this.devices.stream().flatMap((device) -> device.pages.stream()).toList();
	}

	/**
	 * The network is back, nothing fails, and the person decides what is to be decided.
	 */
	private void calmDown(Random random) {
		say("all is well from here");
		this.journalsFail = false;
		for (Device device : this.devices) {
			List.copyOf(device.pages).forEach((page) -> page.die(random));
			device.load(random);
			device.start(random);
		}
		for (int i = 0; i < CALM_ROUNDS; i++) {
			pass(5000);
			for (Page page : pages()) {
				while (!page.writes.isEmpty()) {
					page.write(true);
				}
				page.choose(random);
				page.adoptNext();
			}
			List.copyOf(this.network).forEach((call) -> call.arrive(true));
			checkThePills();
			if (this.network.isEmpty() && pages().stream().allMatch(Page::isQuiet)) {
				return;
			}
		}
		throw new AssertionError("It never comes to rest");
	}

	// ---- promises ----

	/** No pill lies. */
	private void checkThePills() {
		Map<Integer, String> saved = this.server.taken()
			.stream()
			.filter((text) -> text.revision() != null)
			.collect(Collectors.toMap(NoteServer.Taken::revision, NoteServer.Taken::text));
		for (Page page : pages()) {
			String kind = page.protocol.kind(this.now);
			String text = page.protocol.text();
			if (kind.equals("saved")) {
				check(saved.getOrDefault(page.protocol.revision(), "").equals(text),
						"%s calls saved what is not in the store: %s", page, text);
			}
			if (kind.equals("kept")) {
				check(saved.containsValue(text) || page.device.keeps(text), "%s calls kept what is not: %s", page,
						text);
			}
		}
	}

	private void checkTheEnd() {
		List<NoteServer.Taken> taken = this.server.taken();
		Map<Integer, String> saved = new HashMap<>();
		taken.forEach((text) -> {
			if (text.revision() != null) {
				saved.put(text.revision(), text.text());
				check(text.baseRevision() == text.revision() - 1,
						"revision %d was not written on top of the one before", text.revision());
			}
		});
		Known newest = this.server.newest();
		check(saved.size() == newest.rev(), "there are %d revisions, and the newest is %d", saved.size(), newest.rev());
		check(newest.text().equals(saved.getOrDefault(newest.rev(), "")), "the note is not its newest revision");
		Map<String, String> texts = taken.stream()
			.collect(Collectors.toMap(NoteServer.Taken::opId, NoteServer.Taken::text));
		this.acknowledged.values()
			.forEach((edit) -> check(edit.text().equals(texts.get(edit.opId())),
					"what was acknowledged is not in the store: %s", edit.text()));
		Set<String> ever = wordsOf(String.join(" ", texts.values()));
		Set<String> current = wordsOf(newest.text());
		for (String word : this.typed) {
			boolean decided = this.discarded.contains(word);
			check(decided || this.gone.contains(word) || ever.contains(word), "%s is nowhere", word);
			check(decided || this.gone.contains(word) || this.beside.contains(word) || current.contains(word),
					"%s is gone and nobody has decided so", word);
		}
		this.devices.forEach((device) -> check(device.journalsFailed || device.journal.isEmpty(),
				"%s still has %s in its journal", device, device.journal.keySet()));
		pages().forEach((page) -> check(page.protocol.kind(this.now).equals("saved"), "%s ends with %s", page,
				page.protocol.kind(this.now)));
	}

	private static void check(boolean holds, String fault, Object... about) {
		if (!holds) {
			throw new AssertionError(fault.formatted(about));
		}
	}

	private void say(String what, Object... about) {
		this.trace.add(() -> what.formatted(about));
	}

	private UUID id() {
		return new UUID(this.run.getMostSignificantBits(), this.run.getLeastSignificantBits() + this.ids++);
	}

	private static Set<String> wordsOf(String text) {
		return new LinkedHashSet<>(Arrays.asList(text.split("[ \\\\n]+")));
	}

	private static <T> T any(List<T> all, Random random) {
		return all.get(random.nextInt(all.size()));
	}

	/** A browser: its journal outlives its pages. */
	private final class Device {

		private final String name;

		private final List<Page> pages = new ArrayList<>();

		private final Map<String, Edit> journal = new LinkedHashMap<>();

		private @Nullable Known acked;

		private @Nullable Known keptPage;

		/** What a page that is being loaded was made with. */
		private @Nullable Known loaded;

		private boolean journalsFailed;

		private Device(String name) {
			this.name = name;
		}

		/** The server makes a page, or there is one from before. */
		private void load(Random random) {
			this.loaded = (this.keptPage != null && random.nextBoolean()) ? this.keptPage
					: NoteHistories.this.server.newest();
			this.keptPage = this.loaded;
			say("%s loads a page with revision %d", this, this.loaded.rev());
		}

		/**
		 * The page that was loaded opens; where there is one at a time, the other is gone
		 * by then.
		 */
		private void start(Random random) {
			if (this.loaded == null) {
				return;
			}
			if (this.pages.size() == (NoteHistories.this.alone ? 1 : 2)) {
				this.pages.get(0).die(random);
			}
			Page page = new Page(this, this.loaded);
			this.loaded = null;
			this.pages.add(page);
			page.open();
		}

		/** The edits of pages that are gone, page by page. */
		private List<List<Edit>> left() {
			Set<String> living = this.pages.stream()
				.map((page) -> page.clientId.toString())
				.collect(Collectors.toSet());
			Map<String, List<Edit>> left = new LinkedHashMap<>();
			this.journal.values()
				.stream()
				.filter((edit) -> !living.contains(edit.owner()))
				.forEach((edit) -> left.computeIfAbsent(edit.owner(), (owner) -> new ArrayList<>()).add(edit));
			return new ArrayList<>(left.values());
		}

		private boolean keeps(String text) {
			return this.journal.values().stream().anyMatch((edit) -> edit.text().equals(text));
		}

		private void apply(Effect.Write write) {
			write.drop().forEach(this.journal::remove);
			write.put().forEach((edit) -> this.journal.put(edit.opId(), edit));
			if (write.acked() != null && (this.acked == null || write.acked().rev() > this.acked.rev())) {
				this.acked = write.acked();
			}
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** An open page and the person in front of it. */
	private final class Page {

		private final Device device;

		private final UUID clientId = id();

		private final ProtocolScript.Page protocol;

		private final List<Effect.Write> writes = new ArrayList<>();

		private Page(Device device, Known loaded) {
			this.device = device;
			this.protocol = NoteHistories.this.script.open(this.clientId, NoteHistories.this::id, loaded.rev(),
					loaded.text());
		}

		private void open() {
			say("%s opens", this);
			if (this.device.acked != null) {
				run(this.protocol.catchUp(this.device.acked, NoteHistories.this.now), null);
			}
			adoptNext();
		}

		private void adoptNext() {
			if (this.protocol.atRest() && this.writes.isEmpty()) {
				List<List<Edit>> left = this.device.left();
				if (!left.isEmpty()) {
					List<Edit> newest = left.get(left.size() - 1);
					run(this.protocol.adopt(newest, NoteHistories.this.now), this + " takes over " + newest.size());
				}
			}
		}

		private boolean isQuiet() {
			return this.protocol.atRest() && this.writes.isEmpty() && this.device.left().isEmpty();
		}

		private void type(Random random) {
			String text = this.protocol.text();
			String word = "w" + ++NoteHistories.this.words;
			NoteHistories.this.typed.add(word);
			List<String> all = new ArrayList<>(Arrays.asList(text.split(" ")));
			if (all.size() > 1 && random.nextInt(6) == 0) {
				NoteHistories.this.discarded.addAll(wordsOf(all.remove(random.nextInt(all.size()))));
			}
			all.add(random.nextInt(3) == 0 ? 0 : all.size(), word);
			String now = String.join(" ", all).strip();
			run(this.protocol.tell("typed", now, NoteHistories.this.now), this + " types " + word + ": " + now);
		}

		/** Does what the protocol says. */
		private void run(List<Effect> effects, @Nullable String why) {
			if (why != null) {
				say("%s", why);
			}
			for (Effect effect : effects) {
				if (effect instanceof Effect.Write write) {
					this.writes.add(write);
				}
				else if (effect instanceof Effect.Send send) {
					say("%s sends %s on %s%s", this, send.edit().text(), send.edit().baseRev(),
							send.again() ? " again" : "");
					check(send.edit().baseRev() != null, "an edit is sent on nothing");
					NoteHistories.this.network.add(new Call(this, send.edit(), send.again()));
				}
				else if (effect instanceof Effect.Show show) {
					say("%s shows %s", this, show.text());
				}
			}
		}

		private void journal(Random random) {
			if (!this.writes.isEmpty()) {
				write(!NoteHistories.this.journalsFail || random.nextInt(5) > 0);
			}
		}

		private void write(boolean works) {
			Effect.Write write = this.writes.remove(0);
			if (works) {
				this.device.apply(write);
			}
			else {
				this.device.journalsFailed = true;
			}
			run(this.protocol.tell("journaled", works, NoteHistories.this.now),
					this + (works ? " has written its journal" : " cannot write its journal"));
		}

		private void choose(Random random) {
			Known theirs = this.protocol.conflict();
			if (theirs == null) {
				return;
			}
			check(!NoteHistories.this.alone || this.device.journalsFailed, "one page alone is in conflict with itself");
			String mine = this.protocol.text();
			int choice = random.nextInt(3);
			if (choice == 0) {
				discard(theirs.text(), mine);
			}
			if (choice == 1) {
				discard(mine, theirs.text());
			}
			String which = List.of("mine", "theirs", "both").get(choice);
			run(this.protocol.tell("choose", which, NoteHistories.this.now, theirs.text() + " " + mine),
					this + " chooses " + which + " of " + mine + " / " + theirs.text());
		}

		private void discard(String gone, String stays) {
			Set<String> words = wordsOf(gone);
			words.removeAll(wordsOf(stays));
			NoteHistories.this.discarded.addAll(words);
		}

		/** Without a word; the write that is on its way may still arrive. */
		private void die(Random random) {
			boolean kept = this.protocol.keptHere();
			say("%s is gone, %s", this, kept ? "its text is kept" : "not all of it kept");
			if (!this.writes.isEmpty() && random.nextBoolean()) {
				this.device.apply(this.writes.get(0));
			}
			this.device.pages.remove(this);
			if (!kept) {
				Set<String> words = wordsOf(this.protocol.text());
				this.device.journal.values().forEach((edit) -> words.removeAll(wordsOf(edit.text())));
				List<NoteServer.Taken> taken = NoteHistories.this.server.taken();
				taken.stream()
					.filter((text) -> text.revision() != null)
					.forEach((text) -> words.removeAll(wordsOf(text.text())));
				NoteHistories.this.beside.addAll(words);
				taken.forEach((text) -> words.removeAll(wordsOf(text.text())));
				NoteHistories.this.gone.addAll(words);
			}
		}

		private void leave(Random random) {
			run(this.protocol.tell("leaving", NoteHistories.this.now), this + " is left");
			if (random.nextBoolean()) {
				die(random);
			}
		}

		@Override
		public String toString() {
			return this.device + "'s page " + this.clientId.toString().substring(34);
		}

	}

	/** A request on its way, and what comes back. */
	private final class Call {

		private final Page page;

		private final Edit edit;

		private final boolean again;

		private @Nullable String answer;

		private boolean settled;

		private Call(Page page, Edit edit, boolean again) {
			this.page = page;
			this.edit = edit;
			this.again = again;
		}

		private void move(Random random) {
			int chance = random.nextInt(20);
			if (chance < 3) {
				lose();
			}
			else if (chance < 5) {
				say("a request of %s is doubled", this.page);
				NoteHistories.this.network.add(twin());
			}
			else {
				arrive(false);
			}
		}

		private Call twin() {
			Call twin = new Call(this.page, this.edit, true);
			twin.answer = this.answer;
			return twin;
		}

		/** There, or there and back. */
		private void arrive(boolean andBack) {
			if (this.answer == null) {
				this.answer = NoteHistories.this.server
					.save(new NoteEdit(UUID.fromString(this.edit.opId()), UUID.fromString(this.edit.clientId()),
							(long) this.edit.seq(), this.edit.baseRev(), this.edit.text()));
				say("the server has %s: %s", this.edit.text(), this.answer);
				check(!this.answer.contains("used") || this.page.device.journalsFailed, "a number was used twice");
				if (!andBack) {
					return;
				}
			}
			tell(this.answer);
		}

		/** The page hears nothing; what it sent may still arrive. */
		private void lose() {
			if (this.answer == null && this.edit.seq() % 2 == 0) {
				NoteHistories.this.network.add(twin());
			}
			if (this.again) {
				NoteHistories.this.network.remove(this);
			}
			else {
				tell("{\"lost\":true}");
			}
		}

		private void tell(String answer) {
			NoteHistories.this.network.remove(this);
			if (this.page.device.pages.contains(this.page) && !this.settled) {
				this.settled = true;
				if (answer.contains("saved\":{")) {
					NoteHistories.this.acknowledged.put(this.edit.opId(), this.edit);
				}
				this.page.run(this.page.protocol.answered(this.edit.opId(), answer, NoteHistories.this.now),
						this.page + " hears " + answer + " of " + this.edit.text());
			}
		}

	}

}
