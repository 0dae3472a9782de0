package org.readback.web;

import java.io.IOException;

/** More was sent than is read. */
class BodyTooLarge extends IOException {

	BodyTooLarge(long limit) {
		super("The body is larger than " + limit + " bytes");
	}

}
