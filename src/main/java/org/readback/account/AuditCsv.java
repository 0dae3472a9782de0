package org.readback.account;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import org.readback.web.SpreadsheetText;

/** Writes the audit trail for spreadsheets; no cell can become a formula. */
final class AuditCsv {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final CsvWriter csv;

	AuditCsv(Writer writer) throws IOException {
		writer.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder()
			.quoteStrategy(QuoteStrategies.ALWAYS)
			.lineDelimiter(LineDelimiter.CRLF)
			.build(writer);
		this.csv.writeRecord("id", "at", "actor", "actor_name", "action", "object_type", "object_id", "from_address");
	}

	void write(AuditEvent event) {
		this.csv.writeRecord(Stream
			.of(event.id(), event.at(), event.actor(), event.actorName(), event.action().word(), event.objectType(),
					event.objectId(), event.from())
			.map((value) -> SpreadsheetText.of(Objects.toString(value, "")))
			.toList());
	}

	void finish() throws IOException {
		this.csv.close();
	}

}
