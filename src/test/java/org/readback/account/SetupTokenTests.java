package org.readback.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SetupTokenTests {

	private final SetupToken token = new SetupToken();

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

}
