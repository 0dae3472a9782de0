package org.readback.interview;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrapUpFormTests {

	@Test
	void whatIsYetToBeChosenIsNoFault() {
		assertThat(new WrapUpForm("", "", "").chosen()).isNull();
		assertThat(new WrapUpForm("MAYBE", "", "").chosen()).isNull();
		assertThat(new WrapUpForm("STRONG_NO", "", "").chosen()).isEqualTo(Recommendation.STRONG_NO);
	}

	@Test
	void knowsWhatIsTooLongToBeKept() {
		assertThat(new WrapUpForm("", "x".repeat(500), "").tooLong()).isFalse();
		assertThat(new WrapUpForm("", "", "x".repeat(501)).tooLong()).isTrue();
	}

	@Test
	void countsALineBreakAsOneCharacterAsTheBrowserDoes() {
		assertThat(new WrapUpForm("YES", "calm\r\nexact", "").strongestFor()).isEqualTo("calm\nexact");
	}

}
