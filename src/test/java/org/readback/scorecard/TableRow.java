package org.readback.scorecard;

import java.util.List;
import java.util.stream.Stream;

/** Reads a row of a table in a page. */
final class TableRow {

	private TableRow() {
	}

	/**
	 * The cells of the row that follow some markup of it, each as the name of its column
	 * and its words.
	 */
	static List<String> cells(String page, String markup) {
		return Stream.of(page.split(markup)[1].split("</tr>")[0].split("<td"))
			.skip(1)
			.map((cell) -> cell.replaceFirst("^[^>]*data-column=\"([^\"]*)\"[^>]*>", "$1: "))
			.map((cell) -> cell.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip())
			.toList();
	}

}
