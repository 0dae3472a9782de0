package org.readback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnusableStoreAnalyzerTests {

	private final UnusableStoreAnalyzer analyzer = new UnusableStoreAnalyzer();

	@Test
	void saysThatAnotherProcessHasTheStore() {
		Throwable failure = new IllegalStateException(
				new SQLException("Database may be already in use", "90020", 90020));

		assertThat(this.analyzer.analyze(failure).getDescription()).contains("Another process has opened this store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "08001", "28P01", "3D000" })
	void saysWhatToCheckWhereTheDatabaseDoesNotAnswer(String state) {
		Throwable failure = new IllegalStateException(new SQLException("Connection refused", state));

		assertThat(this.analyzer.analyze(failure).getAction()).contains("SPRING_DATASOURCE_URL");
	}

	@ParameterizedTest
	@ValueSource(ints = { 8192, 50_000 })
	void saysThatTheFileIsDamaged(int length, @TempDir Path folder) throws IOException {
		byte[] noise = new byte[length];
		new Random(7).nextBytes(noise);
		Files.write(folder.resolve("readback.mv.db"), noise);

		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection("jdbc:h2:async:" + folder.resolve("readback"), "sa", ""))
			.satisfies((ex) -> assertThat(this.analyzer.analyze(new IllegalStateException(ex)).getAction())
				.contains("Put a back-up"));
	}

	@Test
	void leavesOtherFaultsToTheirStackTrace() {
		assertThat(this.analyzer.analyze(new SQLException("syntax error", "42601"))).isNull();
	}

}
