package org.readback.bank.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.readback.scoring.Worded;

/** The fields of one JSON object; the first that is wrong refuses the request by name. */
class JsonFields {

	private final String at;

	private final JsonNode node;

	private final Set<String> unread;

	JsonFields(String at, JsonNode node) {
		if (!node.isObject()) {
			throw Refused.because((at.isEmpty() ? "The body" : at.substring(0, at.length() - 1))
					+ " must be an object or, at the top, a list of objects.");
		}
		this.at = at;
		this.node = node;
		this.unread = new TreeSet<>(node.propertyNames());
	}

	void end() {
		if (!this.unread.isEmpty()) {
			throw Refused.because("Unknown: " + this.unread.stream().map(this::path).collect(Collectors.joining(", ")));
		}
	}

	String path(String key) {
		return this.at + key;
	}

	boolean has(String key) {
		return this.node.has(key);
	}

	String text(String key, int longest) {
		return text(path(key), value(key), longest);
	}

	String optionalText(String key, int longest) {
		return has(key) ? text(key, longest) : "";
	}

	int number(String key, int min, int max) {
		JsonNode value = value(key);
		if (!value.isInt() || value.intValue() < min || value.intValue() > max) {
			throw Refused.because("%s must be a whole number from %d to %d.".formatted(path(key), min, max));
		}
		return value.intValue();
	}

	<E extends Enum<E> & Worded> E word(String key, Class<E> type) {
		String text = text(key, 40);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.word().equals(text))
			.findAny()
			.orElseThrow(() -> Refused.because(path(key) + " must be one of "
					+ Arrays.stream(type.getEnumConstants()).map(Worded::word).collect(Collectors.joining(", "))
					+ "."));
	}

	JsonFields fields(String key) {
		return new JsonFields(path(key) + ".", value(key));
	}

	List<JsonFields> rows(String key, int min, int max) {
		List<JsonFields> rows = new ArrayList<>();
		for (JsonNode item : items(key, min, max)) {
			rows.add(new JsonFields("%s[%d].".formatted(path(key), rows.size()), item));
		}
		return rows;
	}

	List<String> texts(String key, int min, int max, int longest) {
		List<String> texts = new ArrayList<>();
		for (JsonNode item : items(key, min, max)) {
			String text = text("%s[%d]".formatted(path(key), texts.size()), item, longest);
			if (text.isBlank()) {
				throw Refused.because("%s[%d] is blank.".formatted(path(key), texts.size()));
			}
			texts.add(text);
		}
		return texts;
	}

	private JsonNode items(String key, int min, int max) {
		JsonNode value = value(key);
		if (!value.isArray() || value.size() < min || value.size() > max) {
			throw Refused.because("%s must be a list of %d to %d entries.".formatted(path(key), min, max));
		}
		return value;
	}

	private JsonNode value(String key) {
		this.unread.remove(key);
		JsonNode value = this.node.get(key);
		if (value == null || value.isNull()) {
			throw Refused.because(path(key) + " is missing.");
		}
		return value;
	}

	private static String text(String path, JsonNode value, int longest) {
		if (!value.isString()) {
			throw Refused.because(path + " must be a text.");
		}
		if (value.stringValue().length() > longest) {
			throw Refused.because("%s may have at most %d characters, not %d.".formatted(path, longest,
					value.stringValue().length()));
		}
		return value.stringValue();
	}

}
