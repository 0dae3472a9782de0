package org.readback;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** That what browser tests rely on is true, against a server of a few lines. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class BrowserHarnessTests {

	private static final String PAGE = """
			<!doctype html><html lang="en"><head><title>Page</title></head>
			<body><main><h1>Page</h1>%s</main></body></html>
			""";

	private static HttpServer server;

	private static final String WORKER = """
			addEventListener('install', () => skipWaiting());
			addEventListener('activate', event => event.waitUntil(clients.claim()));
			addEventListener('fetch', event => event.respondWith(
				fetch(event.request).catch(() => new Response('from the worker'))));
			""";

	private Browser browser;

	@BeforeAll
	static void startServer() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		serve("/plain", "<p>Hello</p>");
		serve("/unnamed", "<img src=\"data:,\"><button></button>");
		serve("/inline", "<script>document.title = 'owned'</script>");
		server.createContext("/worker.js", (exchange) -> answer(exchange, "text/javascript", WORKER));
		server.start();
	}

	@AfterAll
	static void stopServer() {
		server.stop(0);
	}

	@BeforeEach
	void startBrowser() {
		this.browser = new Browser(server.getAddress().getPort());
	}

	@AfterEach
	void quitBrowser() {
		this.browser.close();
	}

	@Test
	void pagesShowAtTheSizeAskedFor() {
		this.browser.phone();
		this.browser.open("/plain");
		assertThat(this.browser.find("p").getText()).isEqualTo("Hello");
		assertThat(this.browser.script("return innerWidth + 'x' + innerHeight")).isEqualTo("390x844");
		this.browser.desktop();
		assertThat(this.browser.script("return innerWidth + 'x' + innerHeight")).isEqualTo("1280x900");
		assertThat(this.browser.screenshot("harness")).isEqualTo(Path.of("target/screenshots/harness.png"))
			.isNotEmptyFile();
	}

	@Test
	void offlineTakesTheNetworkAwayAndGivesItBack() {
		this.browser.open("/plain");
		assertThat(fetch()).isEqualTo("200");
		this.browser.offline(true);
		assertThat(fetch()).isEqualTo("Failed to fetch");
		assertThat(this.browser.script("return navigator.onLine")).isEqualTo(false);
		this.browser.offline(false);
		assertThat(fetch()).isEqualTo("200");
	}

	@Test
	void offlineHoldsForServiceWorkersToo() {
		this.browser.open("/plain");
		this.browser.script("navigator.serviceWorker.register('/worker.js')");
		this.browser.until((driver) -> this.browser.script("return navigator.serviceWorker.controller"));
		this.browser.offline(true);
		this.browser.open("/plain");
		assertThat(this.browser.find("body").getText()).isEqualTo("from the worker");
		this.browser.offline(false);
		this.browser.open("/plain");
		assertThat(this.browser.find("p").getText()).isEqualTo("Hello");
	}

	@Test
	void whatATabHasStoredOutlivesItsCrash() {
		this.browser.open("/plain");
		this.browser.script("localStorage.setItem('kept', 'yes'); window.lost = 'yes'");
		this.browser.crashTab();
		this.browser.open("/plain");
		assertThat(this.browser.script("return localStorage.getItem('kept')")).isEqualTo("yes");
		assertThat(this.browser.script("return window.lost ?? 'no'")).isEqualTo("no");
		assertThat(this.browser.script("return innerWidth")).isEqualTo(1280L);
	}

	@Test
	void axeFindsWhatCannotBeRead() {
		this.browser.open("/plain");
		assertThat(this.browser.axe()).isEmpty();
		this.browser.open("/unnamed");
		assertThat(this.browser.axe()).anyMatch((violation) -> violation.startsWith("image-alt"))
			.anyMatch((violation) -> violation.startsWith("button-name"));
	}

	@Test
	void refusedScriptsAreReported() {
		this.browser.open("/plain");
		assertThat(this.browser.cspViolations()).isEmpty();
		this.browser.open("/inline");
		assertThat(this.browser.driver().getTitle()).isEqualTo("Page");
		assertThat(this.browser.cspViolations()).hasSize(1);
		assertThat(this.browser.consoleErrors()).hasSize(1);
	}

	private Object fetch() {
		return this.browser.driver().executeAsyncScript("""
				const done = arguments[0];
				fetch('/plain').then(answer => done(String(answer.status)), error => done(error.message));
				""");
	}

	private static void serve(String path, String content) {
		server.createContext(path, (exchange) -> answer(exchange, "text/html", PAGE.formatted(content)));
	}

	private static void answer(HttpExchange exchange, String type, String text) throws IOException {
		try (exchange) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
			exchange.getResponseHeaders()
				.add("Content-Security-Policy",
						"default-src 'self'; img-src data:; script-src 'self'; style-src 'self'");
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

}
