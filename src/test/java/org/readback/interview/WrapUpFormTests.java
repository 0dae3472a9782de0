package org.readback.interview;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrapUpFormTests {

	@Test
	void countsALineBreakAsOneCharacterAsTheBrowserDoes() {
		assertThat(new WrapUpForm("YES", "calm\r\nexact", "").strongestFor()).isEqualTo("calm\nexact");
	}

}
