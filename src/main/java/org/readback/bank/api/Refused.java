package org.readback.bank.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A script's mistake: problem details that say which. */
class Refused extends ErrorResponseException {

	private Refused(HttpStatus status, String detail) {
		super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

	static Refused because(String detail) {
		return new Refused(HttpStatus.BAD_REQUEST, detail);
	}

	static Refused unknownQuestion() {
		return new Refused(HttpStatus.NOT_FOUND, "There is no such question.");
	}

	static Refused notYours() {
		return new Refused(HttpStatus.FORBIDDEN, "Only interviewers may grade with a rubric.");
	}

}
