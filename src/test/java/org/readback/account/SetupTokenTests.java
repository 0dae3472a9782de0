package org.readback.account;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetupTokenTests {

	private Instant now = Instant.parse("2026-11-23T09:00:00Z");

	private final SetupToken token = new SetupToken(() -> this.now);

	@Test
	void knowsTheTokenItIssued() {
		String issued = this.token.issue();
		assertThat(issued).hasSize(43).matches("[A-Za-z0-9_-]+");
		assertThat(this.token.matches(" " + issued + "\n")).isTrue();
	}

	@Test
	void forgetsTheOneBefore() {
		String before = this.token.issue();
		assertThat(this.token.issue()).isNotEqualTo(before);
		assertThat(this.token.matches(before)).isFalse();
	}

	@Test
	void matchesNothingBeforeOneIsIssued() {
		assertThat(this.token.matches("")).isFalse();
	}

	@Test
	void stopsComparingAfterTenWrongOnesInAMinute() {
		String issued = this.token.issue();
		for (int i = 0; i < SetupToken.WRONG_PER_MINUTE; i++) {
			assertThat(this.token.matches("wrong" + i)).isFalse();
		}
		assertThatExceptionOfType(TooManyTokens.class).isThrownBy(() -> this.token.matches(issued));
		this.now = this.now.plus(Duration.ofMinutes(1));
		assertThat(this.token.matches(issued)).isTrue();
	}

}
