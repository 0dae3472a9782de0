package org.readback.bank.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import org.readback.scoring.Worded;

/**
 * The fields of one mapping. Whatever is wrong with one is a fault with its line, and a
 * harmless value is handed out in its place, so that the rest is still looked at.
 */
class Fields {

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final String file;

	private final Faults faults;

	private final Node node;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Set<String> unread = new TreeSet<>();

	private final Map<String, Node> keys = new LinkedHashMap<>();

	Fields(String file, Faults faults, Node node) {
		this.file = file;
		this.faults = faults;
		this.node = node;
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach(this::put);
		}
		else {
			fault("fields are expected here, not " + Faults.kind(node));
		}
	}

	private void put(NodeTuple tuple) {
		String key = (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
		if (this.values.put(key, tuple.getValueNode()) != null) {
			this.faults.add(this.file, tuple.getKeyNode(), "'" + key + "' stands here twice");
		}
		this.keys.put(key, tuple.getKeyNode());
		this.unread.add(key);
	}

	/** Says which fields nobody asked for: in files written by hand, typos. */
	void end() {
		this.unread.forEach((key) -> this.faults.add(this.file, this.keys.getOrDefault(key, this.node),
				"unknown field '" + key + "'"));
	}

	BankContent.Place place() {
		return new BankContent.Place(this.file, Faults.line(this.node));
	}

	void fault(String what) {
		this.faults.add(this.file, this.node, what);
	}

	void fault(String key, String what) {
		this.faults.add(this.file, this.values.getOrDefault(key, this.node), "'" + key + "' " + what);
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	Set<String> keys() {
		return this.keys.keySet();
	}

	@Nullable Node value(String key) {
		this.unread.remove(key);
		Node value = this.values.get(key);
		if (value == null && this.node instanceof MappingNode) {
			fault("'" + key + "' is missing");
		}
		return value;
	}

	String text(String key, int min, int max) {
		String text = scalar(key, Tag.STR, "a text");
		if (text == null) {
			return "";
		}
		checkLength(key, this.values.getOrDefault(key, this.node), text, min, max);
		return text;
	}

	@Nullable String optionalText(String key, int max) {
		return has(key) ? text(key, 1, max) : null;
	}

	String slug(String key, int max) {
		String slug = text(key, 1, max);
		if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
			fault(key, "must be small letters and digits joined by hyphens, not '" + slug + "'");
		}
		return slug;
	}

	String matching(String key, String pattern, String example) {
		String text = text(key, 1, 100);
		if (!text.isEmpty() && !text.matches(pattern)) {
			fault(key, "must look like " + example + ", not '" + text + "'");
		}
		return text;
	}

	String question(String key, int max) {
		String text = text(key, 1, max);
		if (!text.isEmpty() && !text.endsWith("?")) {
			fault(key, "must end with a question mark");
		}
		return text;
	}

	int number(String key, int min, int max) {
		String text = scalar(key, Tag.INT, "a whole number");
		if (text == null) {
			return min;
		}
		if (!text.matches("-?[0-9]{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
			fault(key, "must be from %d to %d, not %s".formatted(min, max, text));
			return min;
		}
		return Integer.parseInt(text);
	}

	boolean optionalFlag(String key) {
		return has(key) && "true".equalsIgnoreCase(scalar(key, Tag.BOOL, "true or false"));
	}

	<E extends Enum<E> & Worded> E word(String key, Class<E> type) {
		E[] constants = type.getEnumConstants();
		String text = text(key, 1, 40);
		for (E constant : constants) {
			if (constant.word().equals(text)) {
				return constant;
			}
		}
		if (!text.isEmpty()) {
			fault(key, "must be one of " + Arrays.stream(constants).map(Worded::word).collect(Collectors.joining(", "))
					+ ", not '" + text + "'");
		}
		return constants[0];
	}

	List<Fields> rows(String key, int min, int max) {
		return items(key, min, max).stream().map((item) -> new Fields(this.file, this.faults, item)).toList();
	}

	Fields fields(String key) {
		Node value = value(key);
		return new Fields(this.file, this.faults, (value != null) ? value : this.node);
	}

	List<String> texts(String key, int min, int max, int longest) {
		List<String> texts = new ArrayList<>();
		for (Node item : items(key, min, max)) {
			String text = scalar(key, item, Tag.STR, "a list of texts");
			if (text != null) {
				checkLength(key, item, text, 1, longest);
				texts.add(text);
			}
		}
		return texts;
	}

	List<String> optionalTexts(String key, int max, int longest) {
		return has(key) ? texts(key, 0, max, longest) : List.of();
	}

	/** The decimal numbers of a list, or none of them if one is no number. */
	List<Double> decimals(String key, int count) {
		List<Node> items = items(key, count, count);
		if (items.size() != count) {
			return List.of();
		}
		List<Double> numbers = items.stream()
			.filter((item) -> item.getTag().equals(Tag.INT) || item.getTag().equals(Tag.FLOAT))
			.map((item) -> ((ScalarNode) item).getValue())
			.filter((text) -> text.matches("[0-9]{1,4}(\\.[0-9]{1,4})?"))
			.map(Double::valueOf)
			.toList();
		if (numbers.size() != count) {
			fault(key, "must be a list of numbers");
			return List.of();
		}
		return numbers;
	}

	private List<Node> items(String key, int min, int max) {
		Node value = value(key);
		if (value == null) {
			return List.of();
		}
		if (!(value instanceof SequenceNode sequence)) {
			fault(key, "must be a list, not " + Faults.kind(value));
			return List.of();
		}
		int size = sequence.getValue().size();
		if (size < min || size > max) {
			fault(key, "must have from %d to %d entries, not %d".formatted(min, max, size));
		}
		return sequence.getValue();
	}

	private @Nullable String scalar(String key, Tag tag, String wanted) {
		Node value = value(key);
		return (value != null) ? scalar(key, value, tag, wanted) : null;
	}

	private @Nullable String scalar(String key, Node value, Tag tag, String wanted) {
		if (value instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
			return scalar.getValue();
		}
		this.faults.add(this.file, value, "'" + key + "' must be " + wanted + ", not " + Faults.kind(value));
		return null;
	}

	private void checkLength(String key, Node value, String text, int min, int max) {
		if (text.isBlank() || text.length() < min || text.length() > max) {
			this.faults.add(this.file, value,
					"'%s' must have from %d to %d characters, not %d".formatted(key, min, max, text.length()));
		}
	}

}
