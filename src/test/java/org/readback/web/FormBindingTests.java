package org.readback.web;

import org.junit.jupiter.api.Test;

import org.springframework.web.bind.WebDataBinder;

import static org.assertj.core.api.Assertions.assertThat;

class FormBindingTests {

	@Test
	void letsEveryFieldHoldOnlyWhatEveryStoreCan() {
		WebDataBinder binder = new WebDataBinder(null);
		new FormBinding().bind(binder);

		assertThat(binder.convertIfNecessary("a\u0000b\uD83D", String.class)).isEqualTo("a\uFFFDb\uFFFD");
		assertThat(binder.convertIfNecessary("č 漢字 \uD83D\uDE42", String.class)).isEqualTo("č 漢字 \uD83D\uDE42");
	}

}
