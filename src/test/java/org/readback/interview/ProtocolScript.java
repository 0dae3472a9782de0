package org.readback.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** The live page's own save protocol, run by GraalJS. */
final class ProtocolScript implements AutoCloseable {

	private static final Path FILE = Path.of("src/main/resources/static/live/protocol.js");

	private final Context context = Context.newBuilder("js")
		.option("engine.WarnInterpreterOnly", "false")
		.option("js.esm-eval-returns-exports", "true")
		.build();

	private final Value protocol;

	private final Value parse;

	/** The protocol as it is, or with a fault: the one text replaced by the other. */
	ProtocolScript(String text, String replacement) {
		try {
			String source = Files.readString(FILE);
			if (!source.contains(text)) {
				throw new IllegalArgumentException("protocol.js has no " + text);
			}
			Source module = Source.newBuilder("js", source.replace(text, replacement), "protocol.mjs").build();
			this.protocol = this.context.eval(module).getMember("SaveProtocol");
			this.parse = this.context.eval("js", "JSON.parse");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Page open(UUID clientId, Supplier<UUID> ids, int revision, String text) {
		Map<String, Object> options = Map.of("clientId", clientId.toString(), "newId",
				(ProxyExecutable) (none) -> ids.get().toString(), "random", (ProxyExecutable) (none) -> 0.5, "revision",
				revision, "text", text, "savedAt", "page");
		return new Page(this.protocol.newInstance(ProxyObject.fromMap(options)));
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** An edit as it stands in the journal or is sent. */
	record Edit(String opId, String clientId, int seq, @Nullable Integer baseRev, String text, String owner, int place,
			boolean aside) {

		private static Edit of(Value edit) {
			Value base = edit.getMember("baseRev");
			boolean stored = edit.hasMember("owner");
			return new Edit(edit.getMember("opId").asString(), edit.getMember("clientId").asString(),
					edit.getMember("seq").asInt(), base.isNull() ? null : base.asInt(),
					edit.getMember("text").asString(), stored ? edit.getMember("owner").asString() : "",
					stored ? edit.getMember("place").asInt() : 0, stored && edit.getMember("aside").asBoolean());
		}

		private String json() {
			return """
					{"opId":"%s","clientId":"%s","seq":%d,"baseRev":%s,"text":"%s","owner":"%s","place":%d,"aside":%s}"""
				.formatted(this.opId, this.clientId, this.seq, this.baseRev, this.text, this.owner, this.place,
						this.aside);
		}

	}

	/** A text that the store has. */
	record Known(int rev, String text) {

		private static @Nullable Known of(@Nullable Value value) {
			return (value == null || value.isNull()) ? null
					: new Known(value.getMember("rev").asInt(), value.getMember("text").asString());
		}

		private String json() {
			return """
					{"rev":%d,"text":"%s","savedAt":"then"}""".formatted(this.rev, this.text);
		}

	}

	/** What the protocol wants done. */
	sealed interface Effect {

		record Write(List<Edit> put, List<String> drop, @Nullable Known acked) implements Effect {
		}

		record Send(Edit edit, boolean again) implements Effect {
		}

		record Show(String text) implements Effect {
		}

	}

	/** The protocol of one open page. */
	final class Page {

		private final Value it;

		private Page(Value it) {
			this.it = it;
		}

		List<Effect> adopt(List<Edit> edits, long now) {
			return tell("adopt", json("[" + String.join(",", edits.stream().map(Edit::json).toList()) + "]"), now);
		}

		List<Effect> catchUp(Known note, long now) {
			return tell("catchUp", json(note.json()), now);
		}

		List<Effect> answered(String opId, String answer, long now) {
			return tell("answered", opId, json(answer), now);
		}

		/** Any other event. */
		List<Effect> tell(String event, Object... arguments) {
			Value effects = this.it.invokeMember(event, arguments);
			List<Effect> result = new ArrayList<>();
			for (long i = 0; i < effects.getArraySize(); i++) {
				result.add(effect(effects.getArrayElement(i)));
			}
			return result;
		}

		String kind(long now) {
			return this.it.invokeMember("state", now).getMember("kind").asString();
		}

		boolean atRest() {
			return this.it.invokeMember("atRest").asBoolean();
		}

		boolean keptHere() {
			return this.it.invokeMember("keptHere").asBoolean();
		}

		String text() {
			return this.it.getMember("text").asString();
		}

		/** Of the text that was acknowledged last. */
		int revision() {
			return this.it.getMember("base").getMember("rev").asInt();
		}

		@Nullable Known conflict() {
			return Known.of(this.it.getMember("conflict"));
		}

		private Value json(String json) {
			return ProtocolScript.this.parse.execute(json);
		}

		private static Effect effect(Value effect) {
			if (effect.hasMember("journal")) {
				Value journal = effect.getMember("journal");
				List<Edit> put = new ArrayList<>();
				List<String> drop = new ArrayList<>();
				for (long i = 0; i < journal.getMember("put").getArraySize(); i++) {
					put.add(Edit.of(journal.getMember("put").getArrayElement(i)));
				}
				for (long i = 0; i < journal.getMember("drop").getArraySize(); i++) {
					drop.add(journal.getMember("drop").getArrayElement(i).asString());
				}
				return new Effect.Write(put, drop, Known.of(journal.getMember("acked")));
			}
			if (effect.hasMember("send")) {
				return new Effect.Send(Edit.of(effect.getMember("send")), effect.hasMember("again"));
			}
			return new Effect.Show(effect.getMember("field").asString());
		}

	}

}
