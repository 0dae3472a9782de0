package org.readback;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * Brings the store up to this version. PostgreSQL undoes a migration that fails or is cut
 * short; H2 does not, so its store is copied before and put back.
 */
@Component
class Migration implements FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(Migration.class);

	private final Optional<StoreCopy> copy;

	Migration(@Value("${spring.datasource.url}") String url) {
		this.copy = StoreCopy.of(url);
	}

	@Override
	public void migrate(Flyway flyway) {
		this.copy.ifPresentOrElse((copy) -> migrate(flyway, copy), () -> {
			announce(flyway.info());
			flyway.migrate();
		});
	}

	private static void announce(MigrationInfoService store) {
		if (store.pending().length > 0) {
			log.info("The store is brought up to this version; pending scripts: {}.", store.pending().length);
		}
	}

	private static void migrate(Flyway flyway, StoreCopy copy) {
		if (copy.isUnderWay()) {
			undoLastStart(copy);
		}
		DataSource store = flyway.getConfiguration().getDataSource();
		FlywayException fault;
		// As long as it is open no other process has the store.
		try (Connection connection = store.getConnection()) {
			fault = migrate(flyway, copy, connection);
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("The store cannot be opened", ex);
		}
		if (fault != null) {
			throw undo(copy, store, fault);
		}
	}

	private static @Nullable FlywayException migrate(Flyway flyway, StoreCopy copy, Connection connection) {
		MigrationInfoService before = flyway.info();
		boolean pending = before.pending().length > 0;
		if (pending) {
			take(copy, connection);
			announce(before);
		}
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			if (pending) {
				return ex;
			}
			throw FailedMigration.ofNothing(ex);
		}
		if (pending) {
			keep(copy, before.current());
		}
		return null;
	}

	private static void undoLastStart(StoreCopy copy) {
		try {
			copy.putBack();
			log.warn("The last start ended while it prepared the store. {} is as it was before, and is prepared anew.",
					copy);
		}
		catch (IOException ex) {
			throw FailedMigration.notPutBack(copy, ex);
		}
	}

	private static void take(StoreCopy copy, Connection connection) {
		try {
			copy.take(connection);
		}
		catch (IOException | SQLException ex) {
			throw FailedMigration.withoutCopy(copy, ex);
		}
	}

	/** An empty store is nothing to go back to. */
	private static void keep(StoreCopy copy, @Nullable MigrationInfo version) {
		try {
			if (version == null) {
				copy.drop();
			}
			else {
				log.info("A copy of the store from before is kept as {}.",
						copy.keep(String.valueOf(version.getVersion())));
			}
		}
		catch (IOException ex) {
			// Else the next start would put the copy back, over all that came since.
			throw FailedMigration.notEnded(copy, ex);
		}
	}

	private static FailedMigration undo(StoreCopy copy, DataSource store, FlywayException fault) {
		try {
			if (store instanceof AutoCloseable pool) {
				pool.close();
			}
			copy.putBack();
			return FailedMigration.undone(fault);
		}
		catch (Exception ex) {
			fault.addSuppressed(ex);
			return FailedMigration.notUndone(fault);
		}
	}

}
