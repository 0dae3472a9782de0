package org.readback.account;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody tries too often: answered with 429, and when to try again. */
public class TooManyAttempts extends ErrorResponseException {

	private final long seconds;

	TooManyAttempts(Duration wait) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(this.seconds));
		getBody().setDetail("Too many attempts. Try again in " + this.seconds + " seconds.");
	}

	/** How long to wait, at least one. */
	public long seconds() {
		return this.seconds;
	}

}
