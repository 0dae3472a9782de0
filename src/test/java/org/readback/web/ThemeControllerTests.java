package org.readback.web;

import org.junit.jupiter.api.Test;
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
	void followsTheSystemOnlyUntilSomebodyChooses() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/").body()).contains("<script src=\"/theme.js\"></script>");
		visitor.post("/theme", "theme", "light");
		assertThat(visitor.get("/").body()).doesNotContain("/theme.js").contains("data-bs-theme=\"light\"");
	}

	@Test
	void ignoresACookieThatIsNoTheme() {
		assertThat(new Visitor(this.port).get("/", "Cookie", "theme=x\"onload=alert(1)").body())
			.contains("data-bs-theme=\"light\"");
	}

}
