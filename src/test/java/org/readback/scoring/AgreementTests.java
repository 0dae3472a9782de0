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
	@CsvSource({ "mohler,0.573,0.587", "saf,0.383,0.476", "beetle,0.486,0.479" })
	void agreesWithPeopleAsWellAsAFixedFormula(String name, double pooled, double perQuestion) throws IOException {
		Path set = SETS.resolve("dev").resolve(name + ".jsonl.gz");
		assumeThat(set).as("%s is not there, so nothing says how drafts agree with people", set).exists();
		List<Row> rows = new Agreement().read(set);
		assertThat(Agreement.pooled(rows)).isGreaterThanOrEqualTo(pooled);
		assertThat(Agreement.perQuestion(rows)).isGreaterThanOrEqualTo(perQuestion);
	}

}
