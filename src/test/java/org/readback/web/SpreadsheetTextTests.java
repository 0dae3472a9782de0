package org.readback.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "'=1", "''=1", "-",
			"=a\nb" })
	void putsAnApostropheBeforeWhatMightBeAFormula(String text) {
		assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "'", "'a", "a=1", " =1", "3.1", "čř" })
	void leavesEveryOtherTextAsItIs(String text) {
		assertThat(SpreadsheetText.of(text)).isEqualTo(text);
	}

}
