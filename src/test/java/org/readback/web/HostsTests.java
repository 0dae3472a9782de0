package org.readback.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import org.readback.RunningReadback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Under which names we answer, and what becomes of forged ones. */
@RunningReadback
class HostsTests {

	private static final String EVIL = "evil.example";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:8080", "127.0.0.1", "192.168.1.20:8080", "[::1]:8080", "readback",
			"nas.local", "readback.lan", "readback.corp.internal", "readback.home.arpa", "readback.local." })
	void aFreshInstallationAnswersOnItsOwnNetwork(String host) throws IOException {
		assertThat(ask("/sign-in", "Host: " + host)).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/setup", "/interviews", "/api/v1/banks", "/readback.css", "/nothing",
			"/oauth2/authorization/example", "/session" })
	void aForgedNameIsRefusedAndStandsInNoAnswer(String path) throws IOException {
		for (String forged : new String[] { "Host: " + EVIL, "Host: " + EVIL + ":8080", "Host: localhost." + EVIL,
				"Host: 127.0.0.1." + EVIL, "Host: localhost\r\nX-Forwarded-Host: " + EVIL }) {
			assertThat(ask(path, forged)).as(forged)
				.startsWith("HTTP/1.1 421")
				.contains("Content-Security-Policy: ", "Set READBACK_URL")
				.doesNotContain(EVIL, "Set-Cookie", "Location");
		}
		assertThat(ask("http://" + EVIL + path, "Host: " + EVIL)).startsWith("HTTP/1.1 421").doesNotContain(EVIL);
		assertThat(ask("http://" + EVIL + path, "Host: localhost")).startsWith("HTTP/1.1 400").doesNotContain(EVIL);
		assertThat(ask(path, "Host: localhost\r\nHost: " + EVIL)).startsWith("HTTP/1.1 400").doesNotContain(EVIL);
		assertThat(ask(path, "Host: localhost\r\nForwarded: host=" + EVIL)).doesNotContain(EVIL);
	}

	/** Before any filter is asked. */
	@ParameterizedTest
	@ValueSource(strings = { "/banks?q=[x]", "/api/v1/questions?q=[x]", "/a b c", "/%", "/banks?q=LONG" })
	void aMalformedAddressIsToldSoWithoutAPageOfTomcats(String target) throws IOException {
		assertThat(ask(target.replace("LONG", "x".repeat(9000)), "Host: localhost")).startsWith("HTTP/1.1 4")
			.contains("Content-Security-Policy: ", "Content-Type: application/problem+json", "\"detail\":")
			.doesNotContain("<", "Tomcat");
	}

	@Test
	void aScriptGetsAProblem() throws IOException {
		assertThat(ask("/api/v1/banks", "Host: " + EVIL)).contains("Content-Type: application/problem+json",
				"\"status\":421");
	}

	@Test
	void whetherWeAreWellMayBeAskedUnderAnyName() throws IOException {
		assertThat(ask("/actuator/health", "Host: " + EVIL)).startsWith("HTTP/1.1 200").doesNotContain(EVIL);
		assertThat(ask("/actuator/health/readiness", "Host: " + EVIL)).startsWith("HTTP/1.1 200")
			.contains("{\"status\":\"UP\"}");
		assertThat(ask("/actuator/health/../../", "Host: " + EVIL)).doesNotStartWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@CsvSource({ "'', http://localhost:8080/setup", "https://hire.example.com/, https://hire.example.com/setup" })
	void whatIsPrintedAtTheStartIsAnAddressThatIsAnswered(String configured, String printed) {
		assertThat(new PublicAddress(configured).of("http://localhost:8080", "/setup")).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource({ "readback.example.com, 200", "READBACK.example.com., 200", "localhost, 421", "192.168.1.20, 421",
			"readback, 421", "example.com, 421", "x.readback.example.com, 421",
			"readback.example.com.evil.example, 421" })
	void whereAnAddressIsConfiguredThereIsNoOther(String host, int status) throws ServletException, IOException {
		Hosts hosts = new Hosts(new PublicAddress(" https://Readback.example.com:8443/ "));
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
		request.setServerName(host);
		MockHttpServletResponse response = new MockHttpServletResponse();
		hosts.doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(status);
		if (status == 421) {
			assertThat(response.getContentAsString())
				.startsWith("Readback is not here. Its address is https://Readback.example.com:8443");
		}
	}

	@Test
	void aLinkThatLeavesUsHasTheConfiguredAddressWhereverTheRequestCameFrom() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName("10.0.0.5");
		assertThat(new PublicAddress("https://readback.example.com/").of(request, "/invitations/x"))
			.isEqualTo("https://readback.example.com/invitations/x");
		assertThat(new PublicAddress("").of(request, "/invitations/x")).isEqualTo("http://10.0.0.5/invitations/x");
	}

	@ParameterizedTest
	@ValueSource(strings = { "readback.example.com", "https://", "ftp://readback.example.com", "https://a b",
			"https://readback.example.com/app", "https://readback.example.com/?a=b", "//readback.example.com",
			"https:readback" })
	void anAddressThatIsNoneEndsTheStartWithASentence(String url) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new PublicAddress(url))
			.satisfies((ex) -> assertThat(ex.getReason()).startsWith("It must be the address that people open"));
	}

	private String ask(String target, String headers) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET " + target + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
