package org.readback.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that are shown once and kept as a hash only. */
final class SecretToken {

	/** Of a secret made here, in characters. */
	static final int LENGTH = 43;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SecretToken() {
	}

	/** 256 random bits, fit for an address. */
	static String make() {
		byte[] secret = new byte[32];
		RANDOM.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	/** SHA-256 in hexadecimal digits: enough for a secret that nobody can guess. */
	static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
