package org.readback.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How ten people who knew no cue report that a candidate made a point, needed help, did
 * not make it or was not asked: five terms stand in their snippets as they are, so only
 * the words around them tell. The learnt ones were read while cues were written, the held
 * ones never. What is silent scores as what is denied, so these two count as the same.
 */
class ReportTests {

	private static final Rubric TERMS = rubric(Map.of("dlq", "dead letter queue", "key", "idempotency key", "backoff",
			"exponential backoff", "drill", "restore drill", "canary", "canary release"));

	@ParameterizedTest
	@CsvSource({ "learnt, 65", "held, 67" })
	void mostReportsAreReadAsAFairReaderWould(String set, int percent) throws IOException {
		Map<Verdict, Map<Verdict, Integer>> figures = new EnumMap<>(Verdict.class);
		List<String> wrong = new ArrayList<>();
		int all = 0;
		for (Map<?, ?> snippet : snippets(set)) {
			String text = String.valueOf(snippet.get("text"));
			Grade grade = Grading.GRADER.grade(TERMS, text);
			for (Map.Entry<?, ?> expected : ((Map<?, ?>) snippet.get("verdicts")).entrySet()) {
				Verdict want = Verdict.valueOf(String.valueOf(expected.getValue()).toUpperCase(Locale.ROOT));
				Verdict got = verdict(grade, String.valueOf(expected.getKey()));
				figures.computeIfAbsent(want, (key) -> new EnumMap<>(Verdict.class)).merge(got, 1, Integer::sum);
				all++;
				if (credit(want) != credit(got)) {
					wrong.add(text + " -> " + expected + ", not " + got);
				}
			}
		}
		assertThat(wrong).as("%d of %d read, by what was meant: %s", all - wrong.size(), all, figures)
			.hasSizeLessThanOrEqualTo(all * (100 - percent) / 100);
	}

	private static int credit(Verdict verdict) {
		return switch (verdict) {
			case HEARD -> 2;
			case PROMPTED -> 1;
			case DENIED, SILENT -> 0;
		};
	}

	private static Verdict verdict(Grade grade, String criterion) {
		return grade.criteria()
			.stream()
			.filter((one) -> one.criterion().id().equals(criterion))
			.findFirst()
			.orElseThrow()
			.verdict();
	}

	private static List<Map<?, ?>> snippets(String set) throws IOException {
		Path file = Path.of("src/test/resources/reports", set + ".yaml");
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(java.nio.file.Files.readString(file));
	}

	private static Rubric rubric(Map<String, String> terms) {
		List<Criterion> criteria = terms.entrySet()
			.stream()
			.map((term) -> new Criterion(term.getKey(), "Point " + term.getKey() + " of five", 3, Importance.SHOULD,
					"It is there and used", List.of(term.getValue()), "What else?"))
			.toList();
		return new Rubric("Events are handled by functions and sometimes fail. What do you set up for that?", criteria,
				List.of());
	}

}
