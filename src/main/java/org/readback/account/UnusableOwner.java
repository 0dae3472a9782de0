package org.readback.account;

/** The settings of the unattended owner can't be used; the message is one sentence. */
class UnusableOwner extends RuntimeException {

	UnusableOwner(String message) {
		super(message);
	}

}
