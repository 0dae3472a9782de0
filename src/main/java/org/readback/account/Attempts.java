package org.readback.account;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.readback.account.Throttle.Bucket;

/**
 * Holds back whoever guesses secrets. Guesses count for the address they come from, for
 * the account they are about, and for both together. Where an account was signed in to
 * within a month its own bucket does not count, so that a stranger who guesses keeps
 * nobody out of their own account.
 */
@Component
class Attempts {

	private static final Duration KNOWN_FOR = Duration.ofDays(30);

	private final Throttle throttle;

	private final JdbcClient jdbc;

	private final InstantSource time;

	Attempts(Throttle throttle, JdbcClient jdbc, InstantSource time) {
		this.throttle = throttle;
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * Counts an attempt to sign in, before the password is looked at.
	 * @throws TooManyAttempts if there were too many
	 */
	void signIn(String email, String address) {
		this.throttle.admit(signInBuckets(email, address));
	}

	/** Takes the attempt back that was right, and knows the address from now on. */
	@Transactional
	void signedIn(String email, UUID account, String address) {
		this.throttle.forgive(signInBuckets(email, address));
		OffsetDateTime now = OffsetDateTime.ofInstant(this.time.instant(), ZoneOffset.UTC);
		int known = this.jdbc.sql("update known_address set seen_at = ? where account_id = ? and address_hash = ?")
			.params(now, account, SecretToken.hash(address))
			.update();
		if (known == 0) {
			this.jdbc.sql("delete from known_address where account_id = ? and seen_at < ?")
				.params(account, now.minus(KNOWN_FOR))
				.update();
			this.jdbc
				.sql("""
						insert into known_address (account_id, address_hash, seen_at)
						select ?, ?, ? where not exists (select 1 from known_address where account_id = ? and address_hash = ?)""")
				.params(account, SecretToken.hash(address), now, account, SecretToken.hash(address))
				.update();
		}
	}

	/**
	 * Counts a secret that somebody shows: a set-up token, a link or an API token.
	 * @throws TooManyAttempts if there were too many from this address
	 */
	void secret(String kind, String address) {
		this.throttle.admit(secrets(kind, address));
	}

	/** Takes it back, since it was right. */
	void rightSecret(String kind, String address) {
		this.throttle.forgive(secrets(kind, address));
	}

	private static Bucket secrets(String kind, String address) {
		return new Bucket(kind, address, 20, Duration.ofSeconds(15));
	}

	private Bucket[] signInBuckets(String email, String address) {
		String account = Account.normal(email.length() > 254 ? email.substring(0, 254) : email);
		Bucket both = new Bucket("sign-in", account + " " + address, 8, Duration.ofSeconds(30));
		Bucket from = new Bucket("sign-in-from", address, 60, Duration.ofSeconds(5));
		return isKnown(account, address) ? new Bucket[] { both, from }
				: new Bucket[] { both, from, new Bucket("sign-in-to", account, 40, Duration.ofSeconds(10)) };
	}

	private boolean isKnown(String email, String address) {
		OffsetDateTime since = OffsetDateTime.ofInstant(this.time.instant().minus(KNOWN_FOR), ZoneOffset.UTC);
		return Accounts.storable(email)
			.filter((account) -> this.jdbc.sql("""
					select count(*) from known_address k join account a on a.id = k.account_id
					where a.email = ? and k.address_hash = ? and k.seen_at > ?""")
				.params(account, SecretToken.hash(address), since)
				.query(Long.class)
				.single() > 0)
			.isPresent();
	}

}
