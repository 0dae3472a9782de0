package org.readback;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnusableStoreAnalyzerTests {

	private final UnusableStoreAnalyzer analyzer = new UnusableStoreAnalyzer();

	@Test
	void saysThatAnotherProcessHasTheStore() {
		Throwable failure = new IllegalStateException(
				new SQLException("Database may be already in use", "90020", 90020));

		assertThat(this.analyzer.analyze(failure).getDescription()).contains("Another process has opened this store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "08001", "28P01" })
	void saysWhatToCheckWhereTheDatabaseDoesNotAnswer(String state) {
		Throwable failure = new IllegalStateException(new SQLException("Connection refused", state));

		assertThat(this.analyzer.analyze(failure).getAction()).contains("SPRING_DATASOURCE_URL");
	}

	@Test
	void leavesOtherFaultsToTheirStackTrace() {
		assertThat(this.analyzer.analyze(new SQLException("syntax error", "42601"))).isNull();
	}

}
