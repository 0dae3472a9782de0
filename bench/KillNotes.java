import java.io.File;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types into every question of an interview at once, kills the server, starts it again and compares. A note that was
 * acknowledged must be there, at that revision or the next one (whose answer the kill may have swallowed), with exactly
 * that text. See {@code bench/kill-notes}.
 */
class KillNotes {

	private static final String EMAIL = "owner@example.com";

	private static final String PASSWORD = "kill -9 while typing";

	private static final Pattern REVISION = Pattern.compile("data-revision=\"(\\d+)\"");

	/** A browser drops the first line break of a text area, so the page writes one. */
	private static final Pattern TEXT = Pattern.compile("<textarea id=\"notes\"[^>]*>\\n?(.*?)</textarea>", Pattern.DOTALL);

	private final List<String> command;

	private final int port = freePort();

	/** Keeps the session over all kills: a restart must sign nobody out. */
	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final Random random = new Random(20261123);

	private Process server;

	private String interview;

	private String token;

	KillNotes(String jar, String url, String user, String password) {
		this.command = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-jar", jar,
				"--server.port=" + this.port, "--spring.datasource.url=" + url, "--spring.datasource.username=" + user,
				"--spring.datasource.password=" + password, "--logging.level.root=warn");
	}

	public static void main(String[] args) throws Exception {
		KillNotes kill = new KillNotes(args[0], args[2], args[3], args.length > 4 ? args[4] : "");
		int rounds = Integer.parseInt(args[1]);
		try {
			System.exit(kill.run(rounds) ? 0 : 1);
		}
		finally {
			kill.kill();
		}
	}

	private boolean run(int rounds) throws Exception {
		start();
		signInAndStartInterview();
		List<Note> notes = new ArrayList<>();
		for (int number = 1; number <= 6; number++) {
			notes.add(new Note(number));
		}
		int acknowledged = 0;
		int lost = 0;
		for (int round = 1; round <= rounds; round++) {
			int before = notes.stream().mapToInt((note) -> note.saved).sum();
			typeAndKill(notes);
			start();
			int saved = notes.stream().mapToInt((note) -> note.saved).sum() - before;
			int lostNow = 0;
			for (Note note : notes) {
				lostNow += note.compare();
			}
			System.out.printf("round %2d: %4d saves acknowledged, %d lost%n", round, saved, lostNow);
			acknowledged += saved;
			lost += lostNow;
		}
		System.out.printf("%d rounds, %d saves acknowledged, %d lost%n", rounds, acknowledged, lost);
		return lost == 0 && acknowledged > 0;
	}

	private void typeAndKill(List<Note> notes) throws Exception {
		List<Thread> typists = notes.stream().map((note) -> new Thread(note::type)).toList();
		typists.forEach(Thread::start);
		TimeUnit.MILLISECONDS.sleep(1000 + this.random.nextInt(2000));
		kill();
		for (Thread typist : typists) {
			typist.join();
		}
	}

	// ---- the server ----

	private void start() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(this.command)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/kill-notes.log")));
		builder.environment().putAll(Map.of("READBACK_OWNER_EMAIL", EMAIL, "READBACK_OWNER_PASSWORD", PASSWORD));
		this.server = builder.start();
		long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
		while (!answers()) {
			if (!this.server.isAlive() || System.nanoTime() > deadline) {
				throw new IllegalStateException("the server did not start; see target/kill-notes.log");
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	private boolean answers() {
		try {
			return get("/actuator/health").statusCode() == 200;
		}
		catch (Exception ex) {
			return false;
		}
	}

	/** SIGKILL. */
	private void kill() throws InterruptedException {
		if (this.server != null) {
			this.server.destroyForcibly().waitFor();
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	// ---- the browser's part ----

	private void signInAndStartInterview() throws Exception {
		form("/sign-in", "/sign-in", "email", EMAIL, "password", PASSWORD);
		String self = find(Pattern.compile("name=\"panel\" value=\"([^\"]+)\""), get("/interviews/new").body());
		HttpResponse<String> planned = form("/interviews/new", "/interviews", "candidate", "Kim Nine", "position", "SRE",
				"kit", "cloud-operations-generalist", "zone", "UTC", "panel", self);
		this.interview = planned.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
		form(this.interview, this.interview + "/start");
		this.token = token(get(this.interview + "/live").body());
	}

	private HttpResponse<String> form(String page, String action, String... fields) throws Exception {
		StringBuilder body = new StringBuilder("_csrf=" + token(get(page).body()));
		for (int i = 0; i < fields.length; i += 2) {
			body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		HttpResponse<String> answer = send(request(action).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString())));
		if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("error")) {
			throw new IllegalStateException(action + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return answer;
	}

	private static String token(String page) {
		return find(Pattern.compile("<(?:meta name=\"csrf\"|input type=\"hidden\" name=\"_csrf\")[^>]*(?:content|value)=\"([^\"]+)\""), page);
	}

	private static String find(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		if (!matcher.find()) {
			throw new IllegalStateException("no " + pattern + " in: " + page);
		}
		return matcher.group(1);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send(request(path).GET());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).timeout(Duration.ofSeconds(20));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	/** One question's note, and what its typist knows of it. */
	private final class Note {

		private final int number;

		private final UUID client = UUID.randomUUID();

		private int sequence;

		private int saved;

		private int revision;

		private String text = "";

		private String sent = "";

		Note(int number) {
			this.number = number;
		}

		void type() {
			try {
				while (true) {
					this.sent = "round of " + this.number + ", save " + this.sequence + " of client " + this.client;
					String body = """
							{"opId":"%s","clientId":"%s","seq":%d,"baseRev":%d,"text":"%s"}"""
						.formatted(UUID.randomUUID(), this.client, ++this.sequence, this.revision, this.sent);
					HttpResponse<String> answer = send(request(KillNotes.this.interview + "/notes/" + this.number)
						.header("Content-Type", "application/json")
						.header("X-CSRF-TOKEN", KillNotes.this.token)
						.PUT(BodyPublishers.ofString(body)));
					if (answer.statusCode() != 200) {
						throw new IllegalStateException(answer.statusCode() + " " + answer.body());
					}
					this.revision = Integer.parseInt(find(Pattern.compile("\"rev\":(\\d+)"), answer.body()));
					this.text = this.sent;
					this.saved++;
				}
			}
			catch (java.io.IOException killed) {
				// the server is gone: what was on its way may or may not be there
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** How many acknowledged saves the server lost; goes on from what it has. */
		int compare() throws Exception {
			HttpResponse<String> page = get(KillNotes.this.interview + "/live?question=" + this.number);
			if (page.statusCode() != 200) {
				throw new IllegalStateException("signed out by the restart: " + page.statusCode());
			}
			int has = Integer.parseInt(find(REVISION, page.body()));
			String text = find(TEXT, page.body());
			int lost = Math.max(0, this.revision - has);
			if (lost == 0 && !text.equals(has == this.revision ? this.text : this.sent)) {
				System.out.printf("question %d, revision %d reads otherwise: %s%n", this.number, has, text);
				lost = 1;
			}
			this.revision = has;
			this.text = text;
			return lost;
		}

	}

}
