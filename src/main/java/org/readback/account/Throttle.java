package org.readback.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever tries too often, on all nodes together: leaky buckets in the store.
 * A bucket holds some attempts and empties at its own pace; an attempt that finds one of
 * its buckets full has to wait until there is room, and while it waits it fills nothing,
 * so nobody is kept out for longer than that.
 */
@Service
public class Throttle {

	/** Different things share a bucket rarely, and the table has room for no more. */
	private static final int BUCKETS = 1 << 16;

	private static final int TRIES = 3;

	private final JdbcClient jdbc;

	private final InstantSource time;

	private final TransactionTemplate transaction;

	Throttle(JdbcClient jdbc, InstantSource time, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.time = time;
		this.transaction = new TransactionTemplate(transactions);
		// An attempt counts, whatever becomes of what was attempted.
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Counts an attempt in each of some buckets, or none if one is full.
	 * @throws TooManyAttempts saying how long to wait, if one is full
	 */
	public void admit(Bucket... buckets) {
		Duration wait = retried(() -> this.transaction.execute((status) -> fill(sorted(buckets))));
		if (!wait.isZero()) {
			throw new TooManyAttempts(wait);
		}
	}

	/** Takes an attempt back that turned out well. */
	public void forgive(Bucket... buckets) {
		retried(() -> this.transaction.execute((status) -> {
			sorted(buckets).forEach((bucket) -> this.jdbc
				.sql("update throttle set filled = case when filled > 1 then filled - 1 else 0 end where bucket = ?")
				.param(name(bucket))
				.update());
			return Duration.ZERO;
		}));
	}

	/** In one order, so that two attempts never wait for each other. */
	private static List<Bucket> sorted(Bucket... buckets) {
		return List.of(buckets).stream().sorted(Comparator.comparing(Throttle::name)).toList();
	}

	/**
	 * Two nodes may make the row of a bucket at the same time; one of them tries again.
	 */
	private static Duration retried(Supplier<Duration> work) {
		for (int attempt = 1;; attempt++) {
			try {
				return work.get();
			}
			catch (DuplicateKeyException ex) {
				if (attempt == TRIES) {
					throw ex;
				}
			}
		}
	}

	private Duration fill(List<Bucket> buckets) {
		Instant now = this.time.instant();
		List<Double> levels = buckets.stream().map((bucket) -> level(bucket, now)).toList();
		Duration longest = Duration.ZERO;
		for (int i = 0; i < buckets.size(); i++) {
			Duration wait = buckets.get(i).wait(levels.get(i));
			longest = (wait.compareTo(longest) > 0) ? wait : longest;
		}
		if (longest.isZero()) {
			for (int i = 0; i < buckets.size(); i++) {
				store(name(buckets.get(i)), levels.get(i) + 1, now);
			}
		}
		return longest;
	}

	private double level(Bucket bucket, Instant now) {
		Optional<Level> stored = this.jdbc.sql("select filled, changed_at from throttle where bucket = ? for update")
			.param(name(bucket))
			.query(Level.class)
			.optional();
		return stored
			.map((level) -> bucket.drained(level.filled(), Duration.between(level.changedAt().toInstant(), now)))
			.orElse(0.0);
	}

	private void store(String bucket, double filled, Instant now) {
		OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
		int updated = this.jdbc.sql("update throttle set filled = ?, changed_at = ? where bucket = ?")
			.params(filled, at, bucket)
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into throttle (bucket, filled, changed_at) values (?, ?, ?)")
				.params(bucket, filled, at)
				.update();
		}
	}

	private static String name(Bucket bucket) {
		return bucket.kind() + ":" + Math.floorMod(SecretToken.hash(bucket.of()).hashCode(), BUCKETS);
	}

	record Level(double filled, OffsetDateTime changedAt) {
	}

	/**
	 * What is counted.
	 *
	 * @param kind what is attempted, up to 30 characters
	 * @param of by whom or on what: an address, an account
	 * @param size how many attempts go at once, afterwards one for each pause
	 * @param pause how long until there is room for one more
	 */
	public record Bucket(String kind, String of, int size, Duration pause) {

		/** What is left after some time. */
		double drained(double filled, Duration passed) {
			return Math.max(0, filled - passed.toMillis() / (double) this.pause.toMillis());
		}

		/** How long until one more fits; nothing if it does. */
		Duration wait(double filled) {
			double over = filled + 1 - this.size;
			return (over <= 0) ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(over * this.pause.toMillis()));
		}

	}

}
