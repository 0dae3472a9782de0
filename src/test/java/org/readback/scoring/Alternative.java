package org.readback.scoring;

import java.io.IOException;
import java.util.List;

/** A plain way of finding the keywords of a rubric, which grades nothing. */
interface Alternative {

	/** As in {@link Typos}, shorter words have no typos. */
	int LONG = 7;

	/** Where keywords stand in a text. */
	List<Hit> find(String text) throws IOException;

	/**
	 * A keyword in a text.
	 *
	 * @param keyword its number
	 * @param start where it begins
	 * @param end where it ends
	 */
	record Hit(int keyword, int start, int end) {

	}

	static List<String> keywords(Rubric rubric) {
		return rubric.criteria()
			.stream()
			.flatMap((criterion) -> criterion.keywords().stream())
			.map((keyword) -> keyword.startsWith("=") ? keyword.substring(1) : keyword)
			.toList();
	}

}
