package org.readback.interview;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrapUpFormTests {

	@Test
	void countsALineBreakAsOneCharacterAsTheBrowserDoes() {
		assertThat(new WrapUpForm("YES", "calm\r\nexact", "").strongestFor()).isEqualTo("calm\nexact");
	}

	@Test
	void replacesWhatNoStoreCanHold() {
		WrapUpForm wrapUp = new WrapUpForm("YES", "ca\u0000lm", "\uD83D");
		NewInterview plan = new NewInterview("Kim\u0000", "SRE\uDE42", "kit");

		assertThat(wrapUp).extracting("strongestFor", "strongestAgainst").containsExactly("ca\uFFFDlm", "\uFFFD");
		assertThat(plan).extracting("candidate", "position").containsExactly("Kim\uFFFD", "SRE\uFFFD");
	}

}
