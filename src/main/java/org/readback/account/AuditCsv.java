package org.readback.account;

import java.io.IOException;
import java.io.Writer;

import org.jspecify.annotations.Nullable;

import org.readback.web.SpreadsheetCsv;

/** Writes the audit trail for spreadsheets. */
final class AuditCsv {

	private final SpreadsheetCsv csv;

	AuditCsv(Writer writer) throws IOException {
		this.csv = new SpreadsheetCsv(writer, "id", "at", "actor", "actor_name", "action", "object_type", "object_id",
				"object_name", "detail", "from_address");
	}

	/** A line, with what its object is called now, if anybody knows. */
	void write(AuditEvent event, @Nullable AuditName object) {
		this.csv.write(event.id(), event.at(), event.actor(), event.actorName(), event.action().word(),
				event.objectType(), event.objectId(), (object != null) ? object.text() : null, event.detail(),
				event.origin());
	}

	void finish() throws IOException {
		this.csv.finish();
	}

}
