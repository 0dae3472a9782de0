package org.readback.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody guesses set-up tokens. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
class TooManyTokens extends RuntimeException {

	TooManyTokens() {
		super("Too many wrong set-up tokens");
	}

}
