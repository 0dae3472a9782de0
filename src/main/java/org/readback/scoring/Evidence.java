package org.readback.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the text that speaks of a criterion or a red flag.
 *
 * @param start where it starts, in UTF-16 units of the text as given
 * @param end where it ends, exclusive
 * @param keyword the keyword as the rubric writes it
 * @param alternative of it, the one that stands there; of parts that meet, one each
 * @param verdict what this one match says
 * @param scope why it says so
 * @param cue the words or the sign that put it in this scope, or null where there are
 * none: it is plain, or an echo
 * @param readings what was taken for something else, in the order of the text; empty
 * where the words are those of the keyword
 */
public record Evidence(int start, int end, String keyword, String alternative, Verdict verdict, Scope scope,
		@Nullable Place cue, List<Reading> readings) {

	public Evidence {
		readings = List.copyOf(readings);
	}

	/** Evidence for a keyword without alternatives. */
	public Evidence(int start, int end, String keyword, Verdict verdict, Scope scope, @Nullable Place cue,
			List<Reading> readings) {
		this(start, end, keyword, keyword, verdict, scope, cue, readings);
	}

	/** The words themselves, cut out of the text that was graded. */
	public String quote(String text) {
		return text.substring(this.start, this.end);
	}

	static List<String> quotes(List<Evidence> evidence, String text) {
		return evidence.stream().map((match) -> match.quote(text)).distinct().toList();
	}

}
