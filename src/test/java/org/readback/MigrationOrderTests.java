package org.readback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each module numbers its scripts by itself, so a script may come to an installation that
 * has run later ones of others already.
 */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Tag("store")
class MigrationOrderTests {

	private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

	private static final String SCHEMA = "partly";

	@Autowired
	private Flyway flyway;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void cleanUp() {
		this.jdbc.sql("drop schema if exists \"" + SCHEMA + "\" cascade").update();
	}

	@Test
	void aStoreThatLacksEarlierScriptsOfOneModuleEndsUpLikeAnyOther(@TempDir Path some) throws IOException {
		copyAllButSomeOfAccount(some);
		configuration().locations("filesystem:" + some).load().migrate();
		assertThat(tables()).contains("practice_run").doesNotContain("audit_event", "throttle");
		// As it would be without the setting.
		assertThatExceptionOfType(FlywayValidateException.class)
			.isThrownBy(() -> configuration().outOfOrder(false).load().migrate());

		assertThat(configuration().load().migrate().success).isTrue();

		assertThat(configuration().load().validateWithResult().validationSuccessful).isTrue();
		assertThat(columns(SCHEMA)).isEqualTo(columns("public")).hasSizeGreaterThan(100);
		assertThat(constraints(SCHEMA)).isEqualTo(constraints("public")).isNotEmpty();
	}

	/** What the application itself is told, in a schema of its own. */
	private FluentConfiguration configuration() {
		return Flyway.configure().configuration(this.flyway.getConfiguration()).schemas(SCHEMA).defaultSchema(SCHEMA);
	}

	private static void copyAllButSomeOfAccount(Path target) throws IOException {
		try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
			for (Path script : scripts.filter(Files::isRegularFile).toList()) {
				boolean late = script.getParent().endsWith("account")
						&& !script.getFileName().toString().matches("V[12]__.*");
				if (!late) {
					Files.copy(script, target.resolve(script.getFileName()));
				}
			}
		}
	}

	private List<String> tables() {
		return this.jdbc.sql("select lower(table_name) from information_schema.tables where table_schema = ?")
			.param(SCHEMA)
			.query(String.class)
			.list();
	}

	private List<String> columns(String schema) {
		return this.jdbc.sql("""
				select lower(table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
				|| coalesce(column_default, '') || ' ' || coalesce(character_maximum_length, 0))
				from information_schema.columns where lower(table_schema) = ?
				and table_name <> 'flyway_schema_history' order by 1""").param(schema).query(String.class).list();
	}

	private List<String> constraints(String schema) {
		return this.jdbc.sql("""
				select lower(table_name || '.' || constraint_name || ' ' || constraint_type)
				from information_schema.table_constraints where lower(table_schema) = ?
				and constraint_type <> 'CHECK' and table_name <> 'flyway_schema_history' order by 1""")
			.param(schema)
			.query(String.class)
			.list();
	}

}
