package org.readback.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WayBackTests {

	@ParameterizedTest
	@CsvSource({ "http://localhost:8080/banks/aws?level=mid, /banks/aws?level=mid", "/banks, /banks",
			"http://localhost/, /", "https://evil.example/banks, /banks", "///evil.example, /evil.example" })
	void leadsBackToThePageBefore(String from, String to) {
		assertThat(WayBack.path(from)).isEqualTo(to);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "//evil.example", "http://localhost//evil.example", "/\\evil.example", "\\\\evil.example",
			"http://localhost/\\evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example",
			"https:evil.example", "/\tevil", "http://localhost/\r\nSet-Cookie: a=b", "", " ", "http://[::1", "{x}",
			"http://localhost/{x}", "@evil.example", "http://localhost@evil.example//x" })
	void leadsNowhereElse(String from) {
		assertThat(WayBack.path(from)).isEqualTo("/");
	}

}
