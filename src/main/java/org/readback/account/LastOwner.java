package org.readback.account;

/** The last owner cannot go: nobody could manage accounts any more. */
class LastOwner extends RuntimeException {

	LastOwner() {
		super("This is the last owner");
	}

}
