package org.readback.interview;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readback.Browser;
import org.readback.BrowserTest;
import org.readback.ReadbackApplication;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.readback.interview.LivePage.awaitSaved;
import static org.readback.interview.LivePage.openLive;
import static org.readback.interview.LivePage.pill;
import static org.readback.interview.LivePage.type;

/**
 * A server of its own, killed in mid-sentence; {@code bench/kill-notes} does that under
 * load.
 */
@BrowserTest
@Tag("store")
@TestPropertySource(
		properties = { "readback.owner.email=ines@example.com", "readback.owner.password=correct horse battery" })
class KilledServerTests {

	/** In bytes; what a start writes fits, and a dozen texts do not. */
	private static final int ROOM = 1_000_000;

	/** Nothing that could be compressed. */
	private static final String WRITE_MUCH = """
			const notes = document.getElementById('notes');
			notes.value = Array.from({ length: 2200 }, () => Math.random().toString(36).slice(2, 10)).join('');
			notes.dispatchEvent(new Event('input'));""";

	private final PillLog log = new PillLog();

	private int port;

	private String url;

	private String user;

	private String password;

	private Process server;

	@Test
	void losesNothingWhenItIsStartedAgain(@Autowired Environment environment, @TempDir Path folder) throws Exception {
		useStore(environment, folder);
		start();
		try (Browser browser = new Browser(this.port)) {
			openLive(browser, "Kim " + UUID.randomUUID());
			this.log.watch(browser);
			type(browser, "cache-aside with");
			awaitSaved(browser);
			type(browser, " a ttl");

			kill();
			type(browser, " of 60 s");
			browser.until((driver) -> pill(browser).startsWith("Kept on this device"));
			start();

			awaitSaved(browser);
			this.log.collect(browser);
		}
		kill();
		assertThat(select("text from note where question_number = 1 and revision > 0"))
			.contains("cache-aside with a ttl of 60 s");
		assertThat(select("text from note_revision where revision is not null"))
			.containsAll(this.log.calledSaved().stream().filter((text) -> !text.isEmpty()).toList());
	}

	/** An H2 whose file may not grow any more stops, and acknowledges nothing. */
	@Test
	void losesNothingWhenItsDiskIsFull(@Autowired Environment environment, @TempDir Path folder) throws Exception {
		useStore(environment, folder);
		assumeTrue(this.url.startsWith("jdbc:h2:"), "a PostgreSQL has its own disk");
		start();
		try (Browser browser = new Browser(this.port)) {
			openLive(browser, "Kim " + UUID.randomUUID());
			this.log.watch(browser);
			kill();
			start((Files.size(folder.resolve("readback.mv.db")) + ROOM) / 512);

			for (int i = 0; i < 40 && !pill(browser).startsWith("Kept on this device"); i++) {
				browser.script(WRITE_MUCH);
				browser.until((driver) -> !pill(browser).equals("Saving"));
			}
			assertThat(pill(browser)).startsWith("Kept on this device");
			kill();
			start();

			awaitSaved(browser);
			this.log.collect(browser);
		}
		kill();
		assertThat(select("text from note_revision where revision is not null"))
			.containsAll(this.log.calledSaved().stream().filter((text) -> !text.isEmpty()).toList());
	}

	@AfterEach
	void kill() throws InterruptedException {
		if (this.server != null) {
			this.server.destroyForcibly().waitFor();
		}
	}

	/** An H2 in memory would die with its process. */
	private void useStore(Environment environment, Path folder) throws IOException {
		boolean h2 = environment.getRequiredProperty("spring.datasource.url").startsWith("jdbc:h2:");
		this.url = h2 ? "jdbc:h2:async:" + folder.resolve("readback") + ";WRITE_DELAY=0"
				: environment.getRequiredProperty("spring.datasource.url");
		this.user = h2 ? "sa" : environment.getRequiredProperty("spring.datasource.username");
		this.password = h2 ? "" : environment.getRequiredProperty("spring.datasource.password");
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	private void start() throws Exception {
		start(Long.MAX_VALUE);
	}

	/** Lets it write files of so many blocks. */
	private void start(long blocks) throws Exception {
		String limit = (blocks < Long.MAX_VALUE) ? "ulimit -f " + blocks + "; " : "";
		String classes = Arrays.stream(System.getProperty("java.class.path").split(":"))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(":"));
		this.server = new ProcessBuilder("sh", "-c", limit + "exec \"$@\"", "sh",
				ProcessHandle.current().info().command().orElse("java"), "-Xmx400m", "-XX:TieredStopAtLevel=1", "-cp",
				classes, ReadbackApplication.class.getName(), "--server.port=" + this.port,
				"--spring.datasource.url=" + this.url, "--spring.datasource.username=" + this.user,
				"--spring.datasource.password=" + this.password, "--readback.owner.email=ines@example.com",
				"--readback.owner.password=correct horse battery", "--logging.level.root=error")
			.redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(new File("target/killed-server.log")))
			.start();
		long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
		while (!answers()) {
			assertThat(this.server.isAlive() && System.nanoTime() < deadline).as("the server starts").isTrue();
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	private boolean answers() throws InterruptedException {
		try {
			HttpRequest health = HttpRequest
				.newBuilder(URI.create("http://localhost:" + this.port + "/actuator/health"))
				.build();
			return HttpClient.newHttpClient().send(health, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private List<String> select(String what) throws Exception {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, this.password);
				ResultSet rows = connection.createStatement().executeQuery("select " + what)) {
			List<String> texts = new ArrayList<>();
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
			return texts;
		}
	}

}
