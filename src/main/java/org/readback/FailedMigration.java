package org.readback;

import org.flywaydb.core.api.FlywayException;

/**
 * The store could not be brought up to this version. The message says so, and how it is
 * left.
 */
class FailedMigration extends RuntimeException {

	private static final String REPORT = "Start the version that you ran before, which works as it did, and report "
			+ "what is written above.";

	private final String action;

	private FailedMigration(String message, String action, Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	static FailedMigration undone(FlywayException fault) {
		return new FailedMigration("The store could not be brought up to this version, and has been put back as it "
				+ "was before: " + fault.getMessage(), REPORT, fault);
	}

	static FailedMigration notUndone(FlywayException fault) {
		return new FailedMigration("The store could not be brought up to this version; the next start puts it back as "
				+ "it was before: " + fault.getMessage(), "Start it again.", fault);
	}

	static FailedMigration ofNothing(FlywayException fault) {
		return new FailedMigration("The store does not fit this version: " + fault.getMessage(),
				"Start the version that wrote it, or put a back-up of it back.", fault);
	}

	static FailedMigration withoutCopy(StoreCopy copy, Exception fault) {
		return new FailedMigration(
				"The store needs a copy before it is brought up to this version, and none could be made. Nothing has "
						+ "been changed. " + fault.getMessage(),
				"Make room on the disk of " + copy + ", see that files can be made beside it, and start again.", fault);
	}

	static FailedMigration notPutBack(StoreCopy copy, Exception fault) {
		return new FailedMigration(
				"The last start ended while it prepared the store, and the copy from before could "
						+ "not be put back to " + copy + ": " + fault.getMessage(),
				"See that no other process has opened the store, that its disk has room and that its files can be "
						+ "written, and start again. Nothing is lost until then.",
				fault);
	}

	static FailedMigration notEnded(StoreCopy copy, Exception fault) {
		return new FailedMigration(
				"The store was brought up to this version, and the copy from before could not get " + "its name: "
						+ fault.getMessage(),
				"See that files beside " + copy + " can be renamed and deleted, and start again.", fault);
	}

	String action() {
		return this.action;
	}

}
