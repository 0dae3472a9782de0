package org.readback.bank.files;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** The banks ask for everything that the founding articles speak of. */
class CoverageListTests {

	private static final Map<String, Map<String, String>> LIST = list();

	private static final Set<String> COVERED = BankFiles.builtIn()
		.content()
		.questions()
		.stream()
		.filter((question) -> !question.retired())
		.flatMap((question) -> question.covers().stream())
		.collect(Collectors.toCollection(TreeSet::new));

	@Test
	void everyItemIsCoveredByAQuestion() {
		assertThat(COVERED).containsAll(LIST.get("questions").keySet());
	}

	@Test
	void noQuestionCoversWhatIsNotOnTheList() {
		Map<String, String> all = new HashMap<>(LIST.get("questions"));
		all.putAll(LIST.get("product"));
		assertThat(all.keySet()).containsAll(COVERED);
	}

	@Test
	void theListSaysWhatEachIdMeans() {
		assertThat(LIST.get("questions")).hasSize(123);
		assertThat(LIST.get("questions").values()).doesNotContainNull().doesNotHaveDuplicates();
	}

	private static Map<String, Map<String, String>> list() {
		InputStream in = CoverageListTests.class.getResourceAsStream("/coverage.yaml");
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
	}

}
