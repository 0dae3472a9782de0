package org.readback.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.stereotype.Component;

/**
 * What a person must know to set up this installation: printed at each start until there
 * is an account, kept only as a hash and only in memory.
 */
@Component
class SetupToken {

	private volatile String hash = "";

	/** A new token; the one before is worth nothing any more. */
	String issue() {
		String token = SecretToken.make();
		this.hash = SecretToken.hash(token);
		return token;
	}

	/** Whether this is the token. */
	boolean matches(String typed) {
		return MessageDigest.isEqual(bytes(this.hash), bytes(SecretToken.hash(typed.strip())));
	}

	private static byte[] bytes(String hash) {
		return hash.getBytes(StandardCharsets.US_ASCII);
	}

}
