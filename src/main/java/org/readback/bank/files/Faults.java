package org.readback.bank.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Collects what is wrong, so that reading can go on to the next fault. */
class Faults {

	private final List<Fault> found = new ArrayList<>();

	void add(String file, int line, String what) {
		this.found.add(new Fault(file, line, what));
	}

	void add(String file, Node node, String what) {
		add(file, line(node), what);
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new FaultyFiles(this.found.stream()
				.sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
				.map(Fault::toString)
				.distinct()
				.toList());
		}
	}

	static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

	/** What stands there, for a message. */
	static String kind(Node node) {
		if (node instanceof ScalarNode scalar) {
			return "'" + scalar.getValue() + "'"
					+ (scalar.getTag().equals(Tag.STR) ? "" : " (" + scalar.getTag().getClassName() + ")");
		}
		return (node instanceof SequenceNode) ? "a list" : "fields";
	}

	private record Fault(String file, int line, String what) {

		@Override
		public String toString() {
			return this.file + ":" + this.line + ": " + this.what;
		}

	}

}
