package org.readback.bank.files;

import java.io.StringReader;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file as nodes, which know their lines. */
record YamlFile(String path, String text) {

	private static final int LARGEST = 2_000_000;

	/** The fields at its top, or null where it is no YAML, which is a fault. */
	@Nullable Fields read(Faults faults) {
		try {
			Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(this.text));
			if (root != null) {
				return new Fields(this.path, faults, root);
			}
			faults.add(this.path, 1, "the file is empty");
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			faults.add(this.path, line, "no YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			faults.add(this.path, 1, "no YAML: " + ex.getMessage());
		}
		return null;
	}

	/** The folder that it lies in. */
	String folder() {
		String[] steps = this.path.split("/");
		return steps[steps.length - 2];
	}

	/** Its name without the ending. */
	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(12);
		options.setCodePointLimit(LARGEST);
		options.setAllowDuplicateKeys(false);
		return options;
	}

}
