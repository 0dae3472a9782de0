package org.readback;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context of the tests an empty database of its own: H2 in memory
 * or, with {@code -Dreadback.test.store=postgresql}, one on a real PostgreSQL. That
 * server is the one that {@code READBACK_TEST_POSTGRES_URL} names (a JDBC URL with a user
 * who may create databases), else an embedded one.
 */
class TestStore implements EnvironmentPostProcessor {

	private static final String SERVER_URL = "READBACK_TEST_POSTGRES_URL";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty("readback.test.own-store", Boolean.class, false)) {
			return;
		}
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		boolean postgres = "postgresql".equals(environment.getProperty("readback.test.store"));
		Map<String, Object> properties = postgres ? postgresDatabase(name)
				: Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
		environment.getPropertySources().addFirst(new MapPropertySource("test store", properties));
	}

	private static Map<String, Object> postgresDatabase(String name) {
		String server = Objects.requireNonNull(Server.url(), "no PostgreSQL");
		try (Connection connection = DriverManager.getConnection(server);
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database could be made on " + server, ex);
		}
		String url = server.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
		return Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres",
				"spring.datasource.password", "postgres", "spring.datasource.hikari.maximum-pool-size", "4");
	}

	/** Whether the tests run on PostgreSQL, and it cannot be had. */
	static boolean isMissing() {
		return "postgresql".equals(System.getProperty("readback.test.store")) && Server.url() == null;
	}

	/** One server for all tests of a JVM; it ends with the JVM. */
	private static final class Server {

		private static boolean asked;

		private static @Nullable String url;

		static synchronized @Nullable String url() {
			if (!asked) {
				String given = System.getenv(SERVER_URL);
				url = (given != null) ? given : start();
				asked = true;
			}
			return url;
		}

		private static @Nullable String start() {
			try {
				return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
			}
			catch (IOException | RuntimeException ex) {
				System.err.println("SKIPPED: PostgreSQL could not be started (" + ex.getMessage() + "), and "
						+ SERVER_URL + " is not set; the store's tests did not run on it");
				return null;
			}
		}

	}

}
