package org.readback.bank;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class SumWordsTests {

	@Test
	void aRedFlagThatOnlyCapsTakesNothingOff() {
		assertThat(flags(1, 0.0)).isEqualTo("one red flag.");
		assertThat(flags(1, 5.0)).isEqualTo("one red flag (−5 %).");
		assertThat(flags(2, 12.5)).isEqualTo("2 red flags (−12.5 %).");
	}

	private static String flags(int fired, double deduction) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return messages.getMessage("bank.sum.flags", new Object[] { fired, deduction }, Locale.ENGLISH);
	}

}
