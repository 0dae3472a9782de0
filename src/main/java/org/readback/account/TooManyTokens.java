package org.readback.account;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody guesses set-up tokens. */
class TooManyTokens extends ErrorResponseException {

	TooManyTokens() {
		super(HttpStatus.TOO_MANY_REQUESTS);
		getHeaders().set(HttpHeaders.RETRY_AFTER, "60");
	}

}
