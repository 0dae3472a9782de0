package org.readback.bank.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.flywaydb.core.Flyway;

/** What the banks add to a start: with everything to load, and with nothing changed. */
final class LoadTime {

	private LoadTime() {
	}

	static void print() throws IOException {
		Path folder = Files.createTempDirectory("readback-load");
		String store = "jdbc:h2:async:" + folder.resolve("store") + ";WRITE_DELAY=0";
		// The tables alone first, in a store of their own, so that what they cost is not
		// counted.
		Duration tables = migrate("jdbc:h2:async:" + folder.resolve("tables") + ";WRITE_DELAY=0", false);
		Duration all = migrate(store, true);
		Duration again = migrate(store, true);
		Duration withoutBanks = migrate("jdbc:h2:async:" + folder.resolve("tables") + ";WRITE_DELAY=0", false);
		System.out.printf("loading all banks into an empty store: %d ms%n", all.minus(tables).toMillis());
		System.out.printf("starting again with nothing changed:   %d ms%n", again.minus(withoutBanks).toMillis());
	}

	private static Duration migrate(String store, boolean banks) {
		long start = System.nanoTime();
		String[] places = banks ? new String[] { "classpath:db/migration" }
				: new String[] { "classpath:db/migration/account", "classpath:db/migration/interview",
						"classpath:db/migration/practice", "filesystem:src/main/resources/db/migration/bank" };
		Flyway.configure().dataSource(store, "sa", "").locations(places).load().migrate();
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
