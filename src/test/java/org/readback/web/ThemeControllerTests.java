package org.readback.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readback.RunningReadback;
import org.readback.Visitor;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
class ThemeControllerTests {

	@LocalServerPort
	private int port;

	@Test
	void remembersTheThemeForAYear() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/").body()).contains("data-bs-theme=\"light\"");
		assertThat(visitor.post("/theme", "theme", "dark").headers().firstValue("Set-Cookie").orElse(""))
			.startsWith("theme=dark; Path=/; Max-Age=31536000;")
			.contains("HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure");
		assertThat(visitor.get("/").body()).contains("data-bs-theme=\"dark\"");
		visitor.post("/theme", "theme", "\"><script>");
		assertThat(visitor.get("/").body()).contains("data-bs-theme=\"light\"");
	}

	@Test
	void ignoresACookieThatIsNoTheme() {
		assertThat(new Visitor(this.port).get("/", "Cookie", "theme=x\"onload=alert(1)").body())
			.contains("data-bs-theme=\"light\"");
	}

	@ParameterizedTest
	@CsvSource({ "http://localhost:8080/banks/aws?level=mid, /banks/aws?level=mid", "/banks, /banks",
			"http://localhost/, /", "https://evil.example/banks, /banks", "///evil.example, /evil.example" })
	void leadsBackToThePageBefore(String from, String to) {
		assertThat(ThemeController.wayBack(from)).isEqualTo(to);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "//evil.example", "http://localhost//evil.example", "/\\evil.example", "\\\\evil.example",
			"http://localhost/\\evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example",
			"https:evil.example", "/\tevil", "http://localhost/\r\nSet-Cookie: a=b", "", " ", "http://[::1", "{x}",
			"http://localhost/{x}", "@evil.example", "http://localhost@evil.example//x" })
	void leadsNowhereElse(String from) {
		assertThat(ThemeController.wayBack(from)).isEqualTo("/");
	}

}
