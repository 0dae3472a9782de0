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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** See {@code bench/typing}. */
class Typing {

	private static final String OWNER = "owner@example.com";

	private static final String PASSWORD = "three hundred at once";

	private static final String[] WORDS = ("looked at pg_stat_statements first, elasticache valkey over memcached b/c replicas"
			+ " + failover, cache-aside, ttl 60s with jitter, with a hint: bust the key on price change, stock from db at"
			+ " checkout, stampede on restart -> single flight, multi-az, hit ratio on a dashboard, no idea about eviction,"
			+ " would size memory from the working set, watches replica lag, tests the restore every quarter")
		.split(" ");

	private final int port = freePort();

	private final String url;

	private final List<String> command;

	private Process server;

	private final List<Typist> typists = new ArrayList<>();

	Typing(String jar, String work) {
		this.url = "jdbc:h2:async:" + work + "/readback;WRITE_DELAY=0";
		this.command = List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g", "-jar", jar,
				"--server.port=" + this.port, "--spring.datasource.url=" + this.url, "--logging.level.root=warn");
	}

	public static void main(String[] args) throws Exception {
		Typing typing = new Typing(args[0], args[1]);
		boolean good;
		try {
			good = typing.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4].equals("1"));
		}
		finally {
			typing.stop();
		}
		System.exit(good ? 0 : 1);
	}

	private boolean run(int count, int seconds, boolean eager) throws Exception {
		start();
		stop();
		List<UUID> accounts = hire(count);
		start();
		System.out.printf("%d typists sign in and start their interviews%n", count);
		for (int i = 0; i < count; i++) {
			this.typists.add(new Typist(i, accounts.get(i)));
		}
		round(10, eager, true);
		Round graded = round(seconds, eager, true);
		Round plain = round(seconds, eager, false);
		System.out.println("                   saves/s   p50 ms   p99 ms   longest   errors");
		graded.print("with grades");
		plain.print("without grades");
		System.out.printf("saves with grades / without: %.0f %%%n", 100 * graded.perSecond() / plain.perSecond());
		stop();
		int lost = lost();
		System.out.printf("%d notes compared with the store, %d lost updates%n", count, lost);
		return lost == 0 && graded.errors.get() + plain.errors.get() == 0;
	}

	private Round round(int seconds, boolean eager, boolean graded) {
		Round round = new Round(seconds, eager, graded);
		CompletableFuture<?>[] all = this.typists.stream().map((typist) -> typist.type(round)).toArray(CompletableFuture[]::new);
		CompletableFuture.allOf(all).join();
		return round;
	}

	/** What the store has is what the typist was told last, and each acknowledged text is in its history. */
	private int lost() throws Exception {
		int lost = 0;
		try (Connection store = DriverManager.getConnection(this.url, "sa", "");
				PreparedStatement query = store.prepareStatement("""
						select n.text, n.revision, (select count(*) from note_revision r where r.note_id = n.id)
						from note n join panelist p on p.id = n.panelist_id
						where p.account_id = ? and n.question_number = 1""")) {
			for (Typist typist : this.typists) {
				query.setObject(1, typist.account);
				try (ResultSet rows = query.executeQuery()) {
					rows.next();
					if (!rows.getString(1).equals(typist.saved) || rows.getInt(2) != typist.revision
							|| rows.getInt(3) != typist.sequence) {
						lost++;
					}
				}
			}
		}
		return lost;
	}

	/** Accounts with the owner's password, straight into the store: making three hundred invitations is throttled. */
	private List<UUID> hire(int count) throws Exception {
		List<UUID> ids = new ArrayList<>();
		try (Connection store = DriverManager.getConnection(this.url, "sa", "");
				PreparedStatement insert = store.prepareStatement("""
						insert into account (id, email, name, password_hash, role, zone, created_at)
						select ?, ?, ?, password_hash, 'INTERVIEWER', 'UTC', ? from account where email = ?""")) {
			for (int i = 0; i < count; i++) {
				UUID id = UUID.randomUUID();
				insert.setObject(1, id);
				insert.setString(2, "typist" + i + "@example.com");
				insert.setString(3, "Typist " + i);
				insert.setTimestamp(4, Timestamp.from(Instant.now()));
				insert.setString(5, OWNER);
				insert.executeUpdate();
				ids.add(id);
			}
		}
		return ids;
	}

	// ---- the server ----

	private void start() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/typing.log")));
		builder.environment().putAll(Map.of("READBACK_OWNER_EMAIL", OWNER, "READBACK_OWNER_PASSWORD", PASSWORD));
		this.server = builder.start();
		HttpClient http = HttpClient.newHttpClient();
		long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
		while (true) {
			try {
				if (http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/actuator/health")).build(),
						BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (java.io.IOException notYet) {
				// it starts
			}
			if (!this.server.isAlive() || System.nanoTime() > deadline) {
				throw new IllegalStateException("the server did not start; see target/typing.log");
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	private void stop() throws InterruptedException {
		if (this.server != null) {
			this.server.destroy();
			this.server.waitFor();
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

	/** One way of typing, for some time. */
	private static final class Round {

		private final long until;

		private final int seconds;

		private final boolean eager;

		private final boolean graded;

		private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

		private final AtomicInteger errors = new AtomicInteger();

		Round(int seconds, boolean eager, boolean graded) {
			this.until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
			this.seconds = seconds;
			this.eager = eager;
			this.graded = graded;
		}

		boolean over() {
			return System.nanoTime() > this.until;
		}

		double perSecond() {
			return (double) this.nanos.size() / this.seconds;
		}

		void print(String name) {
			long[] sorted = this.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
			System.out.printf("%-16s %9.1f %8.1f %8.1f %9.1f %8d%n", name, perSecond(), at(sorted, .5), at(sorted, .99),
					at(sorted, 1), this.errors.get());
		}

		private static double at(long[] sorted, double share) {
			return (sorted.length == 0) ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
		}

	}

	/** One interviewer's browser. */
	private final class Typist {

		private static final Pattern TOKEN = Pattern
			.compile("<(?:meta name=\"csrf\"|input type=\"hidden\" name=\"_csrf\")[^>]*(?:content|value)=\"([^\"]+)\"");

		private final UUID account;

		private final UUID client = UUID.randomUUID();

		private final Random random;

		private final HttpClient http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(new CookieManager())
			.executor(Typing.ONE_FOR_ALL)
			.build();

		private final String interview;

		private final String token;

		private int sequence;

		private int revision;

		private String saved = "";

		private String text = "";

		Typist(int number, UUID account) throws Exception {
			this.account = account;
			this.random = new Random(number);
			form("/sign-in", "/sign-in", "email", "typist" + number + "@example.com", "password", PASSWORD);
			String planned = form("/interviews/new", "/interviews", "candidate", "Kim Nine", "position", "SRE", "kit",
					"cloud-operations-generalist", "zone", "UTC", "panel", account.toString());
			this.interview = planned.replaceFirst("^https?://[^/]+", "");
			form(this.interview, this.interview + "/start");
			this.token = find(get(this.interview + "/live"));
		}

		CompletableFuture<Void> type(Round round) {
			if (round.over()) {
				return CompletableFuture.completedFuture(null);
			}
			// A burst of one to four seconds, and the second that the page waits after the last key.
			int pause = round.eager ? 0 : 2000 + this.random.nextInt(3000);
			Executor later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, ONE_FOR_ALL);
			return CompletableFuture.supplyAsync(this::typed, later)
				.thenCompose((edit) -> save(edit, round))
				.thenCompose((good) -> (good && round.graded) ? heard(round) : CompletableFuture.completedFuture(null))
				.thenComposeAsync((done) -> type(round), ONE_FOR_ALL);
		}

		private String typed() {
			int words = 2 + this.random.nextInt(6);
			for (int i = 0; i < words; i++) {
				this.text += WORDS[this.random.nextInt(WORDS.length)] + " ";
			}
			if (this.text.length() > 1200) {
				this.text = this.text.substring(this.text.length() - 300);
			}
			return """
					{"opId":"%s","clientId":"%s","seq":%d,"baseRev":%d,"text":"%s"}"""
				.formatted(UUID.randomUUID(), this.client, ++this.sequence, this.revision, this.text);
		}

		private CompletableFuture<Boolean> save(String edit, Round round) {
			String sent = this.text;
			long start = System.nanoTime();
			HttpRequest request = request(this.interview + "/notes/1").header("Content-Type", "application/json")
				.header("X-CSRF-TOKEN", this.token)
				.PUT(BodyPublishers.ofString(edit))
				.build();
			return this.http.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
				if (failure != null || answer.statusCode() != 200) {
					round.errors.incrementAndGet();
					return false;
				}
				round.nanos.add(System.nanoTime() - start);
				this.revision = Integer.parseInt(answer.body().replaceAll(".*\"rev\":(\\d+).*", "$1"));
				this.saved = sent;
				return true;
			});
		}

		private CompletableFuture<Void> heard(Round round) {
			HttpRequest request = request(this.interview + "/live?question=1").header("X-Requested-With", "fetch")
				.header("Accept", "text/html")
				.GET()
				.build();
			return this.http.sendAsync(request, BodyHandlers.ofString()).handle((answer, failure) -> {
				if (failure != null || answer.statusCode() != 200 || !answer.body().contains("id=\"heard\"")) {
					round.errors.incrementAndGet();
				}
				return null;
			});
		}

		private String form(String page, String action, String... fields) throws Exception {
			StringBuilder body = new StringBuilder("_csrf=" + find(get(page)));
			for (int i = 0; i < fields.length; i += 2) {
				body.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
			}
			HttpResponse<String> answer = this.http.send(request(action)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body.toString()))
				.build(), BodyHandlers.ofString());
			String to = answer.headers().firstValue("Location").orElse("");
			if (answer.statusCode() != 302 || to.contains("error")) {
				throw new IllegalStateException(action + " answered " + answer.statusCode() + " " + answer.body());
			}
			return to;
		}

		private String get(String path) throws Exception {
			return this.http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
		}

		private HttpRequest.Builder request(String path) {
			return HttpRequest.newBuilder(URI.create("http://localhost:" + Typing.this.port + path))
				.timeout(Duration.ofSeconds(30));
		}

		private static String find(String page) {
			Matcher matcher = TOKEN.matcher(page);
			if (!matcher.find()) {
				throw new IllegalStateException("no token in: " + page);
			}
			return matcher.group(1);
		}

	}

	private static final Executor ONE_FOR_ALL = java.util.concurrent.Executors.newFixedThreadPool(4, (task) -> {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	});

}
