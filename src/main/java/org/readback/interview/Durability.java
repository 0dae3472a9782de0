package org.readback.interview;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the word that "saved" gives. PostgreSQL writes a commit to disk by itself. H2
 * does so with {@code WRITE_DELAY=0} as far as a killed process goes; for a power cut it
 * also takes a checkpoint, which savers that come together share. Whoever sets another
 * delay has given both up, and the log says so at each start.
 */
@Component
class Durability {

	private static final Logger log = LoggerFactory.getLogger(Durability.class);

	private final JdbcTemplate jdbc;

	private final boolean h2;

	private final boolean checkpoints;

	private final AtomicLong asked = new AtomicLong();

	private long done;

	Durability(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.h2 = isH2();
		this.checkpoints = this.h2 && writeDelay().equals(List.of("0"));
	}

	/** Returns when everything that was committed before the call is on disk. */
	void sync() {
		if (!this.checkpoints) {
			return;
		}
		long mine = this.asked.incrementAndGet();
		synchronized (this) {
			if (this.done < mine) {
				long upTo = this.asked.get();
				this.jdbc.execute("CHECKPOINT SYNC");
				this.done = upTo;
			}
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void warnWhereNotesCanBeLost() {
		if (this.h2 && !this.checkpoints) {
			log.warn("H2 runs with WRITE_DELAY={}: saved notes are LOST when the process dies. Set it to 0.",
					writeDelay());
		}
		if (!this.h2) {
			List.of("fsync", "synchronous_commit").forEach(this::warnWhereOff);
		}
	}

	private void warnWhereOff(String setting) {
		if ("off".equals(this.jdbc.queryForObject("show " + setting, String.class))) {
			log.warn("PostgreSQL runs with {} = off: saved notes are LOST when it dies. Switch it on.", setting);
		}
	}

	private boolean isH2() {
		ConnectionCallback<Boolean> asksTheDriver = (
				Connection connection) -> connection.getMetaData().getDatabaseProductName().equals("H2");
		return Boolean.TRUE.equals(this.jdbc.execute(asksTheDriver));
	}

	private List<String> writeDelay() {
		return this.jdbc.queryForList(
				"select distinct setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
				String.class);
	}

}
