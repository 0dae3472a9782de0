package org.readback.interview;

import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoteEditTests {

	@ParameterizedTest
	@CsvSource({ "'a\u0000b', 'a\uFFFDb'", "'a\uD83D', 'a\uFFFD'", "'\uDE42b', '\uFFFDb'",
			"'\uD83D\uDE42', '\uD83D\uDE42'", "'\uD83D\uD83D\uDE42', '\uFFFD\uD83D\uDE42'",
			"'č ř 漢字 → ≤', 'č ř 漢字 → ≤'" })
	void replacesWhatNoStoreCanHoldUnitByUnit(String typed, String stored) {
		assertThat(new NoteEdit(UUID.randomUUID(), UUID.randomUUID(), 1L, 0, typed).text()).isEqualTo(stored)
			.hasSameSizeAs(typed);
	}

}
