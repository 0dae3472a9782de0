package org.readback.scoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.readback.scoring.Agreement.Row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Sets of answers that people graded, where they are at hand: no row of them is here. */
class AgreementTests {

	private static final Path SETS = Path
		.of(System.getenv().getOrDefault("READBACK_GRADING_SETS", "../shared/grading"));

	@ParameterizedTest
	@CsvSource({ "mohler,0.575,0.591", "saf,0.398,0.479", "beetle,0.489,0.482" })
	void agreesWithPeopleAsWellAsAFixedFormula(String name, double pooled, double perQuestion) throws IOException {
		List<Row> rows = new Agreement().read(set(name));
		assertThat(Agreement.pooled(rows)).isGreaterThanOrEqualTo(pooled);
		assertThat(Agreement.perQuestion(rows)).isGreaterThanOrEqualTo(perQuestion);
	}

	@ParameterizedTest
	@CsvSource({ "mohler,0.93", "saf,0.92", "beetle,0.82" })
	void tellsAGoodAnswerFromOneToAnotherQuestion(String name, double often) throws IOException {
		assertThat(new Agreement().told(set(name))).isGreaterThanOrEqualTo(often);
	}

	private static Path set(String name) {
		Path set = SETS.resolve("dev").resolve(name + ".jsonl.gz");
		assumeThat(set).as("%s is not there, so nothing says how drafts agree with people", set).exists();
		return set;
	}

}
