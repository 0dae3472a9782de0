package org.readback.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import org.jspecify.annotations.Nullable;

/**
 * CSV that spreadsheets open as it is meant: UTF-8 by its byte order mark, every cell
 * quoted, lines ended as RFC 4180 ends them, and no cell can become a formula.
 */
public final class SpreadsheetCsv {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final CsvWriter csv;

	/**
	 * Begins with the line of the columns.
	 * @param writer that writes UTF-8; {@link #finish} closes it
	 */
	public SpreadsheetCsv(Writer writer, String... columns) throws IOException {
		writer.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder()
			.quoteStrategy(QuoteStrategies.ALWAYS)
			.lineDelimiter(LineDelimiter.CRLF)
			.build(writer);
		this.csv.writeRecord(columns);
	}

	/**
	 * Writes a line.
	 * @param cells one for each column; an empty cell for null
	 */
	public void write(@Nullable Object... cells) {
		this.csv
			.writeRecord(Arrays.stream(cells).map((value) -> SpreadsheetText.of(Objects.toString(value, ""))).toList());
	}

	/** Ends the file, which is whole only then. */
	public void finish() throws IOException {
		this.csv.close();
	}

}
