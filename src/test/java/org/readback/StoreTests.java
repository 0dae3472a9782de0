package org.readback;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
@Tag("store")
class StoreTests {

	@Test
	void testsRunOnTheStoreThatTheBuildNames(@Autowired DataSource store) throws SQLException {
		String named = System.getProperty("readback.test.store", "h2");
		try (Connection connection = store.getConnection()) {
			assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(named);
		}
	}

	/**
	 * H2 asks the session that made an {@code in (...)} check at each row, and the pool
	 * closes it after half an hour.
	 */
	@Test
	void noCheckNeedsTheSessionThatMadeIt(@Autowired JdbcTemplate store) {
		assertThat(store.queryForList("select check_clause from information_schema.check_constraints", String.class))
			.isNotEmpty()
			.noneMatch((check) -> check.contains(" IN("));
	}

}
