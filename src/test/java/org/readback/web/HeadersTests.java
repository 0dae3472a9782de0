package org.readback.web;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readback.RunningReadback;
import org.readback.Visitor;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningReadback
class HeadersTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/, 200", "/sign-in, 200", "/session, 200", "/banks/nothing, 404", "/interviews, 302", "/nothing, 404",
			"/api/v1/banks, 200", "/api/v1/grades, 405", "/api/v1/scorecards, 401", "/theme, 405",
			"/banks/mishap/failing, 500", "/banks/mishap/no-template, 500", "/banks/mishap/page?page=x, 400",
			"/actuator/health, 200", "/a;b, 400", "/a//b, 400", "/readback.css, 200", "/webjars/nothing, 404" })
	void standOnEveryAnswer(String path, int status) {
		HttpResponse<String> answer = new Visitor(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self'; "
				+ "style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
				+ "base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
		assertThat(header(answer, "Cache-Control")).isEqualTo(path.equals("/readback.css") ? "no-cache" : "no-store");
		assertThat(answer.headers().map()).doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
	}

	@Test
	void standOnWhatTomcatAnswersByItself() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Security-Policy: default-src 'none'");
			assertThat(answer).doesNotContain("Tomcat", "Exception");
		}
	}

	@Test
	void promiseTlsOnlyOverTls() {
		HttpResponse<String> answer = new Visitor(this.port).get("/sign-in", "X-Forwarded-Proto", "https");
		assertThat(header(answer, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
		assertThat(answer.headers().allValues("Set-Cookie"))
			.allSatisfy((cookie) -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"))
			.isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/", "/banks", "/banks/databases", "/questions/db-cache-in-front-of-rds" })
	void giveAStrangerWhoOnlyLooksNoSession(String path) {
		assertThat(new Visitor(this.port).get(path).headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void letBrowsersKeepAWebJarForEver() {
		HttpResponse<String> page = new Visitor(this.port).get("/");
		String address = page.body().replaceAll("(?s).*(/webjars/htmx[^\"]+).*", "$1");
		HttpResponse<String> answer = new Visitor(this.port).get(address);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
	}

	@Test
	void letBrowsersAskWhetherOurFilesHaveChanged() {
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> icons = visitor.get("/icons.svg");
		assertThat(header(icons, "Content-Type")).isEqualTo("image/svg+xml");
		String tag = header(icons, "ETag");
		assertThat(visitor.get("/icons.svg", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(visitor.get("/icons.svg", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
		assertThat(icons.headers().map()).doesNotContainKeys("last-modified", "set-cookie");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join(" | ", answer.headers().allValues(name));
	}

}
