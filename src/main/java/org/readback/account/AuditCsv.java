package org.readback.account;

import java.io.IOException;
import java.io.Writer;

import org.readback.web.SpreadsheetCsv;

/** Writes the audit trail for spreadsheets. */
final class AuditCsv {

	private final SpreadsheetCsv csv;

	AuditCsv(Writer writer) throws IOException {
		this.csv = new SpreadsheetCsv(writer, "id", "at", "actor", "actor_name", "action", "object_type", "object_id",
				"from_address");
	}

	void write(AuditEvent event) {
		this.csv.write(event.id(), event.at(), event.actor(), event.actorName(), event.action().word(),
				event.objectType(), event.objectId(), event.from());
	}

	void finish() throws IOException {
		this.csv.finish();
	}

}
