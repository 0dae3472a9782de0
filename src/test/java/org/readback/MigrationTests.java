package org.readback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** On stores of H2 in files; {@link MigrationOrderTests} is about both. */
class MigrationTests {

	@TempDir
	private Path folder;

	private Path data;

	private Path scripts;

	private String url;

	@BeforeEach
	void aFirstScript() throws IOException {
		this.data = Files.createDirectory(this.folder.resolve("it's data"));
		this.scripts = Files.createDirectory(this.folder.resolve("scripts"));
		this.url = "jdbc:h2:async:" + this.data.resolve("readback") + ";WRITE_DELAY=0";
		write("V1__first.sql", "create table note (text varchar(100))");
	}

	@Test
	void aCopyFromBeforeIsKeptUnderTheVersionThatIsInIt() throws Exception {
		start();
		assertThat(files()).containsExactly("readback.mv.db");
		execute("insert into note values ('ttl')");
		write("V2__second.sql", "create table rating (stars int); delete from note");

		start();

		assertThat(tables()).contains("NOTE", "RATING");
		assertThat(files()).containsExactly("readback-schema-1.zip", "readback.mv.db");
		unzip("readback-schema-1.zip");
		assertThat(tables()).contains("NOTE").doesNotContain("RATING");
		assertThat(select("text from note")).containsExactly("ttl");
	}

	@Test
	void nothingIsCopiedWhereNothingIsPending() throws Exception {
		start();
		start();
		assertThat(files()).containsExactly("readback.mv.db");
	}

	@Test
	void aMigrationThatFailsLeavesTheStoreAsItWas() throws Exception {
		start();
		execute("insert into note values ('ttl')");
		write("V2__second.sql", "delete from note; create table rating (stars int); create nonsense");

		assertThatExceptionOfType(FailedMigration.class).isThrownBy(this::start)
			.withMessageContaining("has been put back as it was before")
			.withMessageContaining("create nonsense");

		assertThat(files()).containsExactly("readback.mv.db");
		assertThat(tables()).doesNotContain("RATING");
		assertThat(select("text from note")).containsExactly("ttl");
		write("V2__second.sql", "create table rating (stars int)");
		start();
		assertThat(tables()).contains("RATING");
	}

	@Test
	void aStartThatDiedInTheMidstOfAMigrationIsUndone() throws Exception {
		start();
		execute("insert into note values ('ttl')");
		write("V2__second.sql", "create table rating (stars int)");
		dieAfter("create table rating (stars int)", "delete from note");

		start();

		assertThat(tables()).contains("RATING");
		assertThat(select("text from note")).containsExactly("ttl");
		assertThat(files()).containsExactly("readback-schema-1.zip", "readback.mv.db");
	}

	@Test
	void anEmptyStoreWhoseFirstStartDiedIsBegunAnew() throws Exception {
		dieAfter("create table note (text varchar(100))");

		start();

		assertThat(tables()).contains("NOTE");
		assertThat(files()).containsExactly("readback.mv.db");
	}

	@Test
	void nothingIsPutBackUnderAnotherThatHasOpenedTheStore() throws Exception {
		start();
		write("V2__second.sql", "create table rating (stars int)");
		dieAfter("delete from note");
		try (Connection other = DriverManager.getConnection(this.url, "sa", "");
				Statement statement = other.createStatement()) {
			assertThatExceptionOfType(FailedMigration.class).isThrownBy(this::start)
				.withMessageContaining("could not be put back")
				.withMessageContaining("still open");
			assertThat(files()).contains("readback-migrating.zip");
			statement.execute("insert into note values ('of the other')");
		}
	}

	@Test
	void withoutRoomForACopyNothingIsChanged() throws Exception {
		start();
		write("V2__second.sql", "create table rating (stars int)");
		Files.createDirectory(this.data.resolve("readback-migrating.part"));

		assertThatExceptionOfType(FailedMigration.class).isThrownBy(this::start)
			.withMessageContaining("Nothing has been changed")
			.satisfies((ex) -> assertThat(new FailedMigrationAnalyzer().analyze(ex).getAction())
				.contains("Make room on the disk of " + this.data));

		assertThat(tables()).doesNotContain("RATING");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1", "jdbc:h2:tcp://localhost/~/test",
			"jdbc:postgresql://localhost/readback" })
	void aStoreWithoutAFileOfOursHasNoCopy(String other) {
		assertThat(StoreCopy.of(other)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:./data/readback", "jdbc:h2:file:./data/readback;WRITE_DELAY=0",
			"jdbc:h2:async:./data/readback;WRITE_DELAY=0" })
	void theFileIsTheOneThatTheAddressNames(String ours) {
		assertThat(StoreCopy.of(ours)).get().hasToString("./data/readback.mv.db");
	}

	private void start() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(this.url);
			pool.setUsername("sa");
			new Migration(this.url)
				.migrate(Flyway.configure().dataSource(pool).locations("filesystem:" + this.scripts).load());
		}
	}

	/** What a killed process leaves: a copy, and a store that was changed in part. */
	private void dieAfter(String... statements) throws Exception {
		try (Connection connection = DriverManager.getConnection(this.url, "sa", "");
				Statement statement = connection.createStatement()) {
			StoreCopy.of(this.url).orElseThrow().take(connection);
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private void write(String script, String sql) throws IOException {
		Files.writeString(this.scripts.resolve(script), sql);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.data)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.endsWith(".trace.db"))
				.sorted()
				.toList();
		}
	}

	private void unzip(String name) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(this.data.resolve(name)))) {
			Path file = this.data.resolve(zip.getNextEntry().getName());
			assertThat(file).hasFileName("readback.mv.db");
			Files.write(file, zip.readAllBytes());
		}
	}

	private List<String> tables() throws SQLException {
		return select("table_name from information_schema.tables");
	}

	private List<String> select(String what) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, "sa", "");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select " + what)) {
			List<String> found = new ArrayList<>();
			while (rows.next()) {
				found.add(rows.getString(1));
			}
			return found;
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
