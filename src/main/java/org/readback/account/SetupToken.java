package org.readback.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

import org.springframework.stereotype.Component;

/**
 * What a person must know to set up this installation: printed at each start until there
 * is an account, kept only as a hash and only in memory.
 */
@Component
class SetupToken {

	static final int WRONG_PER_MINUTE = 10;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final InstantSource time;

	private byte[] hash = {};

	private Instant minute = Instant.EPOCH;

	private int wrong;

	SetupToken(InstantSource time) {
		this.time = time;
	}

	/** A new token; the one before is worth nothing any more. */
	synchronized String issue() {
		byte[] secret = new byte[32];
		new SecureRandom().nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		this.hash = sha256(token);
		this.wrong = 0;
		return token;
	}

	/**
	 * Whether this is the token. After too many wrong ones in a minute nothing is
	 * compared until the next.
	 * @throws TooManyTokens then
	 */
	synchronized boolean matches(String typed) {
		Instant now = this.time.instant();
		if (!now.isBefore(this.minute.plus(MINUTE))) {
			this.minute = now;
			this.wrong = 0;
		}
		if (this.wrong >= WRONG_PER_MINUTE) {
			throw new TooManyTokens();
		}
		boolean right = MessageDigest.isEqual(this.hash, sha256(typed.strip()));
		this.wrong += right ? 0 : 1;
		return right;
	}

	private static byte[] sha256(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
